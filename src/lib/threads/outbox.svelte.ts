/**
 * Replies on their way. A reply leaves the text box at once, is kept on this device until the server
 * has stored it, is tried again when the connection returns, and acts once thanks to its key.
 */
import { deserialize } from '$app/forms';
import { writerHeader } from '../offline/kept.ts';
import type { Post } from './thread';

export interface Waiting {
	key: string;
	body: string;
	replyTo: number | null;
	files: number[];
	state: 'sending' | 'waiting';
}

interface Options {
	/** Address of the thread's page. */
	action: string;
	/** Whose text, for which thread: others who use this device do not find it. */
	viewer: string;
	thread: number;
	/** The server stored it. */
	onsent(post: Post): void;
	/** The server will not have it: the text goes back to its writer. */
	onrefused(reply: Waiting, message: string): void;
}

export class Outbox {
	items = $state<Waiting[]>([]);
	#options: Options;
	#place: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;

	constructor(options: Options) {
		this.#options = options;
		this.#place = `outbox:${options.viewer}:${options.thread}`;
		try {
			const kept = JSON.parse(localStorage.getItem(this.#place) ?? '[]') as Waiting[];
			this.items = kept.map((item) => ({ ...item, state: 'waiting' }));
		} catch {
			// no storage on this device, or somebody else's text in our place
		}
		const now = () => void this.flush();
		addEventListener('online', now);
		this.stop = () => {
			removeEventListener('online', now);
			clearTimeout(this.#timer);
		};
		if (this.items.length > 0) now();
	}

	stop: () => void;

	/** Takes a reply on. */
	add(reply: Omit<Waiting, 'state'>): void {
		this.items.push({ ...reply, state: 'sending' });
		this.#keep();
		void this.flush();
	}

	#keep(): void {
		try {
			if (this.items.length > 0) localStorage.setItem(this.#place, JSON.stringify(this.items));
			else localStorage.removeItem(this.#place);
		} catch {
			// kept in memory then
		}
	}

	/** Sends what waits, in order. */
	async flush(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		clearTimeout(this.#timer);
		try {
			for (let first = this.items[0]; first; first = this.items[0]) {
				first.state = 'sending';
				if (!(await this.#send(first))) {
					first.state = 'waiting';
					this.#timer = setTimeout(() => void this.flush(), 4_000);
					return;
				}
				this.items.shift();
				this.#keep();
			}
		} finally {
			this.#sending = false;
		}
	}

	/** False: try again later. */
	async #send(reply: Waiting): Promise<boolean> {
		const body = new FormData();
		body.set('_key', reply.key);
		body.set('body', reply.body);
		if (reply.replyTo) body.set('replyTo', String(reply.replyTo));
		for (const file of reply.files) body.append('files', String(file));
		try {
			const response = await fetch(`${this.#options.action}?/reply`, {
				method: 'POST',
				body,
				headers: {
					'x-sveltekit-action': 'true',
					accept: 'application/json',
					[writerHeader]: this.#options.viewer
				}
			});
			// away for a moment, or too fast: the text stays here and goes later
			if (response.status >= 502 || response.status === 429) return false;
			// signed out, or somebody else is in: it waits for its writer
			if (response.status === 401) return false;
			const result = deserialize(await response.text());
			if (result.type === 'success') this.#options.onsent(result.data?.post as Post);
			else if (result.type === 'error' && (result.status ?? 500) >= 500) return false;
			else if (result.type === 'error' && result.status === 429) return false;
			else {
				const message =
					result.type === 'error'
						? String((result.error as Error).message)
						: result.type === 'failure'
							? Object.values((result.data?.errors ?? {}) as Record<string, string>).join(' ')
							: '';
				this.#options.onrefused({ ...reply }, message);
			}
			return true;
		} catch {
			return false;
		}
	}
}
