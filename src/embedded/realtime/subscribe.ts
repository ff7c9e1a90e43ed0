import type { Member } from './channels.ts';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import {
	channelKind,
	errorFrame,
	frame,
	isFields,
	isUserId,
	readFields,
	userChannel
} from './protocol.ts';
import { isChannelAuth } from './signatures.ts';

/** Handles `pusher:subscribe`; a refusal reaches the channel as `pusher:subscription_error`. */
export function subscribe(hub: Hub, connection: Connection, data: unknown): void {
	const name = isFields(data) ? data.channel : undefined;
	const kind = channelKind(name);
	if (!isFields(data) || typeof name !== 'string' || !kind) {
		return connection.send(errorFrame(null, 'Invalid channel name'));
	}
	const refuse = (type: string, error: string, status: number) =>
		connection.send(frame('pusher:subscription_error', { type, error, status }, name));

	if (connection.channels.has(name)) {
		return connection.send(errorFrame(null, `Existing subscription to channel ${name}`));
	}
	if (connection.channels.size >= hub.options.limits.subscriptionsPerSocket) {
		return refuse('LimitReached', 'Too many subscriptions on this connection', 4004);
	}
	if (kind === 'user') {
		const own = connection.user && userChannel(connection.user.id) === name;
		if (!own) return refuse('AuthError', 'Sign in as this user first', 401);
	} else if (kind !== 'public') {
		const channelData = data.channel_data;
		if (channelData !== undefined && typeof channelData !== 'string') {
			return refuse('AuthError', 'Invalid channel_data', 401);
		}
		if (!isChannelAuth(hub.options, data.auth, connection.id, name, channelData)) {
			return refuse('AuthError', 'Invalid signature', 401);
		}
	}
	if (kind !== 'presence') {
		hub.channels.join(connection, name);
		return;
	}
	const member = readMember(data.channel_data, connection, hub.options.limits.userInfoBytes);
	if (!member) return refuse('AuthError', 'Invalid channel_data', 401);
	if (!hub.channels.join(connection, name, member)) {
		refuse('LimitReached', 'The presence channel is full', 4004);
	}
}

/** The member named by the (already verified) channel_data, or else the user who signed in. */
function readMember(
	channelData: unknown,
	connection: Connection,
	maxBytes: number
): Member | undefined {
	if (typeof channelData !== 'string') return connection.user;
	const fields = readFields(channelData);
	if (!fields) return undefined;
	// Pusher's own examples use numbers as well; on the wire an id is a key of an object, so text.
	const id = typeof fields.user_id === 'number' ? String(fields.user_id) : fields.user_id;
	if (!isUserId(id)) return undefined;
	const size = Buffer.byteLength(JSON.stringify(fields.user_info) ?? '');
	return size > maxBytes ? undefined : { id, info: fields.user_info };
}
