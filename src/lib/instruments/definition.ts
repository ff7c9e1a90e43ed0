/**
 * What an instrument is, as its files in `content/instrumenten/<instrument>/<version>.json` say it.
 * Definitions are data with a version: an official list replaces ours by one more file, and runs of
 * before stay with the version they were started with.
 */
import * as v from 'valibot';
import { kinds } from './mix.ts';
import { scoreNames } from './score.ts';

export const instruments = [
	'groeikompas',
	'kwaliteitsmodel',
	'leermiddelenbeleid',
	'leermiddelenmix',
	'ontwerpproces',
	'visie'
] as const;
export type Instrument = (typeof instruments)[number];

const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,38}$/));
const moduleCode = v.pipe(v.string(), v.regex(/^M(0[1-9]|1[0-4])$/));
const version = v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,3}$/));

const head = {
	version,
	date: v.pipe(v.string(), v.isoDate()),
	/** `voorgesteld`: ours, until the programme has settled its own. */
	status: v.picklist(['voorgesteld', 'vastgesteld']),
	title: v.object({ nl: words, en: words }),
	source: v.object({ text: words, url: v.pipe(v.string(), v.url()) }),
	changes: v.pipe(
		v.array(v.object({ version, date: v.pipe(v.string(), v.isoDate()), note: words })),
		v.minLength(1)
	)
};

/** A place to write in, with what helps to start. */
const field = v.strictObject({ key, label: words, hint: words, example: words });
export type FieldDefinition = v.InferOutput<typeof field>;

export const sectors = ['po', 'vo'] as const;
export type InstrumentSector = (typeof sectors)[number];

export const compassSchema = v.strictObject({
	instrument: v.literal('groeikompas'),
	...head,
	sectors: v.array(v.object({ key: v.picklist(sectors), name: words })),
	/** What 1 to 4 mean for a single statement. */
	levels: v.pipe(
		v.array(v.object({ level: v.number(), name: words, text: words, example: words })),
		v.length(4)
	),
	areas: v.pipe(
		v.array(
			v.strictObject({
				key,
				name: words,
				question: words,
				/** Modules of the learning path that help, the first one first. */
				modules: v.pipe(v.array(moduleCode), v.minLength(1)),
				/** Topics of events that help, as the agenda names them. */
				topics: v.array(key),
				statements: v.pipe(v.array(v.object({ key, text: words })), v.minLength(1)),
				levels: v.pipe(
					v.array(
						v.object({
							level: v.number(),
							text: words,
							example: v.object({ po: words, vo: words })
						})
					),
					v.length(4)
				)
			})
		),
		v.minLength(3)
	),
	/** An agreed level up to this one asks for help. */
	lowLevel: v.pipe(v.number(), v.integer())
});
export type Compass = v.InferOutput<typeof compassSchema>;

const score = v.picklist(scoreNames);
const criterionCode = v.pipe(v.string(), v.regex(/^\d\.\d{1,2}$/));
const level = v.strictObject({ text: words, example: words });

export const qualitySchema = v.strictObject({
	instrument: v.literal('kwaliteitsmodel'),
	...head,
	dimensions: v.array(v.object({ number: v.number(), name: words, question: words })),
	scenarios: v.array(
		v.object({
			key,
			name: words,
			text: words,
			levels: v.array(v.picklist(['basis', 'plus']))
		})
	),
	criteria: v.pipe(
		v.array(
			v.strictObject({
				code: criterionCode,
				dimension: v.number(),
				level: v.picklist(['basis', 'plus']),
				name: words,
				levels: v.strictObject({ onvoldoende: level, voldoende: level, goed: level })
			})
		),
		v.minLength(1)
	),
	/** The growth line: what sharing wider asks for, in order. */
	growth: v.array(
		v.object({
			phase: v.picklist(['vrij', 'begeleid', 'gebonden']),
			sharing: v.picklist(['concept', 'community', 'openbaar', 'iol-collectie']),
			name: words,
			needs: v.array(criterionCode)
		})
	),
	calibration: v.array(
		v.object({
			key,
			title: words,
			lesson: words,
			reference: v.array(v.object({ code: criterionCode, level: score, because: words }))
		})
	)
});
export type QualityModel = v.InferOutput<typeof qualitySchema>;
export type Criterion = QualityModel['criteria'][number];

export const visionSchema = v.strictObject({
	instrument: v.literal('visie'),
	...head,
	canvas: v.pipe(v.array(field), v.minLength(1)),
	cards: v.array(v.object({ field: key, question: words }))
});

export const policySchema = v.strictObject({
	instrument: v.literal('leermiddelenbeleid'),
	...head,
	/** Viewpoints that are heard before the text is settled. */
	stakeholders: v.pipe(v.array(v.object({ key, name: words, question: words })), v.minLength(1)),
	chapters: v.pipe(
		v.array(
			v.strictObject({
				number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
				name: words,
				/** What is filled in below its clauses. */
				with: v.array(v.picklist(['viewpoints', 'requirements', 'plan'])),
				clauses: v.pipe(
					v.array(
						v.strictObject({
							key,
							title: words,
							/** A proposal to start from; `{open+eigen}` reads shares of the team's mix. */
							text: words,
							reason: words,
							/** Boxes of the vision canvas that speak of this. */
							boxes: v.array(key)
						})
					),
					v.minLength(1)
				)
			})
		),
		v.minLength(1)
	),
	requirements: v.array(v.object({ key, text: words })),
	/** How the plan to make it last is followed. */
	monitoring: v.array(field),
	/** Who approves, in this order. */
	approval: v.pipe(v.array(v.object({ key, name: words })), v.minLength(1))
});
export type Policy = v.InferOutput<typeof policySchema>;

