/** What the form of a programme takes. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { DraftStep } from './programme.ts';

const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);

export const programmeSchema = v.object({
	title: v.pipe(
		text(160),
		v.minLength(2, () => m.events_title_missing())
	),
	summary: v.pipe(
		text(600),
		v.minLength(1, () => m.events_summary_missing())
	),
	body: text(20_000),
	partners: v.pipe(
		text(3000),
		v.transform((value) =>
			value
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean)
				.slice(0, 30)
		)
	),
	wishes_needed: v.pipe(
		text(3),
		v.check(
			(value) =>
				value === '' || (/^\d+$/.test(value) && Number(value) >= 2 && Number(value) <= 100),
			() => m.events_programme_needed_wrong()
		),
		v.transform((value) => (value === '' ? null : Number(value)))
	),
	published: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'on')
	)
});

export type ProgrammeFacts = v.InferOutput<typeof programmeSchema> & { steps: DraftStep[] };
