/** One reader of a thread: the browser's own listener over a real socket, and the list it keeps. */
import Pusher from 'pusher-js';
import { channelOf } from '../../src/lib/realtime/channels.ts';
import type { CatchUp, Change, StreamPosition } from '../../src/lib/realtime/channels.ts';
import { Listener } from '../../src/lib/realtime/listener.ts';
import type { Post } from '../../src/lib/threads/thread.ts';

/** What a page asks of the site, as the person who reads. */
export interface Site {
	authorise(socketId: string, channel: string): Promise<unknown>;
	authenticate(socketId: string): Promise<unknown>;
	ask(query: string): Promise<CatchUp>;
}

export interface RealtimeServer {
	port: number;
	key: string;
	/** Of the proxy, which tells its clients apart by it. */
	path?: string;
}

/** Milliseconds that mean the same in all processes of this machine. */
export const now = () => performance.timeOrigin + performance.now();

export class Client {
	posts: Post[] = [];
	seq: number;
	/** From being connected again to having what was missed, in milliseconds. */
	catchUps: number[] = [];
	/** Times the page would have loaded its data anew, or said that it is closed. */
	gaveUp = 0;
	readonly #position: StreamPosition;
	readonly #listener: Listener;
	readonly #onapplied: ((change: Change) => void) | undefined;
	#pusher: Pusher | undefined;
	#connectedAt = 0;

	constructor(
		server: RealtimeServer,
		site: Site,
		position: StreamPosition,
		onapplied?: (change: Change) => void
	) {
		this.#position = position;
		this.#onapplied = onapplied;
		this.seq = position.seq;
		this.#listener = new Listener({
			connect: () => Promise.resolve(this.#connect(server, site)),
			ask: async (query) => {
				const asked = now();
				const answer = await site.ask(query);
				if (this.#connectedAt && asked >= this.#connectedAt) {
					this.catchUps.push(now() - this.#connectedAt);
					this.#connectedAt = 0;
				}
				return answer;
			},
			online: () => true,
			changed: () => undefined,
			present: () => undefined
		});
	}

	#connect(server: RealtimeServer, site: Site): Pusher {
		type Answer = (error: Error | null, data: never) => void;
		const hand = (asked: Promise<unknown>, answer: Answer) => {
			asked.then(
				(data) => answer(null, data as never),
				(error: unknown) => answer(error as Error, null as never)
			);
		};
		const pusher = new Pusher(server.key, {
			cluster: 'eu',
			wsHost: '127.0.0.1',
			wsPort: server.port,
			wsPath: server.path ?? '',
			forceTLS: false,
			enabledTransports: ['ws'],
			disableStats: true,
			channelAuthorization: {
				customHandler: (
					{ socketId, channelName }: { socketId: string; channelName: string },
					answer: Answer
				) => hand(site.authorise(socketId, channelName), answer)
			},
			userAuthentication: {
				customHandler: ({ socketId }: { socketId: string }, answer: Answer) =>
					hand(site.authenticate(socketId), answer)
			}
		});
		pusher.connection.bind('connected', () => (this.#connectedAt = now()));
		this.#pusher = pusher;
		return pusher;
	}

	/** Starts to listen; resolves when subscribed. */
	async start(): Promise<void> {
		this.#listener.watch(this.#position, {
			apply: (change) => this.#apply(change),
			reload: () => void (this.gaveUp += 1),
			closed: () => void (this.gaveUp += 1)
		});
		this.#listener.start();
		await this.#listener.connect();
		const channel = this.#pusher?.channel(channelOf(this.#position.stream, this.#position.epoch));
		if (!channel || channel.subscribed) return;
		await new Promise((done) => channel.bind('pusher:subscription_succeeded', done));
	}

	/** No care is taken here not to double: that is the listener's promise. */
	#apply(change: Change): void {
		this.seq = change.seq;
		const post = change.data as Post | undefined;
		if (!post) this.gaveUp += 1;
		else if (change.kind === 'post.made') this.posts.push(post);
		else if (change.kind.startsWith('post.'))
			this.posts = this.posts.map((old) => (old.id === post.id ? post : old));
		this.#onapplied?.(change);
	}

	stop(): void {
		this.#listener.stop();
	}
}

/** A post as far as all readers see the same of it. */
export function shown(
	post: Pick<Post, 'id' | 'number' | 'state' | 'html'> & {
		reactions: { kind: string; count: number }[];
	}
): string {
	const reactions = post.reactions.map(({ kind, count }) => `${kind} ${count}`).sort();
	return JSON.stringify([post.id, post.number, post.state, post.html, reactions]);
}

/** How the lists differ from the database: empty when they do not. */
export function compare(list: readonly string[], database: readonly string[]): string[] {
	const ids = list.map((text) => (JSON.parse(text) as [number])[0]);
	const there = new Set(list);
	const missing = database.filter((text) => !there.has(text)).length;
	const doubled = ids.length - new Set(ids).size;
	const faults: string[] = [];
	if (missing > 0) faults.push(`${missing} missing or stale`);
	if (doubled > 0) faults.push(`${doubled} doubled`);
	if (faults.length === 0 && list.join() !== database.join()) faults.push('out of order');
	return faults;
}
