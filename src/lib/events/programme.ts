/** What the form of a programme takes. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

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

export interface DraftStep {
	title: string;
	summary: string;
	products: string[];
	minutes: number | null;
}
export type ProgrammeFacts = v.InferOutput<typeof programmeSchema> & { steps: DraftStep[] };

/** At most this many steps on the way. */
export const mostSteps = 10;

/** Reads the rows of steps; one without a title is left out. */
export function readSteps(form: FormData): DraftStep[] {
	const field = (name: string, at: number, most: number) => {
		const value = form.get(`${name}-${at}`);
		return typeof value === 'string' ? value.trim().slice(0, most) : '';
	};
	return Array.from({ length: mostSteps }, (_, at) => ({
		title: field('step', at, 160),
		summary: field('about', at, 1000),
		products: field('products', at, 600)
			.split(',')
			.map((product) => product.trim())
			.filter(Boolean)
			.slice(0, 12),
		minutes: Number(field('minutes', at, 4)) || null
	})).filter(({ title }) => title !== '');
}