/** A goal that materials can work on. Numbers repeat between sectors, so the register's own id is what counts. */
const goal = v.strictObject({
	id: v.pipe(v.string(), v.uuid()),
	number: words,
	/** The part of the subject it belongs to. */
	domain: words,
	text: words
});
export type Goal = v.InferOutput<typeof goal>;

export const mixSchema = v.strictObject({
	instrument: v.literal('leermiddelenmix'),
	...head,
	/** The kinds are part of the rules (`mix.ts`); a version gives them their words. */
	kinds: v.pipe(
		v.array(v.object({ key: v.picklist(kinds), name: words, text: words, example: words })),
		v.length(kinds.length)
	),
	uses: v.array(v.object({ key, name: words, text: words })),
	/** How much of the mix one can change oneself, in words; the first whose bound is not passed. */
	control: v.array(v.object({ upTo: v.number(), name: words, text: words })),
	balance: v.array(
		v.object({
			key,
			name: words,
			areas: v.array(key),
			questions: v.pipe(v.array(words), v.length(3)),
			advice: words
		})
	),
	/** The list that gaps are counted against: somebody else's, so it says which edition it is. */
	goals: v.strictObject({
		name: words,
		version: words,
		date: v.pipe(v.string(), v.isoDate()),
		status: words,
		/** What a reader should know about it. */
		text: words,
		source: v.object({ text: words, url: v.pipe(v.string(), v.url()) }),
		subjects: v.pipe(
			v.array(
				v.strictObject({
					name: words,
					sector: v.picklist(sectors),
					goals: v.pipe(v.array(goal), v.minLength(1))
				})
			),
			v.minLength(1)
		)
	})
});
export type Mix = v.InferOutput<typeof mixSchema>;

export const processSchema = v.strictObject({
	instrument: v.literal('ontwerpproces'),
	...head,
	/** The version of the Kwaliteitsmodel that requirements are chosen from. */
	requirements: v.strictObject({ version }),
	steps: v.pipe(
		v.array(
			v.strictObject({
				number: v.number(),
				name: words,
				doing: words,
				deliverable: words,
				/** Modules of the learning path that help, the first one first. */
				modules: v.pipe(v.array(moduleCode), v.minLength(1)),
				fields: v.pipe(
					// a text to start from, without which an empty box stays empty
					v.array(v.strictObject({ ...field.entries, template: v.string() })),
					v.minLength(1)
				)
			})
		),
		v.minLength(1)
	)
});
export type DesignProcess = v.InferOutput<typeof processSchema>;
export type DesignStep = DesignProcess['steps'][number];

export const definitionSchema = v.variant('instrument', [
	compassSchema,
	qualitySchema,
	policySchema,
	mixSchema,
	processSchema,
	visionSchema
]);
export type Definition = v.InferOutput<typeof definitionSchema>;
export type DefinitionOf<I extends Instrument> = Extract<Definition, { instrument: I }>;

/** Compares versions such as `2026.9` and `2026.10`, as numbers. */
function newer(a: string, b: string): number {
	const [yearA = 0, numberA = 0] = a.split('.').map(Number);
	const [yearB = 0, numberB = 0] = b.split('.').map(Number);
	return yearB - yearA || numberB - numberA;
}

/** Definitions of every instrument and version, looked up by both. */
export class Definitions {
	readonly #all: Definition[];

	/**
	 * @param files what the files hold, as JSON gives it
	 * @throws ValiError for a file that is no definition; Error for a version that is there twice
	 */
	constructor(files: readonly unknown[]) {
		this.#all = files.map((file) => v.parse(definitionSchema, file));
		const names = this.#all.map(({ instrument, version }) => `${instrument} ${version}`);
		const twice = names.find((name, at) => names.indexOf(name) !== at);
		if (twice) throw new Error(`two files define ${twice}`);
	}

	/** Newest first. */
	versions(instrument: Instrument): string[] {
		return this.#all
			.filter((definition) => definition.instrument === instrument)
			.map(({ version }) => version)
			.sort(newer);
	}

	/** @throws Error when the instrument or that version of it is not defined */
	get<I extends Instrument>(
		instrument: I,
		version = this.versions(instrument)[0]
	): DefinitionOf<I> {
		const found = this.#all.find(
			(definition): definition is DefinitionOf<I> =>
				definition.instrument === instrument && definition.version === version
		);
		if (!found) throw new Error(`no definition of ${instrument} ${version ?? ''}`);
		return found;
	}

	/** Codes that a design may choose as its requirements; none for any other instrument. */
	requirementsOf(definition: Definition): string[] {
		if (definition.instrument !== 'ontwerpproces') return [];
		const { criteria } = this.get('kwaliteitsmodel', definition.requirements.version);
		return criteria.map(({ code }) => code);
	}
}
