import type { RawData } from 'ws';
import type { Connection } from './connection.ts';
import type { Hub } from './hub.ts';
import { subscribe } from './subscribe.ts';
import {
	channelKind,
	code,
	errorFrame,
	frame,
	isFields,
	isUserId,
	protocolFrame,
	readFields,
	readMessage,
	type Message
} from './protocol.ts';
import { isUserAuth } from './signatures.ts';

const pong = frame('pusher:pong', {});

/** Acts on one frame of a client. Never throws: a hostile frame costs its sender the connection. */
export function receive(hub: Hub, connection: Connection, raw: RawData, isBinary: boolean): void {
	if (!allow(connection)) return;
	// With the default binaryType `ws` hands over every frame as one Buffer.
	if (isBinary || !Buffer.isBuffer(raw)) return connection.close(1003, 'Only text messages');
	try {
		const message = readMessage(raw.toString());
		if (message) act(hub, connection, message);
		else connection.send(errorFrame(null, 'Malformed message'));
	} catch {
		// Reached by JSON nested too deeply to serialise again.
		connection.close(code.overCapacity, 'Message cannot be handled');
	}
}

/** Counts a frame of any kind, and ends a connection that sends too many. */
export function allow(connection: Connection): boolean {
	if (connection.ended) return false;
	connection.heard();
	if (connection.messages.take()) return true;
	connection.close(code.overCapacity, 'Too many messages');
	return false;
}

function act(hub: Hub, connection: Connection, message: Message): void {
	const { event, channel, data } = message;
	if (event === 'pusher:ping') return connection.send(pong);
	if (event === 'pusher:pong') return;
	if (event === 'pusher:subscribe') return subscribe(hub, connection, data);
	if (event === 'pusher:unsubscribe') return unsubscribe(hub, connection, data);
	if (event === 'pusher:signin') return signIn(hub, connection, data);
	if (event.startsWith('client-')) return passOn(hub, connection, event, channel, data);
	connection.send(errorFrame(null, 'Unknown event'));
}

function unsubscribe(hub: Hub, connection: Connection, data: unknown): void {
	if (!isFields(data) || channelKind(data.channel) === undefined) {
		return connection.send(errorFrame(null, 'Invalid channel name'));
	}
	hub.channels.leave(connection, String(data.channel));
}

/** User authentication: `data.auth` is the site's signature of socket and user together. */
function signIn(hub: Hub, connection: Connection, data: unknown): void {
	const refuse = () => connection.close(code.unauthorized, 'Connection not authorized');
	if (!isFields(data) || typeof data.user_data !== 'string') return refuse();
	if (!isUserAuth(hub.options, data.auth, connection.id, data.user_data)) return refuse();
	const user = readFields(data.user_data);
	if (!user || !isUserId(user.id)) return refuse();
	if (!hub.signIn(connection, { id: user.id, info: user.user_info })) return refuse();
	connection.send(protocolFrame('pusher:signin_success', { user_data: data.user_data }));
}

/** A client event goes to the other subscribers of a private or presence channel, if at all. */
function passOn(
	hub: Hub,
	connection: Connection,
	event: string,
	channel: unknown,
	data: unknown
): void {
	const refuse = (why: string) => connection.send(errorFrame(code.clientEventRejected, why));
	if (!hub.options.clientEvents) return refuse('Client events are not enabled');
	if (!connection.clientEvents.take()) return refuse('Too many client events');
	const kind = channelKind(channel);
	if (typeof channel !== 'string' || (kind !== 'private' && kind !== 'presence')) {
		return refuse('Client events need a private or presence channel');
	}
	if (!connection.channels.has(channel)) return refuse('Not subscribed to this channel');
	if (event.length > 200) return refuse('Event name too long');
	const bytes = frame(event, data, channel, hub.channels.memberId(connection, channel));
	if (bytes.length > hub.options.limits.dataBytes + 1_024) return refuse('Client event too large');
	hub.channels.publish(channel, bytes, connection.id);
}
