/**
 * What was done without a network and is sent once there is one: an arrival at the door, an answer in
 * a lesson. Kept in this browser under the name of who did it, until the site has heard it.
 */
import { deserialize } from '$app/forms';
import type { ActionResult } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { submitKey } from '../ui/form.ts';
import { toast } from '../ui/toasts.svelte.ts';
import { writerHeader } from './kept.ts';

export interface LateAct {
	/** The same at each try: it acts once. */
	key: string;
	/** What it is about, `answer:m02-quiz-5` say: one per place. */
	place: string;
	/** Address of the page's action. */
	action: string;
	fields: [string, string][];
}

type Heard = (act: LateAct, result: ActionResult) => void;

const again = 8_000;
/** A request that was on its way when the network went would hold up all that come after it. */
const patience = 20_000;

class Late {
	acts = $state.raw<readonly LateAct[]>([]);
	/** The last try found nobody at the other end. */
	away = $state(false);
	#person = '';
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;
	#listeners = new Set<Heard>();

	get #storage(): string {
		return `late:${this.#person}`;
	}

	/** Goes on where this person stopped in this browser. */
	open(person: string): void {
		if (this.#person === person) return;
		if (!this.#person) {
			addEventListener('online', () => void this.send());
			addEventListener('storage', ({ key }) => key === this.#storage && this.#read());
		}
		this.#person = person;
		this.#read();
		void this.send();
	}

	of(place: string): LateAct | undefined {
		return this.acts.find((act) => act.place === place);
	}

	/** What waits for places that begin like this. */
	under(start: string): LateAct[] {
		return this.acts.filter(({ place }) => place.startsWith(start));
	}

	/**
	 * Keeps something to send; the newest of a place is the one that counts.
	 * @param act what was sent and got no answer keeps its key: it may have arrived
	 */
	put({ place, action, fields }: Omit<LateAct, 'key'>): void {
		const key = fields.find(([name]) => name === '_key')?.[1] ?? submitKey();
		const act = { key, place, action, fields: fields.filter(([name]) => name !== '_key') };
		this.#change((acts) => [...acts.filter((one) => one.place !== place), act]);
	}

	/** @returns what ends the listening */
	onheard(heard: Heard): () => void {
		this.#listeners.add(heard);
		return () => void this.#listeners.delete(heard);
	}

	/** Tells the site, one after another; what gets no answer stays. */
	async send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		clearTimeout(this.#timer);
		this.#read();
		for (let [act] = this.acts; act; [act] = this.acts) {
			const result = await this.#post(act);
			if (!result) break;
			const { key } = act;
			this.#change((acts) => acts.filter((one) => one.key !== key));
			if (result.type === 'error' || result.type === 'failure')
				toast(m.offline_late_refused(), { tone: 'danger' });
			for (const heard of this.#listeners) heard(act, result);
		}
		this.#sending = false;
		if (this.away) this.#timer = setTimeout(() => void this.send(), again);
	}

	/** @returns null when it was not heard, or not as the person who did it */
	async #post(act: LateAct): Promise<ActionResult | null> {
		const response = await fetch(act.action, {
			method: 'POST',
			body: new URLSearchParams([...act.fields, ['_key', act.key]]),
			headers: { 'x-sveltekit-action': 'true', [writerHeader]: this.#person },
			signal: AbortSignal.timeout(patience)
		}).catch(() => null);
		const status = response?.status ?? 0;
		this.away = response === null || status === 429 || status >= 500;
		if (!response || this.away || status === 401) return null;
		const result = deserialize(await response.text());
		const trouble =
			result.type === 'error' || result.type === 'failure' ? (result.status ?? 500) : 0;
		this.away = trouble === 429 || trouble >= 500;
		// a redirect: the session has ended; it waits until this person is back
		return this.away || result.type === 'redirect' ? null : result;
	}

	/** Other tabs have a hand in it too: what is stored is what counts. */
	#read(): void {
		try {
			this.acts = JSON.parse(localStorage.getItem(this.#storage) ?? '[]') as LateAct[];
		} catch {
			// no storage in this browser: it lasts as long as the page does
		}
	}

	#change(fn: (acts: readonly LateAct[]) => readonly LateAct[]): void {
		this.#read();
		this.acts = fn(this.acts);
		try {
			if (this.acts.length > 0) localStorage.setItem(this.#storage, JSON.stringify(this.acts));
			else localStorage.removeItem(this.#storage);
		} catch {
			// then it lasts as long as the page does
		}
	}
}

/** What a form would have sent. */
export function fieldsOf(data: FormData): [string, string][] {
	return [...data].filter((field): field is [string, string] => !(field[1] instanceof File));
}

/** One for all that is on the page. */
export const late = new Late();
