/**
 * Arrivals that the site has not heard of yet: kept on this phone while there is no network, sent once
 * there is. Numbers and times only; names stay on the page.
 */
interface Arrival {
	/** The same at each try: whoever is checked in twice arrived once. */
	key: string;
	id: number;
	at: string;
}

const again = 8_000;

export class DoorQueue {
	waiting = $state<Arrival[]>([]);
	/** The last try found nobody at the other end. */
	offline = $state(false);
	#place: string;
	#address: string;
	#done: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#sending = false;

	/**
	 * @param address of the door's page
	 * @param done called when everything was heard
	 */
	constructor(event: number, address: string, done: () => void) {
		this.#place = `door:${event}`;
		this.#address = address;
		this.#done = done;
	}

	/** Goes on where this phone stopped. @returns what ends it */
	start(): () => void {
		try {
			this.waiting = JSON.parse(localStorage.getItem(this.#place) ?? '[]') as Arrival[];
		} catch {
			// nothing was kept
		}
		const online = () => void this.send();
		addEventListener('online', online);
		online();
		return () => {
			removeEventListener('online', online);
			clearTimeout(this.#timer);
		};
	}

	has(id: number): boolean {
		return this.waiting.some((arrival) => arrival.id === id);
	}

	/** Somebody is here, whether or not the site can hear it now. */
	add(id: number): void {
		if (this.has(id)) return;
		this.waiting.push({ key: crypto.randomUUID(), id, at: new Date().toISOString() });
		this.#keep();
		void this.send();
	}

	/** Tells the site, one after another; what gets no answer stays. */
	async send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		clearTimeout(this.#timer);
		let told = false;
		for (let next = this.waiting[0]; next; next = this.waiting[0]) {
			const { key, id, at } = next;
			const response = await fetch(`${this.#address}?/in`, {
				method: 'POST',
				body: new URLSearchParams({ _key: key, id: String(id), at }),
				headers: { 'x-sveltekit-action': 'true' }
			}).catch(() => null);
			this.offline = response === null || response.status >= 429;
			if (this.offline) break;
			// what is refused would be refused again: the list says how it stands
			this.waiting = this.waiting.filter((arrival) => arrival.key !== key);
			this.#keep();
			told = true;
		}
		this.#sending = false;
		if (this.waiting.length > 0) this.#timer = setTimeout(() => void this.send(), again);
		if (told) this.#done();
	}

	#keep(): void {
		try {
			if (this.waiting.length > 0) localStorage.setItem(this.#place, JSON.stringify(this.waiting));
			else localStorage.removeItem(this.#place);
		} catch {
			// then it lasts as long as the page does
		}
	}
}
