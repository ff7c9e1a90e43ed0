import type { IncomingMessage } from 'node:http';
import { code, protocolFrame } from './protocol.ts';

/** Who may open a socket. */
export interface DoorOptions {
	key: string;
	/** Origins of pages that may connect; a browser always tells its page's origin. */
	origins: readonly string[];
	/** Whether a client that tells no origin (not a browser) may connect. */
	allowMissingOrigin: boolean;
}

export interface Refusal {
	code: number;
	message: string;
}

/** Why a request to open a socket is refused, or undefined when it may come in. */
export function refusal(request: IncomingMessage, options: DoorOptions): Refusal | undefined {
	const [path = '', search = ''] = (request.url ?? '').split('?', 2);
	const key = /^\/app\/([^/]*)$/.exec(path)?.[1];
	if (key === undefined) return { code: code.unknownPath, message: 'Path not found' };
	if (key !== options.key) return { code: code.unknownKey, message: 'Application does not exist' };

	const version = new URLSearchParams(search).get('protocol');
	if (version === null) return { code: code.missingVersion, message: 'No protocol version given' };
	if (!/^\d{1,3}$/.test(version)) {
		return { code: code.malformedVersion, message: 'Invalid version string format' };
	}
	if (Number(version) !== 7) {
		return { code: code.unsupportedVersion, message: 'Unsupported protocol version' };
	}

	const { origin } = request.headers;
	const welcome =
		origin === undefined ? options.allowMissingOrigin : options.origins.includes(origin);
	return welcome ? undefined : { code: code.unauthorized, message: 'Origin not allowed' };
}

/** The first frame of a connection. */
export function welcomeFrame(socketId: string, activityTimeoutMs: number): Buffer {
	return protocolFrame('pusher:connection_established', {
		socket_id: socketId,
		activity_timeout: Math.max(1, Math.ceil(activityTimeoutMs / 1000))
	});
}
