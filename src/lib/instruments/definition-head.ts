/** What the definitions of all instruments have: which there are, their version, where they come from, and boxes to write in. */
import * as v from 'valibot';

export const instruments = [
	'groeikompas',
	'kwaliteitsmodel',
	'leermiddelenbeleid',
	'leermiddelenmix',
	'ontwerpproces',
	'visie'
] as const;
export type Instrument = (typeof instruments)[number];

export const words = v.pipe(v.string(), v.trim(), v.minLength(1));
export const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,38}$/));
export const moduleCode = v.pipe(v.string(), v.regex(/^M(0[1-9]|1[0-4])$/));
export const version = v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,3}$/));

export const head = {
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
export const field = v.strictObject({ key, label: words, hint: words, example: words });
export type FieldDefinition = v.InferOutput<typeof field>;

export const sectors = ['po', 'vo'] as const;
export type InstrumentSector = (typeof sectors)[number];
