/** What a reader sees of a block before answering: everything but what gives the answer away. */
import type { Kind, Props } from './block.ts';

/** Levels in which a lesson is judged. */
export const verdicts = ['onvoldoende', 'voldoende', 'goed'] as const;

/** A number between 0 and 1 out of a text; the same each time, so that server and browser agree. */
function chance(text: string): number {
	let hash = 2166136261;
	for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
	return hash / 2 ** 32;
}

/**
 * A list in an order that has nothing to do with the one it was written in.
 * @param seed the block's id: the order stays the same when a page is opened again
 */
export function shuffled(items: readonly string[], seed: string): string[] {
	const mixed = items.toSorted((one, two) => chance(seed + one) - chance(seed + two));
	// never in the written order by chance
	const same = mixed.every((item, at) => item === items[at]);
	return same ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** The gaps of a text: what stands around them, and what may stand in each. */
export function gapsOf(text: string): { around: string[]; answers: string[][] } {
	const parts = text.split(/\{\{([^{}]+)\}\}/);
	return {
		around: parts.filter((_, at) => at % 2 === 0),
		answers: parts.filter((_, at) => at % 2 === 1).map((gap) => gap.split('|').map((a) => a.trim()))
	};
}

const faces = {
	Choice: ({ id, question, options, multiple, required }: Props<'Choice'>) => ({
		id,
		question,
		options: options.map(({ text }) => text),
		multiple,
		required
	}),
	Sort: ({ id, question, groups, items }: Props<'Sort'>) => ({
		id,
		question,
		groups,
		items: items.map(({ text }) => text)
	}),
	Match: ({ id, question, pairs }: Props<'Match'>) => ({
		id,
		question,
		lefts: pairs.map(({ left }) => left),
		rights: shuffled([...new Set(pairs.map(({ right }) => right))], id)
	}),
	Gap: ({ id, text }: Props<'Gap'>) => {
		const { around, answers } = gapsOf(text);
		const longest = answers.flat().map((answer) => answer.length);
		return { id, around, size: Math.max(6, ...longest) };
	},
	Order: ({ id, question, steps }: Props<'Order'>) => ({
		id,
		question,
		steps: shuffled(steps, id)
	}),
	FindErrors: ({ id, title, text, errors }: Props<'FindErrors'>) => ({
		id,
		title,
		text,
		count: errors.length
	}),
	Calibrate: ({ id, lesson, criteria }: Props<'Calibrate'>) => ({ id, lesson, criteria })
};

export type Face<K extends keyof typeof faces> = ReturnType<(typeof faces)[K]>;

/** Attributes of a block for its component; kinds without secrets go as they were written. */
export function faceOf<K extends Kind>(kind: K, props: Props<K>): Record<string, unknown> {
	if (!Object.hasOwn(faces, kind)) return props;
	const hide = faces[kind as keyof typeof faces] as (given: Props<K>) => Record<string, unknown>;
	return hide(props);
}
