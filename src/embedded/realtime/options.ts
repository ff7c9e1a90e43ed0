import type { Env } from '../../environment.ts';
import type { DoorOptions } from './handshake.ts';
import type { HubOptions } from './hub.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { Credentials } from './signatures.ts';

export interface RealtimeOptions extends Credentials {
	/** 0 takes a free port. */
	port: number;
	/** Address to listen on; this machine only unless told otherwise. */
	host?: string;
	/** Origins of the pages that may connect, such as `http://localhost:3000`. */
	origins: readonly string[];
	/** Lets clients in that are not a browser and so tell no origin: tests and load generators. */
	allowMissingOrigin?: boolean;
	/** Lets clients send `client-*` events to each other. The site does not use them. */
	clientEvents?: boolean;
	limits?: Partial<Limits>;
}

/** The options with every default filled in. */
export type Settings = HubOptions & DoorOptions & { port: number; host: string };

/**
 * Fills in the defaults.
 *
 * @throws when a credential cannot stand in a URL or a header, or an origin is not one
 */
export function readSettings(options: RealtimeOptions): Settings {
	for (const name of ['appId', 'key', 'secret'] as const) {
		if (!/^[\w.~-]+$/.test(options[name])) throw new Error(`Unusable ${name} for realtime`);
	}
	return {
		...options,
		host: options.host ?? '127.0.0.1',
		origins: options.origins.map((origin) => new URL(origin).origin),
		allowMissingOrigin: options.allowMissingOrigin ?? false,
		clientEvents: options.clientEvents ?? false,
		limits: { ...defaultLimits, ...options.limits }
	};
}

/** The options of the embedded server: it listens where the site listens, for the site's pages. */
export function realtimeOptionsFromEnv(env: Env): RealtimeOptions {
	return {
		appId: env.PUSHER_APP_ID,
		key: env.PUSHER_KEY,
		secret: env.PUSHER_SECRET,
		port: env.PUSHER_PORT,
		host: env.HOST,
		origins: [env.ORIGIN],
		// Tools on this machine tell no origin; from elsewhere only pages of the site come in.
		allowMissingOrigin: ['127.0.0.1', '::1', 'localhost'].includes(env.HOST)
	};
}
