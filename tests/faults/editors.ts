/** People who write in the same fields at once, two of them on a bad network, with the page's own code. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CatchUp } from '../../src/lib/realtime/channels.ts';
import { JointFields } from '../../src/lib/instruments/joint.ts';
import type { JointField, SavedField } from '../../src/lib/instruments/joint.ts';

/** What a page asks of the site, as the person who writes. */
export interface EditorSite {
	save(key: string, value: string, base: number, attempt: string): Promise<SavedField>;
	/** The changes of the run's stream after a number. */
	ask(since: number): Promise<CatchUp[string] | undefined>;
	/** All fields as they stand, as a page that is loaded again has them. */
	load(): Promise<JointField[]>;
}

export class Editor {
	readonly fields: JointFields;
	readonly #site: EditorSite;
	#seq = 0;
	/** No network: nothing leaves and nothing comes in. */
	cut = false;
	/** What is sent arrives, and its answer does not. */
	deaf = false;

	constructor(site: EditorSite) {
		this.#site = site;
		this.fields = new JointFields(
			{
				save: async (key, value, base, attempt) => {
					if (this.cut) throw new TypeError('no network');
					const saved = await site.save(key, value, base, attempt);
					if (this.cut || this.deaf) throw new TypeError('the answer got lost');
					return saved;
				},
				changed: () => undefined
			},
			20
		);
	}

	/** Catches up, as the listener does after a gap or when sockets are blocked. */
	async hear(): Promise<void> {
		if (this.cut || this.deaf) return;
		const news = await this.#site.ask(this.#seq);
		if (news?.reload) {
			this.#seq = news.seq;
			for (const field of await this.#site.load()) this.fields.apply(field);
		}
		for (const { seq, data } of news?.changes ?? []) {
			this.#seq = seq;
			if (data) this.fields.apply(data as JointField);
		}
	}
}

export interface Edited {
	/** Words that were typed, by field. */
	typed: Map<string, string[]>;
	/** Changes that two people made without network. */
	apart: number;
}

/**
 * Lets people write: each turn somebody adds a word of its own somewhere in a text, or chooses a level. The
 * first two lose their network now and then. Ends when everything is saved and everyone has caught up.
 */
export async function editTogether(
	editors: readonly Editor[],
	texts: readonly string[],
	choices: readonly string[],
	turns: number,
	random: () => number
): Promise<Edited> {
	const typed = new Map<string, string[]>();
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
	let apart = 0;
	for (let turn = 0; turn < turns; turn++) {
		const editor = pick(editors);
		if (!editor) break;
		const [first, second] = editors;
		for (const shaky of [first, second]) {
			if (!shaky) continue;
			if (random() < 0.04) shaky.cut = !shaky.cut;
			if (random() < 0.04) shaky.deaf = !shaky.deaf;
		}
		if (editor.cut || editor.deaf) apart += 1;
		if (random() < 0.15) {
			const key = pick(choices);
			if (key) editor.fields.type(key, String(1 + Math.floor(random() * 4)));
		} else {
			const key = pick(texts);
			if (!key) break;
			const words = editor.fields.get(key).value.split(' ').filter(Boolean);
			const word = `woord${turn}`;
			words.splice(Math.floor(random() * (words.length + 1)), 0, word);
			editor.fields.type(key, words.join(' '));
			typed.set(key, [...(typed.get(key) ?? []), word]);
		}
		if (random() < 0.5) await wait(random() * 15);
		if (random() < 0.3) await Promise.all(editors.map((one) => one.hear()));
	}
	for (const editor of editors) editor.cut = editor.deaf = false;
	const until = Date.now() + 60_000;
	while (Date.now() < until && !editors.every(({ fields }) => fields.settled)) {
		await wait(50);
		await Promise.all(editors.map((one) => one.hear()));
	}
	await Promise.all(editors.map((one) => one.hear()));
	return { typed, apart };
}

/** What is wrong in the end: words that are gone or doubled, and pages that show another text. */
export function complaints(
	editors: readonly Editor[],
	{ typed }: Edited,
	stored: ReadonlyMap<string, string>
): string[] {
	const wrong: string[] = [];
	for (const [key, words] of typed) {
		const found = (stored.get(key) ?? '').split(/\s+/);
		for (const word of words) {
			const count = found.filter((one) => one === word).length;
			if (count !== 1) wrong.push(`${key}: ${word} is there ${count} times`);
		}
	}
	for (const [at, { fields }] of editors.entries())
		for (const [key, value] of stored)
			if (fields.get(key).value !== value) wrong.push(`${key}: page ${at} shows another text`);
	return wrong;
}
