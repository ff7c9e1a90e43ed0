import { randomInt } from 'node:crypto';
import type { WebSocket } from 'ws';
import { Channels } from './channels.ts';
import { Connection } from './connection.ts';
import type { Limits } from './limits.ts';
import { code } from './protocol.ts';
import type { Credentials } from './signatures.ts';

/** What is in use now. All zero means that nothing leaked. */
export interface Stats {
	connections: number;
	channels: number;
	subscriptions: number;
	members: number;
	users: number;
}

/** What the hub needs to know from the options. */
export interface HubOptions extends Credentials {
	limits: Limits;
	clientEvents: boolean;
}

/** The books of the server: which sockets are open, on which channels, and who signed in. */
export class Hub {
	readonly options: HubOptions;
	readonly connections = new Map<string, Connection>();
	readonly channels: Channels;
	readonly #users = new Map<string, Set<Connection>>();

	constructor(options: HubOptions) {
		this.options = options;
		this.channels = new Channels(options.limits.presenceMembers);
	}

	/** Enters a new socket under an id that nobody can guess: signatures are bound to it. */
	open(socket: WebSocket): Connection {
		let id: string;
		do id = `${randomInt(1, 1e12)}.${randomInt(1, 1e12)}`;
		while (this.connections.has(id));
		const connection = new Connection(socket, id, this.options.limits, (ended) =>
			this.#forget(ended)
		);
		this.connections.set(id, connection);
		return connection;
	}

	/** Remembers who is on a socket; false when somebody else already is. */
	signIn(connection: Connection, user: { id: string; info: unknown }): boolean {
		if (connection.user) return connection.user.id === user.id;
		connection.user = user;
		const sockets = this.#users.get(user.id) ?? new Set();
		this.#users.set(user.id, sockets.add(connection));
		return true;
	}

	/** Ends all sockets on which this person signed in; their clients do not come back by themselves. */
	terminateUser(userId: string): void {
		for (const connection of this.#users.get(userId) ?? []) {
			connection.close(code.unauthorized, 'Terminated by the application');
		}
	}

	stats(): Stats {
		const names = this.channels.names();
		const sum = (count: (name: string) => number) =>
			names.reduce((total, name) => total + count(name), 0);
		return {
			connections: this.connections.size,
			channels: names.length,
			subscriptions: sum((name) => this.channels.readerCount(name)),
			members: sum((name) => this.channels.memberIds(name).length),
			users: this.#users.size
		};
	}

	#forget(connection: Connection): void {
		this.connections.delete(connection.id);
		for (const name of [...connection.channels]) this.channels.leave(connection, name);
		if (!connection.user) return;
		const sockets = this.#users.get(connection.user.id);
		sockets?.delete(connection);
		if (sockets?.size === 0) this.#users.delete(connection.user.id);
	}
}
