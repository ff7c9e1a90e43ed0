/**
 * Listening to streams in the browser. A change is applied once and in order, however it came: by
 * signal, by catching up after a gap, a reconnect or a sleep, or by asking when sockets are blocked.
 */
import type Pusher from 'pusher-js';
import { channelOf, presenceChannelOf } from './channels';
import type { CatchUp, Change, StreamPosition } from './channels';

export interface Watch {
	/** Applies one change; called in order, once each. */
	apply(change: Change): void;
	/** Too much was missed, or the change did not fit a signal: load the page's data again. */
	reload(): void | Promise<void>;
	/** This stream may no longer be read. */
	closed?(): void;
	/** Someone else is writing here. */
	writing?(person: { id: string; name: string }): void;
}

export interface RealtimeAddress {
	key: string;
	cluster: string;
	host: string;
	port: number;
	tls: boolean;
}

interface Watched extends Watch {
	stream: string;
	epoch: number;
	/** Last change applied. */
	seq: number;
	/** Changes that came too early, by number. */
	early: Map<number, Change>;
	gap?: ReturnType<typeof setTimeout>;
	presence: boolean;
}

/** A hole this old is a lost signal, not a late one. */
const gapMs = 300;
/** The newest number is asked for this often while signals come in … */
const watermarkMs = 15_000;
/** … and this often when they do not. */
const pollMs = 8_000;
/** No connection after this long: sockets are probably blocked. */
const patienceMs = 4_000;

class Live {
	/** `live`: signals come in; `polling`: we ask every few seconds; `offline`: neither works. */
	state = $state<'live' | 'polling' | 'offline'>('polling');
	/** Who else is here, per stream: names, and how many in all. */
	present = $state<Record<string, { people: { id: string; name: string }[]; count: number }>>({});

	#watched = new Map<string, Watched>();
	#pusher: Pusher | undefined;
	#starting = false;
	#viewer: string | undefined;
	#address: RealtimeAddress | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#due = 0;
	#comingBack: ReturnType<typeof setTimeout> | undefined;
	#asking = false;
	#askAgain = false;

