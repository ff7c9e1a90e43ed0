import type { Connection } from './connection.ts';
import { protocolFrame } from './protocol.ts';

/** Someone in a presence channel, as signed by the site. */
export interface Member {
	id: string;
	info: unknown;
}

/** A channel exists as long as someone is subscribed to it. */
interface Channel {
	readonly readers: Set<Connection>;
	/** Who each socket is; filled in presence channels only. */
	readonly memberOf: Map<Connection, string>;
	/** What people tell about themselves, once per person however many tabs are open. */
	readonly members: Map<string, { info: unknown; tabs: number }>;
}

/** Who listens to what: subscriptions, presence and fan-out. */
export class Channels {
	readonly #channels = new Map<string, Channel>();
	readonly #maxMembers: number;

	constructor(maxMembers: number) {
		this.#maxMembers = maxMembers;
	}

	/**
	 * Subscribes a socket, confirms it and tells the others when a new person appears.
	 *
	 * @returns false when the presence channel is full
	 */
	join(connection: Connection, name: string, member?: Member): boolean {
		const channel: Channel = this.#channels.get(name) ?? {
			readers: new Set(),
			memberOf: new Map(),
			members: new Map()
		};
		const known = member && channel.members.get(member.id);
		if (member && !known && channel.members.size >= this.#maxMembers) return false;

		this.#channels.set(name, channel);
		channel.readers.add(connection);
		connection.channels.add(name);
		if (member) {
			channel.memberOf.set(connection, member.id);
			if (known) known.tabs += 1;
			else channel.members.set(member.id, { info: member.info, tabs: 1 });
		}
		// Before the confirmation: sending that may cut off a slow reader, whose removal must come last.
		if (member && !known) {
			const added = { user_id: member.id, user_info: member.info };
			this.publish(name, protocolFrame('pusher_internal:member_added', added, name), connection.id);
		}
		const answer = member ? { presence: presenceOf(channel) } : {};
		connection.send(protocolFrame('pusher_internal:subscription_succeeded', answer, name));
		return true;
	}

	/** Unsubscribes a socket and tells the others when that was a person's last tab. */
	leave(connection: Connection, name: string): void {
		const channel = this.#channels.get(name);
		if (!channel?.readers.delete(connection)) return;
		connection.channels.delete(name);
		if (channel.readers.size === 0) this.#channels.delete(name);
		const userId = channel.memberOf.get(connection);
		if (userId === undefined) return;
		channel.memberOf.delete(connection);
		const member = channel.members.get(userId);
		if (member && member.tabs > 1) {
			member.tabs -= 1;
			return;
		}
		channel.members.delete(userId);
		const removed = { user_id: userId };
		this.publish(name, protocolFrame('pusher_internal:member_removed', removed, name));
	}

	/** Sends one serialised frame to all subscribers, except the socket that caused it. */
	publish(name: string, bytes: Buffer, exceptSocketId?: string): void {
		const channel = this.#channels.get(name);
		if (!channel) return;
		for (const reader of channel.readers) if (reader.id !== exceptSocketId) reader.send(bytes);
	}

	/** Names of the channels that have subscribers. */
	names(): string[] {
		return [...this.#channels.keys()];
	}

	/** Who a socket is in a presence channel. */
	memberId(connection: Connection, name: string): string | undefined {
		return this.#channels.get(name)?.memberOf.get(connection);
	}

	/** Ids of the people in a presence channel. */
	memberIds(name: string): string[] {
		return [...(this.#channels.get(name)?.members.keys() ?? [])];
	}

	/** Number of sockets subscribed to a channel. */
	readerCount(name: string): number {
		return this.#channels.get(name)?.readers.size ?? 0;
	}
}

/** `Object.fromEntries` defines own properties, so that an id like `__proto__` is an id like any. */
function presenceOf(channel: Channel): object {
	const hash = Object.fromEntries([...channel.members].map(([id, { info }]) => [id, info]));
	return { count: channel.members.size, ids: [...channel.members.keys()], hash };
}
