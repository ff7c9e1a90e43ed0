/** A text being written: kept on this device at every stroke and on the server soon after. */

interface Kept {
	fields: Record<string, string>;
	at: number;
}

/** A field as it was typed; anything else is no text. */
export function typed(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

export class Draft {
	/** Where it is kept by now. */
	state = $state<'none' | 'local' | 'saved'>('none');
	#place: string;
	#key: string;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param place `thread:12` for a reply there, and so on: the key of the draft
	 */
	constructor(viewer: string, place: string) {
		this.#place = place;
		this.#key = `draft:${viewer}:${place}`;
	}

	/** What this device holds, when the server has nothing or something older. */
	restore(server: Record<string, unknown> | null): Record<string, string> | null {
		const local = this.#read();
		if (local && Object.values(local.fields).some((text) => text.trim() !== ''))
			return local.fields;
		return server as Record<string, string> | null;
	}

	#read(): Kept | null {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Kept | null;
		} catch {
			return null;
		}
	}

	/** Keeps the text as it is now. */
	keep(fields: Record<string, string>): void {
		try {
			localStorage.setItem(this.#key, JSON.stringify({ fields, at: Date.now() } satisfies Kept));
			this.state = 'local';
		} catch {
			// the server keeps it then
		}
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(fields), 1_200);
	}

	async #save(fields: Record<string, string>): Promise<void> {
		try {
			const response = await fetch('/api/drafts', {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ place: this.#place, fields })
			});
			if (!response.ok) return;
			this.state = Object.values(fields).every((text) => text.trim() === '') ? 'none' : 'saved';
			// the server's copy is the newest now, on every device
			if (this.#read()?.fields.body === fields.body) localStorage.removeItem(this.#key);
		} catch {
			// stays on this device; the next stroke tries again
		}
	}

	/** It is on its way: a copy that the server got now would outlive what it is a copy of. */
	pause(): void {
		clearTimeout(this.#timer);
	}

	/** The text was sent or thrown away. */
	forget(): void {
		clearTimeout(this.#timer);
		this.state = 'none';
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// nothing was kept here
		}
	}
}