	/**
	 * Watches a stream until the returned function is called.
	 * @param position where the page's data stands
	 * @param presence also say that we are here, and hear who else is
	 */
	watch(position: StreamPosition, watch: Watch, presence = false): () => void {
		const watched: Watched = { ...watch, ...position, early: new Map(), presence };
		this.#watched.set(position.stream, watched);
		this.#subscribe(watched);
		this.#schedule();
		return () => {
			clearTimeout(watched.gap);
			if (this.#watched.get(position.stream) !== watched) return;
			this.#watched.delete(position.stream);
			this.#unsubscribe(watched);
		};
	}

	/** Connects, once the page has been painted. Does nothing for visitors: their pages are public and still. */
	start(address: RealtimeAddress, viewer: string): void {
		this.#address = address;
		if (this.#starting && this.#viewer === viewer) return;
		this.#starting = true;
		this.#viewer = viewer;
		const begin = () => void this.#connect();
		if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 1_000 });
		else setTimeout(begin, 200);
		addEventListener('online', () => void this.catchUp());
		addEventListener('offline', () => (this.state = 'offline'));
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.catchUp();
		});
		this.#schedule();
	}

	async #connect(): Promise<void> {
		const { default: PusherJs } = await import('pusher-js/with-encryption');
		const address = this.#address;
		if (!address) return;
		const post = async (path: string, body: object): Promise<unknown> => {
			const response = await fetch(path, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			if (!response.ok) throw new Error(String(response.status));
			return response.json();
		};
		const handler =
			(path: string) =>
			(
				params: { socketId: string; channelName?: string },
				callback: (error: Error | null, data: never) => void
			) => {
				post(path, { socket_id: params.socketId, channel_name: params.channelName }).then(
					(data) => callback(null, data as never),
					(error: unknown) => callback(error as Error, null as never)
				);
			};
		const pusher = new PusherJs(address.key, {
			cluster: address.cluster || 'eu',
			...(address.cluster
				? {}
				: {
						wsHost: address.host,
						wsPort: address.port,
						wssPort: address.port,
						forceTLS: address.tls
					}),
			enabledTransports: ['ws', 'wss'],
			disableStats: true,
			channelAuthorization: { customHandler: handler('/api/realtime/auth') },
			userAuthentication: { customHandler: handler('/api/realtime/user') }
		});
		this.#pusher = pusher;
		pusher.connection.bind('state_change', ({ current }: { current: string }) => {
			if (current === 'connected') {
				this.state = 'live';
				void this.catchUp();
			} else if (this.state === 'live') {
				this.state = navigator.onLine ? 'polling' : 'offline';
			}
			if (current === 'disconnected' || current === 'failed') this.#comeBack(pusher, 300, 2_000);
			// pusher-js would wait up to a minute
			if (current === 'unavailable') this.#comeBack(pusher, 1_500, 3_000);
			this.#schedule();
		});
		pusher.signin();
		for (const watched of this.#watched.values()) this.#subscribe(watched);
	}

	/**
	 * After the server ended the connection pusher-js stays away, and after a failure it waits long.
	 * Coming back authorises every channel anew, so losing one space does not silence the others.
	 */
	#comeBack(pusher: Pusher, least: number, spread: number): void {
		clearTimeout(this.#comingBack);
		this.#comingBack = setTimeout(
			() => {
				pusher.disconnect();
				clearTimeout(this.#comingBack);
				pusher.connect();
			},
			least + Math.random() * spread
		);
	}

	#subscribe(watched: Watched): void {
		const pusher = this.#pusher;
		if (!pusher) return;
		const channel = pusher.subscribe(channelOf(watched.stream, watched.epoch));
		channel.bind('changes', (changes: Change[]) => this.#receive(watched, changes));
		channel.bind('writing', (person: { id: string; name: string }) => watched.writing?.(person));
		channel.bind('pusher:subscription_succeeded', () => void this.catchUp());
		channel.bind('pusher:subscription_error', () => void this.catchUp());
		if (!watched.presence) return;
		const room = pusher.subscribe(presenceChannelOf(watched.stream, watched.epoch)) as unknown as {
			bind(event: string, fn: () => void): void;
			members: {
				count: number;
				each(fn: (member: { id: string; info: { name: string } }) => void): void;
			};
		};
		const count = () => {
			const people: { id: string; name: string }[] = [];
			room.members.each(({ id, info }) => people.push({ id, name: info.name }));
			this.present[watched.stream] = { people, count: room.members.count };
		};
		for (const event of ['subscription_succeeded', 'member_added', 'member_removed']) {
			room.bind(`pusher:${event}`, count);
		}
	}

	#unsubscribe(watched: Watched): void {
		this.#pusher?.unsubscribe(channelOf(watched.stream, watched.epoch));
		this.#pusher?.unsubscribe(presenceChannelOf(watched.stream, watched.epoch));
		delete this.present[watched.stream];
	}

	#receive(watched: Watched, changes: Change[]): void {
		for (const change of changes) {
			if (change.seq > watched.seq) watched.early.set(change.seq, change);
		}
		this.#drain(watched);
		clearTimeout(watched.gap);
		if (watched.early.size > 0) watched.gap = setTimeout(() => void this.catchUp(), gapMs);
	}

	/** Applies what is next in line, as far as it goes. */
	#drain(watched: Watched): void {
		for (;;) {
			const change = watched.early.get(watched.seq + 1);
			if (!change) break;
			watched.early.delete(change.seq);
			watched.seq = change.seq;
			watched.apply(change);
		}
		for (const seq of watched.early.keys()) if (seq <= watched.seq) watched.early.delete(seq);
	}

	/** Asks for everything after what was applied, for all streams in one request. */
	async catchUp(): Promise<void> {
		if (this.#watched.size === 0) return;
		if (this.#asking) {
			this.#askAgain = true;
			return;
		}
		this.#asking = true;
		try {
			const query = [...this.#watched.values()]
				.map(({ stream, seq }) => `since=${stream}@${seq}`)
				.join('&');
			const response = await fetch(`/api/streams?${query}`, {
				headers: { accept: 'application/json' }
			});
			if (!response.ok) throw new Error(String(response.status));
			this.#caughtUp((await response.json()) as CatchUp);
			if (this.state === 'offline') this.state = 'polling';
		} catch {
			if (!this.#pusher || this.#pusher.connection.state !== 'connected') this.state = 'offline';
		} finally {
			this.#asking = false;
			this.#schedule();
			if (this.#askAgain) {
				this.#askAgain = false;
				void this.catchUp();
			}
		}
	}

	#caughtUp(answer: CatchUp): void {
		for (const watched of [...this.#watched.values()]) {
			const news = answer[watched.stream];
			if (!news) {
				this.#watched.delete(watched.stream);
				this.#unsubscribe(watched);
				watched.closed?.();
				continue;
			}
			if (news.epoch !== watched.epoch) {
				this.#unsubscribe(watched);
				watched.epoch = news.epoch;
				this.#subscribe(watched);
			}
			if (news.reload) {
				watched.early.clear();
				watched.seq = Math.max(watched.seq, news.seq);
				void watched.reload();
			} else this.#receive(watched, news.changes);
		}
	}

	/** Sets when to ask next; never later than was set before, however often the connection stumbles. */
	#schedule(): void {
		if (!this.#starting || this.#watched.size === 0) return;
		const wait = this.state === 'live' ? watermarkMs : this.#pusher ? pollMs : patienceMs;
		const due = Date.now() + wait * (0.85 + Math.random() * 0.3);
		if (this.#due > Date.now() && this.#due <= due) return;
		clearTimeout(this.#timer);
		this.#due = due;
		this.#timer = setTimeout(() => {
			this.#due = 0;
			void this.catchUp();
		}, due - Date.now());
	}
}

export const live = new Live();
