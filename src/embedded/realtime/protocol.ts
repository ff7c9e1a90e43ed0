/**
 * The words of the Pusher protocol, version 7: names, codes and frames.
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
 */

/** Close and error codes. 40xx: do not come back; 41xx: after a second; 42xx: at once. */
export const code = {
	unknownKey: 4001,
	unknownPath: 4005,
	malformedVersion: 4006,
	unsupportedVersion: 4007,
	missingVersion: 4008,
	unauthorized: 4009,
	overCapacity: 4100,
	reconnect: 4200,
	pongMissing: 4201,
	clientEventRejected: 4301
} as const;

export type ChannelKind = 'public' | 'private' | 'encrypted' | 'presence' | 'user';

const userChannelPrefix = '#server-to-user-';
const channelShape = /^[A-Za-z0-9_\-=@,.;]{1,200}$/;
const socketIdShape = /^\d{1,20}\.\d{1,20}$/;

/** The shape Pusher gives its socket ids. Strict, because the id is a part of what gets signed. */
export function isSocketId(value: unknown): value is string {
	return typeof value === 'string' && socketIdShape.test(value);
}

/** A person's id as the site gives it: short, and without control characters. */
export function isUserId(value: unknown): value is string {
	return typeof value === 'string' && /^\P{Cc}{1,128}$/u.test(value);
}

/** The kind of a channel, or undefined when no channel can have this name. */
export function channelKind(name: unknown): ChannelKind | undefined {
	if (typeof name !== 'string') return undefined;
	if (name.startsWith(userChannelPrefix)) {
		return isUserId(name.slice(userChannelPrefix.length)) ? 'user' : undefined;
	}
	if (!channelShape.test(name)) return undefined;
	if (name.startsWith('presence-')) return 'presence';
	if (name.startsWith('private-encrypted-')) return 'encrypted';
	return name.startsWith('private-') ? 'private' : 'public';
}

/** The channel that reaches every socket on which this person signed in. */
export function userChannel(userId: string): string {
	return userChannelPrefix + userId;
}

/** Whether a server may give a signal this name: the `pusher` prefixes are the protocol's own. */
export function isSignalName(name: unknown): name is string {
	return (
		typeof name === 'string' &&
		name !== '' &&
		name.length <= 200 &&
		!/^pusher(_internal)?:/.test(name)
	);
}

export type Fields = Readonly<Record<string, unknown>>;

/** Narrows to something that can have named fields. A list can, and has none that we ask for. */
export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}

/** Parses JSON that must be an object; undefined for everything else. */
export function readFields(text: string): Fields | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isFields(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** A message of a client. `pusher-js` always sends `event`; `data` and `channel` depend on it. */
export interface Message {
	event: string;
	channel: unknown;
	data: unknown;
}

/** Reads a client's text frame; undefined when it is not a message of the protocol. */
export function readMessage(text: string): Message | undefined {
	const fields = readFields(text);
	if (!fields || typeof fields.event !== 'string') return undefined;
	return { event: fields.event, channel: fields.channel, data: fields.data };
}

/**
 * Serialises one frame, once for all its readers: a Buffer is sent as it is,
 * where `ws` would encode a string again for every socket.
 */
export function frame(event: string, data: unknown, channel?: string, userId?: string): Buffer {
	return Buffer.from(JSON.stringify({ event, channel, data, user_id: userId }));
}

/** A frame of the protocol itself: its data is a JSON string inside the JSON. */
export function protocolFrame(event: string, data: object, channel?: string): Buffer {
	return frame(event, JSON.stringify(data), channel);
}

/** Tells a client what went wrong, without ending the connection. */
export function errorFrame(errorCode: number | null, message: string): Buffer {
	return frame('pusher:error', { code: errorCode, message });
}
