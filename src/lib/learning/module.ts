/** What a module of the learning path is, as its files in `content/leerpad` say it. */
import * as v from 'valibot';
import { optionsSchema } from './block.ts';

/** Phases in the order of the path; also the folders. */
export const phases = ['verkennen', 'kiezen', 'maken-en-delen', 'toepassen-en-borgen'] as const;
export type Phase = (typeof phases)[number];

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const both = v.object({ nl: words, en: words });
const code = v.pipe(v.string(), v.regex(/^M(0[1-9]|1[0-4])$/));

/** One question of a test-out; each option says why it is right or wrong. */
const question = v.object({
	id: v.pipe(v.string(), v.regex(/^m\d\d-[a-z0-9-]+$/)),
	question: words,
	options: optionsSchema
});

/** `module.json` */
export const moduleSchema = v.strictObject({
	code,
	title: both,
	summary: both,
	audience: v.pipe(
		v.array(v.picklist(['leraar', 'student', 'opleider', 'bestuur'])),
		v.minLength(1)
	),
	/** core time; `ownClassMinutes` comes on top */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	ownClassMinutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** numbers of the lessons that make the version for who decides about a team, from 1 */
	short: v.optional(
		v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1))
	),
	/** advice, never a lock */
	requires: v.array(code),
	/** why those help first, as the end of a sentence */
	because: v.optional(
		v.object({
			nl: v.pipe(words, v.startsWith('omdat ')),
			en: v.pipe(words, v.startsWith('because '))
		})
	),
	goals: v.pipe(v.array(v.pipe(words, v.startsWith('Je kunt'))), v.minLength(2)),
	frameworks: v.pipe(v.array(v.object({ framework: words, code: words })), v.minLength(1)),
	version: v.pipe(v.string(), v.regex(/^\d+\.\d+$/)),
	changes: v.pipe(
		v.array(v.object({ version: words, date: v.pipe(v.string(), v.isoDate()), note: words })),
		v.minLength(1)
	),
	licence: v.literal('CC BY 4.0'),
	authors: v.pipe(v.array(words), v.minLength(1)),
	/** What is known about why this works, with `[source id]`. */
	evidence: words,
	sources: v.pipe(
		v.array(
			v.object({ id: words, title: words, publisher: words, url: v.pipe(v.string(), v.url()) })
		),
		v.minLength(2)
	),
	reading: v.array(v.object({ title: words, url: v.pipe(v.string(), v.url()), why: words })),
	/** Statement of the intake, answered from 0 (ken ik niet) to 3 (ik help anderen). */
	intake: words,
	/** Passed at four of five. */
	testOut: v.pipe(v.array(question), v.length(5))
});

export type ModuleFacts = v.InferOutput<typeof moduleSchema>;

/** Front matter of a lesson. */
export const lessonSchema = v.strictObject({
	title: words,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** numbers of the module's goals, from 1 */
	goals: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1))
});
