import { WebSocket } from 'ws';
import { Bucket, type Limits } from './limits.ts';
import { code, frame } from './protocol.ts';

const ping = frame('pusher:ping', {});

/** One open socket: what it is subscribed to, who signed in on it, and how it is doing. */
export class Connection {
	readonly id: string;
	/** Names of its channels, so that leaving is as quick as what it joined. */
	readonly channels = new Set<string>();
	readonly messages: Bucket;
	readonly clientEvents: Bucket;
	user: { id: string; info: unknown } | undefined;
	/** The server's own bookkeeping ends first, whatever the network still does. */
	ended = false;
	#heardAt = performance.now();
	#askedAt: number | undefined;
	readonly #socket: WebSocket;
	readonly #limits: Limits;
	readonly #onEnd: (connection: Connection) => void;

	constructor(
		socket: WebSocket,
		id: string,
		limits: Limits,
		onEnd: (connection: Connection) => void
	) {
		this.#socket = socket;
		this.id = id;
		this.#limits = limits;
		this.#onEnd = onEnd;
		this.messages = new Bucket(limits.messagesPerSecond, limits.messageBurst);
		this.clientEvents = new Bucket(limits.clientEventsPerSecond, limits.clientEventsPerSecond);
	}

	/** Sends a frame; a reader too slow for what waits already is cut off instead. */
	send(bytes: Buffer): void {
		if (this.ended) return;
		if (this.#socket.bufferedAmount > this.#limits.bufferedBytes) this.terminate();
		else this.#socket.send(bytes, { binary: false });
	}

	/** Says goodbye with a code of the protocol; the client decides by it whether to come back. */
	close(closeCode: number, reason: string): void {
		if (!this.end()) return;
		this.#socket.close(closeCode, reason);
	}

	/** Cuts the line without a word: for those who no longer read. */
	terminate(): void {
		this.end();
		this.#socket.terminate();
	}

	/** Takes the connection out of the books; false when that was done before. */
	end(): boolean {
		if (this.ended) return false;
		this.ended = true;
		this.#onEnd(this);
		return true;
	}

	/** Any sign of life restarts the clock. */
	heard(): void {
		this.#heardAt = performance.now();
		this.#askedAt = undefined;
	}

	/** Asks a silent client whether it is still there, and closes when no answer came. */
	checkActivity(now: number): void {
		if (this.#askedAt !== undefined) {
			if (now - this.#askedAt < this.#limits.pongTimeoutMs) return;
			this.close(code.pongMissing, 'Pong reply not received');
		} else if (now - this.#heardAt >= this.#limits.activityTimeoutMs) {
			this.#askedAt = now;
			this.send(ping);
		}
	}
}
