/** Whether an answer is right, and why: decided on the server, from the content. */
import type { Note, Value, Verdict } from './answer.ts';
import type { AnsweredKind, Block, Props } from './block.ts';
import { describeNotes } from './describing.ts';
import { gapsOf } from './face.ts';
import { goalNotes } from './goal-writing.ts';

type Judge<K extends AnsweredKind> = (value: Value<K>, props: Props<K>) => Partial<Verdict>;

const filled = (texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

/** Right when every part is; done when every part has an answer. */
function byParts(notes: Record<string, Note>, parts: number): Partial<Verdict> {
	const given = Object.values(notes);
	const done = given.length === parts;
	return { notes, done, correct: done && given.every(({ right }) => right !== false) };
}

/** Without capitals, accents, and spaces or points around it. */
function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/^[\s.,;:]+|[\s.,;:]+$/g, '');
}

const judges: { [K in AnsweredKind]: Judge<K> } = {
	Choice(chosen, { options, multiple }) {
		const taken = options.filter(({ text }) => chosen.includes(text));
		const complete = options.every(({ text, right }) => !right || chosen.includes(text));
		return {
			notes: Object.fromEntries(taken.map(({ text, right, why }) => [text, { right, text: why }])),
			done: taken.length > 0,
			correct: taken.length > 0 && taken.every(({ right }) => right) && (complete || !multiple)
		};
	},
	Sort(value, { groups, items }) {
		const notes = items.flatMap(({ text, group, why }) =>
			value[text] === undefined
				? []
				: [[text, { right: value[text] === groups[group], text: why }] as const]
		);
		return byParts(Object.fromEntries(notes), items.length);
	},
	Match(value, { pairs }) {
		const notes = pairs.flatMap(({ left, right, why }) =>
			value[left] === undefined
				? []
				: [[left, { right: value[left] === right, text: why ?? '' }] as const]
		);
		return byParts(Object.fromEntries(notes), pairs.length);
	},
	Gap(value, { text, why }) {
		const { answers } = gapsOf(text);
		const notes = answers.flatMap((allowed, at) => {
			const given = plain(value[at] ?? '');
			const right = allowed.some((answer) => plain(answer) === given);
			return given ? [[String(at), { right, text: '' }] as const] : [];
		});
		return { ...byParts(Object.fromEntries(notes), answers.length), text: why };
	},
	Order(value, { steps, why }) {
		const notes = value.map((step, at) => [step, { right: steps[at] === step, text: '' }] as const);
		return { ...byParts(Object.fromEntries(notes), steps.length), text: why };
	},
	Reflect: (value) => ({ done: filled([value]) }),
	Checklist: (value, { items }) => ({ done: items.some(({ key }) => value.includes(key)) }),
	Assignment: (value) => ({ done: filled([value]) }),
	Canvas: (value) => ({ done: filled(Object.values(value)) }),
	RemixCalculator: (value) => ({ done: value.length > 1 }),
	AttributionBuilder: ({ title }) => ({ done: title !== '' }),
	GoalWriting: (value) => ({ done: filled([value]), notes: goalNotes(value) }),
	MetadataExercise: (value) => ({ done: value.title !== '', notes: describeNotes(value) }),
	FindErrors({ found, seen }, { errors }) {
		const done = filled([found]);
		const notes = errors.map(({ what, where, why, repair }) => [
			what,
			{ right: seen.includes(what), text: `${where.replace(/\.$/, '')}. ${why} ${repair}` }
		]);
		// what there was to find shows once somebody has looked
		return { done, notes: done ? (Object.fromEntries(notes) as Record<string, Note>) : {} };
	},
	Calibrate(value, { criteria, reference }) {
		const done = criteria.every((criterion) => value[criterion] !== undefined);
		const notes = reference.map(({ criterion, level, because }) => [
			criterion,
			{ right: value[criterion] === level, text: `${level}: ${because}` }
		]);
		return { done, notes: done ? (Object.fromEntries(notes) as Record<string, Note>) : {} };
	}
};

/** What to say of this answer to this block. */
export function judge(block: Block, value: Value<AnsweredKind>): Verdict {
	const say = judges[block.kind] as (value: unknown, props: unknown) => Partial<Verdict>;
	return { correct: null, done: false, notes: {}, text: '', ...say(value, block.props) };
}
