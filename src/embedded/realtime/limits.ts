/** Every bound of the realtime server. All can be changed in the options, so that tests stay small. */
export interface Limits {
	/** Silence from a client after which it is asked for a sign of life. */
	activityTimeoutMs: number;
	/** How long it then has to answer. */
	pongTimeoutMs: number;
	/** Open sockets; a further one is told to come back later (4100). */
	connections: number;
	subscriptionsPerSocket: number;
	/** People (not tabs) in one presence channel, as Pusher has it. */
	presenceMembers: number;
	/** Bytes of one WebSocket message from a client. */
	messageBytes: number;
	/** Messages a client may send per second, on average and at once. */
	messagesPerSecond: number;
	messageBurst: number;
	clientEventsPerSecond: number;
	/** Bytes waiting for a slow reader before it is cut off. */
	bufferedBytes: number;
	/** Bytes of a REST body. */
	bodyBytes: number;
	/** Bytes of the data of one signal, as Pusher has it. */
	dataBytes: number;
	/** Bytes of what one presence member tells about itself, as Pusher has it. */
	userInfoBytes: number;
	/** Difference allowed between our clock and that of a REST caller. */
	clockSkewSeconds: number;
}

export const defaultLimits: Limits = {
	activityTimeoutMs: 30_000,
	pongTimeoutMs: 10_000,
	connections: 5_000,
	subscriptionsPerSocket: 200,
	presenceMembers: 100,
	messageBytes: 20_480,
	messagesPerSecond: 50,
	messageBurst: 300,
	clientEventsPerSecond: 10,
	bufferedBytes: 1_048_576,
	bodyBytes: 262_144,
	dataBytes: 10_240,
	userInfoBytes: 1_024,
	clockSkewSeconds: 600
};

/** A token bucket: `take()` answers whether one more is allowed now. */
export class Bucket {
	readonly #perMs: number;
	readonly #burst: number;
	#tokens: number;
	#at: number;

	constructor(perSecond: number, burst: number) {
		this.#perMs = perSecond / 1000;
		this.#burst = burst;
		this.#tokens = burst;
		this.#at = performance.now();
	}

	take(): boolean {
		const now = performance.now();
		this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#at) * this.#perMs);
		this.#at = now;
		if (this.#tokens < 1) return false;
		this.#tokens -= 1;
		return true;
	}
}
