/**
 * How streams are listened to, whatever the surroundings: a change is applied once and in order,
 * however it came: by signal, by catching up after a gap, a reconnect or a sleep, or by asking when
 * sockets are blocked. `live.svelte.ts` gives it a browser; the fault tests give it hundreds of sockets.
 */
import type Pusher from 'pusher-js';
import { channelOf, presenceChannelOf } from './channels.ts';
import type { CatchUp, Change, StreamPosition, Writer } from './channels.ts';

export interface Watch {
	/** Applies one change; called in order, once each. */
	apply(change: Change): void;
	/** Too much was missed, or the change did not fit a signal: load the page's data again. */
	reload(): void | Promise<void>;
	/** This stream may no longer be read. */
	closed?(): void;
	/** Someone else is writing here. */
	writing?(person: Writer): void;
}

/** `live`: signals come in; `polling`: we ask every few seconds; `offline`: neither works. */
export type LiveState = 'live' | 'polling' | 'offline';

/** Who else is here: names, and how many in all. */
export interface Present {
	people: { id: string; name: string }[];
	count: number;
}

/** What a listener needs from where it runs. */
export interface Surroundings {
	/** A client of the realtime server that authorises as the person who listens. */
	connect(): Promise<Pusher>;
	/** Asks for the changes after the given numbers: `since=thread:12@40&since=…`. */
	ask(query: string): Promise<CatchUp>;
	/** Whether the device itself has a network. */
	online(): boolean;
	changed(state: LiveState): void;
	/** Who is on a stream's page; undefined when it is no longer watched. */
	present(stream: string, present: Present | undefined): void;
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

export class Listener {
	#surroundings: Surroundings;
	#state: LiveState = 'polling';
	#watched = new Map<string, Watched>();
	#pusher: Pusher | undefined;
	#starting = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#due = 0;
	#comingBack: ReturnType<typeof setTimeout> | undefined;
	#asking = false;
	#askAgain = false;

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
	}

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

	/** From now on asks by itself; `connect` may come later. */
	start(): void {
		this.#starting = true;
		this.#schedule();
	}

	/** Connects, and subscribes to all that is watched. */
	async connect(): Promise<void> {
		const pusher = await this.#surroundings.connect();
		this.#pusher = pusher;
		pusher.connection.bind('state_change', ({ current }: { current: string }) => {
			if (current === 'connected') {
				this.#become('live');
				void this.catchUp();
			} else if (this.#state === 'live') {
				this.#become(this.#surroundings.online() ? 'polling' : 'offline');
			}
			if (current === 'disconnected' || current === 'failed') this.#comeBack(pusher, 300, 2_000);
			// pusher-js would wait up to a minute
			if (current === 'unavailable') this.#comeBack(pusher, 1_500, 3_000);
			this.#schedule();
		});
		pusher.signin();
		for (const watched of this.#watched.values()) this.#subscribe(watched);
	}

	/** The device lost its network: no use in waiting for the socket to notice. */
	wentOffline(): void {
		this.#become('offline');
	}

	/** Ends for good: no asking, no coming back. */
	stop(): void {
		clearTimeout(this.#timer);
		clearTimeout(this.#comingBack);
		for (const watched of this.#watched.values()) clearTimeout(watched.gap);
		this.#watched.clear();
		this.#starting = false;
		this.#pusher?.connection.unbind();
		this.#pusher?.disconnect();
	}

	#become(state: LiveState): void {
		if (this.#state === state) return;
		this.#state = state;
		this.#surroundings.changed(state);
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
		channel.bind('writing', (person: Writer) => watched.writing?.(person));
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
			this.#surroundings.present(watched.stream, { people, count: room.members.count });
		};
		for (const event of ['subscription_succeeded', 'member_added', 'member_removed']) {
			room.bind(`pusher:${event}`, count);
		}
	}

	#unsubscribe(watched: Watched): void {
		this.#pusher?.unsubscribe(channelOf(watched.stream, watched.epoch));
		this.#pusher?.unsubscribe(presenceChannelOf(watched.stream, watched.epoch));
		this.#surroundings.present(watched.stream, undefined);
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
			this.#caughtUp(await this.#surroundings.ask(query));
			if (this.#state === 'offline') this.#become('polling');
		} catch {
			if (this.#pusher?.connection.state !== 'connected') this.#become('offline');
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
		const wait = this.#state === 'live' ? watermarkMs : this.#pusher ? pollMs : patienceMs;
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
