/** What a service worker has and a page has not; TypeScript gives a project the names of only one of them. */

interface Extendable extends Event {
	waitUntil(work: Promise<unknown>): void;
}

interface Fetched extends Extendable {
	readonly request: Request;
	readonly preloadResponse: Promise<Response | undefined>;
	respondWith(response: Promise<Response>): void;
}

interface Messaged extends Extendable {
	readonly data: unknown;
}

interface Happenings {
	install: Extendable;
	activate: Extendable;
	fetch: Fetched;
	message: Messaged;
}

export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: { claim(): Promise<void> };
	readonly location: Location;
	skipWaiting(): Promise<void>;
	addEventListener<K extends keyof Happenings>(
		name: K,
		listener: (event: Happenings[K]) => void
	): void;
}

/** What a page tells the worker: it is open, and wants to be kept when its copy is older than this. */
export interface Opened {
	opened: string;
	/** Milliseconds. */
	olderThan: number;
}
