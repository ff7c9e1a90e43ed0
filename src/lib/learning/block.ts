/** What an author may write as blocks of a lesson, and what a block is. */
import * as v from 'valibot';
import { verdicts } from './face.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^m\d\d-[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80));
const key = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]*$/));
const flag = v.optional(v.boolean(), false);

/** Told apart by their text: answers are kept as text, so that a list may be put in another order. */
function distinct<T>(of: (item: T) => string) {
	return v.check(
		(items: T[]) => new Set(items.map(of)).size === items.length,
		'two of them have the same text'
	);
}

/** One way to answer a question; says why it is right or wrong. */
export const optionSchema = v.strictObject({ text: words, right: flag, why: words });
export const optionsSchema = v.pipe(
	v.array(optionSchema),
	v.minLength(2),
	v.check((options) => options.some(({ right }) => right), 'no option is right'),
	distinct(({ text }) => text)
);
const file = v.pipe(
	v.string(),
	v.regex(/^beeld\/[\w-]+\.(svg|png|jpg|webp)$/, 'a picture in content/leerpad/beeld')
);

const size = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The attributes of each block. */
export const blockSchemas = {
	Choice: v.strictObject({
		id,
		question: words,
		options: optionsSchema,
		multiple: flag,
		/** counts in the module's quiz */
		required: flag
	}),
	Sort: v.pipe(
		v.strictObject({
			id,
			question: words,
			groups: v.pipe(v.array(words), v.minLength(2)),
			items: v.pipe(
				v.array(v.strictObject({ text: words, group: v.number(), why: words })),
				v.minLength(2),
				distinct(({ text }) => text)
			)
		}),
		v.check(
			({ groups, items }) => items.every(({ group }) => groups[group] !== undefined),
			'an item belongs to a group that is not there'
		)
	),
	Match: v.strictObject({
		id,
		question: words,
		pairs: v.pipe(
			v.array(v.strictObject({ left: words, right: words, why: v.optional(words) })),
			v.minLength(2),
			distinct(({ left }) => left)
		)
	}),
	Gap: v.strictObject({
		id,
		text: v.pipe(words, v.regex(/\{\{[^{}]+\}\}/, 'there is no {{gap}} in it')),
		why: words
	}),
	Order: v.strictObject({
		id,
		question: words,
		steps: v.pipe(
			v.array(words),
			v.minLength(3),
			distinct((step) => step)
		),
		why: words
	}),
	Reflect: v.strictObject({ id, prompt: words }),
	Checklist: v.strictObject({
		id,
		title: words,
		items: v.pipe(
			v.array(v.strictObject({ key, text: words })),
			distinct((item) => item.key)
		)
	}),
	Assignment: v.strictObject({
		id,
		title: words,
		minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
		/** number of the module's goal it shows */
		goal: v.pipe(v.number(), v.integer(), v.minValue(1)),
		criteria: v.pipe(
			v.array(v.strictObject({ name: words, levels: v.pipe(v.array(words), v.length(3)) })),
			v.minLength(1)
		)
	}),
	Discuss: v.strictObject({ id, prompt: words }),
	Canvas: v.strictObject({
		id,
		title: words,
		fields: v.pipe(
			v.array(v.strictObject({ key, label: words, hint: v.optional(words) })),
			v.minLength(1),
			distinct((field) => field.key)
		)
	}),
	RemixCalculator: v.strictObject({ id }),
	AttributionBuilder: v.strictObject({ id }),
	GoalWriting: v.strictObject({ id, task: words }),
	MetadataExercise: v.strictObject({ id, material: words }),
	FindErrors: v.strictObject({
		id,
		title: words,
		text: words,
		errors: v.pipe(
			v.array(v.strictObject({ what: words, where: words, why: words, repair: words })),
			v.minLength(1),
			distinct(({ what }) => what)
		)
	}),
	Calibrate: v.pipe(
		v.strictObject({
			id,
			/** by paragraph */
			lesson: v.pipe(v.array(words), v.minLength(1)),
			criteria: v.pipe(v.array(words), v.minLength(1)),
			reference: v.array(
				v.strictObject({ criterion: words, level: v.picklist(verdicts), because: words })
			)
		}),
		v.check(
			({ criteria, reference }) =>
				criteria.length === reference.length &&
				criteria.every((criterion) => reference.some((row) => row.criterion === criterion)),
			'criteria and reference are not about the same'
		)
	),
	Callout: v.strictObject({ title: words }),
	Example: v.strictObject({ sector: v.picklist(['po', 'vo', 'go']), title: words }),
	Term: v.strictObject({ word: words, meaning: words }),
	/** A text alternative is not optional; decoration does not belong in a lesson. */
	Figure: v.strictObject({
		src: file,
		/** so that the text below stays where it is when the picture comes */
		width: size,
		height: size,
		alt: words,
		caption: v.optional(words),
		credit: words
	}),
	Video: v.strictObject({
		title: words,
		/** YouTube's or Vimeo's own number; plays after a click, on the host without cookies */
		youtube: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{11}$/))),
		vimeo: v.optional(v.pipe(v.string(), v.regex(/^\d+$/))),
		captions: v.literal(true, 'a video needs captions'),
		transcript: words
	})
};

export type Kind = keyof typeof blockSchemas;
export type Props<K extends Kind> = v.InferOutput<(typeof blockSchemas)[K]>;

/** Kinds that a reader answers, so that they have an id and keep what was answered. */
const answered = [
	'Choice',
	'Sort',
	'Match',
	'Gap',
	'Order',
	'Reflect',
	'Checklist',
	'Assignment',
	'Canvas',
	'RemixCalculator',
	'AttributionBuilder',
	'GoalWriting',
	'MetadataExercise',
	'FindErrors',
	'Calibrate'
] as const satisfies Kind[];
export type AnsweredKind = (typeof answered)[number];

/** A block that keeps an answer. */
export type Block = {
	[K in AnsweredKind]: {
		kind: K;
		id: string;
		/** Attributes as the author wrote them. */
		props: Props<K>;
		/** Fingerprint: an answer to another version of it says so. */
		version: string;
		line: number;
	};
}[AnsweredKind];

export function isKind(name: string): name is Kind {
	return Object.hasOwn(blockSchemas, name);
}

export function isAnswered(kind: Kind): kind is AnsweredKind {
	return (answered as readonly Kind[]).includes(kind);
}

/** Counts in the module's quiz. */
export function isQuiz(block: Block): boolean {
	return block.kind === 'Choice' && block.props.required;
}

/**
 * Must be done for the module to be complete. Private thoughts are an invitation, and so are tools
 * that one uses when one needs them.
 */
export function isActivity(block: Block): boolean {
	return (
		!isQuiz(block) && !['Reflect', 'RemixCalculator', 'AttributionBuilder'].includes(block.kind)
	);
}
