/** The room of a team on its way through a programme: what it holds, and what its forms take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { nameSchema } from './event.ts';

export const trackRoles = ['coordinator', 'member', 'coach'] as const;
export type TrackRole = (typeof trackRoles)[number];

export interface Track {
	id: number;
	name: string;
	school: string | null;
	programme: { id: number; slug: string; title: string };
	/** Of the viewer; null for who runs the programme and looks on. */
	role: TrackRole | null;
	members: { id: string; name: string; role: TrackRole }[];
	steps: TrackStep[];
}

export interface TrackStep {
	id: number;
	title: string;
	summary: string;
	/** What the programme has a team make. */
	wanted: string[];
	homework: string;
	dueOn: string | null;
	note: string;
	doneAt: string | null;
	products: { id: number; title: string; url: string; body: string; mine: boolean }[];
	/** Stops of this step where somebody of the team has a seat. */
	stops: { slug: string; title: string; seats: number; attended: number }[];
}

/** The step a team is at: the first that is not done; null when all are. */
export function currentStep(steps: readonly Pick<TrackStep, 'id' | 'doneAt'>[]): number | null {
	return steps.find(({ doneAt }) => doneAt === null)?.id ?? null;
}

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
