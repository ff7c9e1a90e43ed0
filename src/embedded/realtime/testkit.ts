import { once } from 'node:events';
import { createRequire } from 'node:module';
import Pusher from 'pusher';
import type PusherClient from 'pusher-js';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { startRealtime, type Realtime } from '../realtime.ts';
import type { RealtimeOptions } from './options.ts';
import { isFields, readFields, type Fields } from './protocol.ts';
import { sign } from './signatures.ts';

// The node build of pusher-js is CommonJS whose types describe a default export.
const PusherJs = createRequire(import.meta.url)('pusher-js') as typeof PusherClient;

export const app = { appId: 'app', key: 'sleutel', secret: 'geheim-voor-de-toets' };
export const origin = 'http://localhost:3000';
const encryptionMasterKeyBase64 = Buffer.alloc(32, 7).toString('base64');

export interface Kit {
	realtime: Realtime;
	/** The real server library. */
	server: Pusher;
	url: string;
	/** A real, connected client; who it is decides what the site would sign for it. */
	client: (person?: Person) => Promise<PusherClient>;
	/** A bare socket that has been welcomed. */
	raw: () => Promise<Raw>;
}

export interface Person {
	user_id: string;
	user_info?: object;
}

/** Starts a server for one test, stopped when that test ends. */
export async function kit(options: Partial<RealtimeOptions> = {}): Promise<Kit> {
	const realtime = await startRealtime({
		...app,
		port: 0,
		origins: [origin],
		allowMissingOrigin: true,
		...options
	});
	onTestFinished(() => realtime.close());
	const server = new Pusher({
		...app,
		host: '127.0.0.1',
		port: String(realtime.port),
		useTLS: false,
		encryptionMasterKeyBase64
	});
	const url = `ws://127.0.0.1:${realtime.port}/app/${app.key}?protocol=7`;
	return {
		realtime,
		server,
		url,
		async client(person) {
			const client = unconnected(realtime.port, server, person);
			await new Promise((resolve) => client.connection.bind('connected', resolve));
			return client;
		},
		async raw() {
			const raw = open(url);
			const welcome = await raw.next('pusher:connection_established');
			raw.id = String(readFields(String(welcome.data))?.socket_id);
			return raw;
		}
	};
}

/** A real client that signs as a site would, with the real server library. */
function unconnected(port: number, server: Pusher, person?: Person): PusherClient {
	const client = new PusherJs(app.key, {
		cluster: '',
		wsHost: '127.0.0.1',
		wsPort: port,
		forceTLS: false,
		enabledTransports: ['ws'],
		channelAuthorization: {
			customHandler: ({ socketId, channelName }, done) => {
				const data = channelName.startsWith('presence-') ? person : undefined;
				done(null, server.authorizeChannel(socketId, channelName, data));
			}
		},
		userAuthentication: {
			customHandler: ({ socketId }, done) => {
				const user = { id: person?.user_id ?? '', user_info: person?.user_info };
				done(null, server.authenticateUser(socketId, user));
			}
		}
	});
	onTestFinished(() => client.disconnect());
	return client;
}

/** A bare socket that remembers what it received. */
export interface Raw {
	id: string;
	socket: WebSocket;
	frames: Fields[];
	say(message: unknown): void;
	/** The next frame of this kind, received before or still to come. */
	next(event: string): Promise<Fields>;
	closed: Promise<number>;
}

/** Opens a bare socket; `closed` resolves with the code it ends with. */
export function open(url: string, headers: Record<string, string> = {}): Raw {
	const socket = new WebSocket(url, { headers });
	const frames: Fields[] = [];
	let seen = 0;
	socket.on('error', () => undefined);
	socket.on('message', (data) => {
		// `ws` hands over one Buffer
		if (Buffer.isBuffer(data)) frames.push(readFields(data.toString()) ?? {});
	});
	const raw: Raw = {
		id: '',
		socket,
		frames,
		closed: once(socket, 'close').then(([closeCode]) => Number(closeCode)),
		say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
		async next(event) {
			for (;;) {
				const index = frames.findIndex((frame, at) => at >= seen && frame.event === event);
				const found = frames[index];
				if (found) {
					seen = index + 1;
					return found;
				}
				await once(socket, 'message', { signal: AbortSignal.timeout(5_000) });
			}
		}
	};
	onTestFinished(() => socket.terminate());
	return raw;
}

/** Subscribes a bare socket with a proper signature and waits for the confirmation. */
export async function join(raw: Raw, channel: string, channelData?: string): Promise<Fields> {
	raw.say({ event: 'pusher:subscribe', data: subscription(raw.id, channel, channelData) });
	return raw.next('pusher_internal:subscription_succeeded');
}

/** The data of a properly signed subscription. */
export function subscription(socketId: string, channel: string, channelData?: string): Fields {
	const signed = [socketId, channel, ...(channelData === undefined ? [] : [channelData])].join(':');
	return {
		channel,
		auth: `${app.key}:${sign(app.secret, signed)}`,
		channel_data: channelData
	};
}

/** The code and message of a `pusher:error` frame. */
export function errorOf(frame: Fields): { code: unknown; message: unknown } {
	const data = isFields(frame.data) ? frame.data : {};
	return { code: data.code, message: data.message };
}

/** Waits until a condition holds; a test's own timeout ends it when it never does. */
export async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The next event of this name on a channel or connection of the real client. */
export function heard<T>(
	emitter: { bind(name: string, callback: (data: T) => void): unknown },
	name: string
): Promise<T> {
	return new Promise((resolve) => emitter.bind(name, resolve));
}
