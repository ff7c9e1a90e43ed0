/** What the forms of a team on its track take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { nameSchema } from './event-input.ts';

const id = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number));
const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);

export const startTrackSchema = v.object({
	name: v.pipe(
		nameSchema,
		v.minLength(2, () => m.events_track_name_missing())
	),
	school: text(200),
	school_id: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
	)
});
export const noteSchema = v.object({ step: id, note: text(4000) });
export const homeworkSchema = v.object({
	step: id,
	homework: text(4000),
	due_on: v.pipe(
		text(10),
		v.check(
			(day) => day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day),
			() => m.events_answer_date()
		)
	)
});
export const doneSchema = v.object({ step: id, done: v.picklist(['yes', 'no']) });
export const productSchema = v.object({
	step: id,
	title: v.pipe(
		text(160),
		v.minLength(2, () => m.events_track_product_missing())
	),
	url: v.pipe(
		text(500),
		v.check(
			(value) => value === '' || /^https?:\/\/\S+$/.test(value),
			() => m.events_link_wrong()
		)
	),
	body: text(10_000)
});
export const productIdSchema = v.object({ product: id });
export const personSchema = v.object({ person: v.pipe(v.string(), v.uuid()) });
export const coachSchema = v.object({ name: v.pipe(v.string(), v.trim()) });
