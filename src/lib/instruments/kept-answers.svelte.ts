/** Answers of one's own that a page stores by itself: in turn, and again when the network was away. */
import * as m from '$lib/paraglide/messages.js';

interface Chosen {
	now: string;
	wish?: string;
	note?: string;
}

/** How long until what did not arrive is sent again. */
const againMs = 4_000;

export class KeptAnswers {
	/** What became of the last answers, in words. */
	said = $state('');
	#run: () => number;
	/** By key the newest answer that is not stored yet. */
	#waiting = new Map<string, Chosen>();
	/** By key why it cannot be stored. */
	#refused = new Map<string, string>();
	#sending = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(run: () => number) {
		this.#run = run;
	}

	store(key: string, chosen: Chosen): void {
		this.#waiting.set(key, { ...chosen });
		this.said = m.instruments_saving();
		void this.#send();
	}

	async #send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		clearTimeout(this.#timer);
		for (let [first] = this.#waiting; first; [first] = this.#waiting) {
			const [key, chosen] = first;
			const response = await this.#post(key, chosen);
			if (!response || response.status >= 500 || response.status === 429) {
				this.said = m.instruments_waiting();
				this.#timer = setTimeout(() => void this.#send(), againMs);
				break;
			}
			// another choice of the same may have come meanwhile
			if (this.#waiting.get(key) === chosen) this.#waiting.delete(key);
			const told = response.ok
				? null
				: ((await response.json().catch(() => null)) as { message?: string } | null);
			if (response.ok) this.#refused.delete(key);
			else this.#refused.set(key, told?.message ?? m.instruments_not_saved());
		}
		this.#sending = false;
		if (this.#waiting.size === 0)
			this.said = [...this.#refused.values()][0] ?? m.instruments_saved();
	}

	#post(key: string, chosen: Chosen): Promise<Response | null> {
		return fetch('/api/instruments/answers', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ run: this.#run(), key, ...chosen }),
			// it arrives though the page is left
			keepalive: true
		}).catch(() => null);
	}
}
