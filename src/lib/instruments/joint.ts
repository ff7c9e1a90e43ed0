/**
 * Fields that a team writes together, whatever the surroundings: what is typed is saved by itself, what
 * others type comes in, and one does not push the other out. `fields.svelte.ts` gives it a page; the fault
 * test gives it five of them.
 */
import { submitKey } from '../ui/form.ts';
import { mergeField } from './merge.ts';

/** A field as it is stored. */
export interface JointField {
	key: string;
	value: string;
	revision: number;
	/** Name of who wrote last; null for a field nobody wrote in, or who may not be known. */
	by: string | null;
}

/** The server's answer to a text: what stands there now, ours merged in. */
export interface SavedField {
	value: string;
	revision: number;
}

/** Sending will not help: the run is closed, or this is not our team any more. */
export class FieldRefused extends Error {}

export interface JointSurroundings {
	/**
	 * Stores a text that was written on top of a revision.
	 * @param attempt stays the same until an answer arrives: one that got lost is heard at the next try
	 * @throws FieldRefused when it makes no sense to try again; anything else is tried again
	 */
	save(key: string, value: string, base: number, attempt: string): Promise<SavedField>;
	/** Something of this field changed: its text, who wrote, or whether it is saved. */
	changed(key: string): void;
}

export type FieldState = 'saved' | 'typing' | 'saving' | 'waiting' | 'refused';

class Field {
	/** The newest stored text that we know. */
	known = '';
	revision = 0;
	by: string | null = null;
	/** What the page shows: the stored text with ours in it. */
	value = '';
	state: FieldState = 'saved';
	why = '';
	/** What went to the server and was not answered yet: perhaps stored, perhaps not. */
	sent: { value: string; attempt: string } | undefined;
	busy = false;
	/** What came in meanwhile. */
	early: JointField | undefined;
	timer: ReturnType<typeof setTimeout> | undefined;
	tries = 0;
}

/** After this long without a key the text is sent. */
const pauseMs = 600;
const longestWaitMs = 10_000;

export class JointFields {
	#surroundings: JointSurroundings;
	#pause: number;
	#fields = new Map<string, Field>();

	constructor(surroundings: JointSurroundings, pause = pauseMs) {
		this.#surroundings = surroundings;
		this.#pause = pause;
	}

	#field(key: string): Field {
		let field = this.#fields.get(key);
		if (!field) this.#fields.set(key, (field = new Field()));
		return field;
	}

	/** A field to show; one that nobody wrote in is empty. */
	get(key: string): Readonly<Pick<Field, 'value' | 'by' | 'state' | 'why' | 'revision'>> {
		return this.#field(key);
	}

	/** Whether everything that was typed is stored. */
	get settled(): boolean {
		return [...this.#fields.values()].every(({ state }) => state === 'saved');
	}

	/** Someone typed or chose something here. */
	type(key: string, value: string): void {
		const field = this.#field(key);
		field.value = value;
		if (field.sent === undefined) {
			field.state = 'typing';
			this.#later(key, field, this.#pause);
		}
		this.#surroundings.changed(key);
	}

	/** Sends what waits, now. */
	flush(): void {
		for (const [key, field] of this.#fields)
			if (field.state === 'typing' || field.state === 'waiting') {
				clearTimeout(field.timer);
				void this.#send(key, field);
			}
	}

	/** A field as a signal or a new page brought it. */
	apply(incoming: JointField): void {
		const field = this.#field(incoming.key);
		if (incoming.revision <= field.revision) return;
		if (field.sent !== undefined) {
			// our own text may be in it: the answer that is on its way tells
			if (incoming.revision > (field.early?.revision ?? 0)) field.early = incoming;
			return;
		}
		this.#take(field, incoming);
		this.#surroundings.changed(incoming.key);
	}

	/** Makes a stored text the one that ours stands on. */
	#take(field: Field, { key, value, revision, by }: JointField): void {
		field.value = mergeField(key, field.known, value, field.value);
		field.known = value;
		field.revision = revision;
		field.by = by;
	}

	#later(key: string, field: Field, wait: number): void {
		clearTimeout(field.timer);
		field.timer = setTimeout(() => void this.#send(key, field), wait);
	}

	async #send(key: string, field: Field): Promise<void> {
		if (field.busy) return;
		if (!field.sent && field.value === field.known) {
			field.state = 'saved';
			this.#surroundings.changed(key);
			return;
		}
		const sent = (field.sent ??= { value: field.value, attempt: submitKey() });
		field.busy = true;
		field.state = 'saving';
		this.#surroundings.changed(key);
		try {
			const saved = await this.#surroundings.save(key, sent.value, field.revision, sent.attempt);
			field.tries = 0;
			field.sent = undefined;
			// what was typed since it left stands on what was sent
			field.value = mergeField(key, sent.value, saved.value, field.value);
			field.known = saved.value;
			field.revision = saved.revision;
			field.state = field.value === field.known ? 'saved' : 'typing';
		} catch (error) {
			field.tries += 1;
			const refused = error instanceof FieldRefused;
			field.state = refused ? 'refused' : 'waiting';
			field.why = refused ? error.message : '';
			if (refused) field.sent = undefined;
		}
		field.busy = false;
		if (!field.sent) {
			const { early } = field;
			field.early = undefined;
			if (early && early.revision > field.revision) this.#take(field, early);
		}
		if (field.state === 'typing') this.#later(key, field, this.#pause);
		else if (field.state === 'waiting')
			this.#later(
				key,
				field,
				Math.min(longestWaitMs, this.#pause * 2 ** field.tries) * (0.7 + Math.random() * 0.6)
			);
		this.#surroundings.changed(key);
	}

	/** Ends: nothing more is sent by itself. */
	stop(): void {
		for (const { timer } of this.#fields.values()) clearTimeout(timer);
	}
}
