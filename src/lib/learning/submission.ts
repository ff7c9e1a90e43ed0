/** Work from one's own class: what is handed in, who may look at it, and feedback on it. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

/** Feedback of this many others, and of oneself to this many, belongs to an assignment. */
export const reviewsWanted = 2;

const text = (limit: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(limit, () => m.work_too_long())
	);

const link = v.pipe(
	text(2000),
	v.check(
		(url) => url === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(url),
		() => m.work_url_wrong()
	),
	v.transform((url) => url || null)
);

/** `ask`: empty, `path` for others who did the same, or the number of a werkplaats. */
const ask = v.pipe(v.optional(v.string(), ''), v.regex(/^(path|[1-9]\d{0,14})?$/));

export const workSchema = v.object({
	body: text(20_000),
	url: link,
	ask,
	/** takes the file off that was there */
	dropFile: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'on')
	)
});
export type NewWork = v.InferOutput<typeof workSchema>;

export const reviewSchema = v.pipe(
	v.looseObject({
		top: v.pipe(
			text(4000),
			v.minLength(1, () => m.feedback_top_missing())
		),
		tips: v.pipe(
			text(8000),
			v.minLength(1, () => m.feedback_tips_missing())
		)
	})
);

/**
 * Reads the rubric out of a form: `level-0` … per criterion.
 * @returns place per criterion by name, or null when one is missing or is no place of it
 */
export function readLevels(
	criteria: readonly { name: string; levels: readonly string[] }[],
	fields: Readonly<Record<string, unknown>>
): Record<string, number> | null {
	const chosen = criteria.map(({ name, levels }, at) => {
		const given = fields[`level-${at}`];
		const place = typeof given === 'string' && /^\d$/.test(given) ? Number(given) : -1;
		return [name, place < levels.length ? place : -1] as const;
	});
	return chosen.every(([, place]) => place >= 0) ? Object.fromEntries(chosen) : null;
}

const day = v.pipe(
	v.string(() => m.work_until_missing()),
	v.isoDate(() => m.work_until_missing())
);

/** Sharing with a person (by card id) or a werkplaats, until a day. */
export const shareSchema = v.pipe(
	v.object({
		with: v.pipe(
			v.string(() => m.work_share_with_missing()),
			v.regex(/^(person:[0-9a-f-]{36}|community:[1-9]\d{0,14})$/, () => m.work_share_with_missing())
		),
		until: day
	}),
	v.forward(
		v.check(
			({ until }) => until >= today() && until <= today(395),
			() => m.work_until_wrong()
		),
		['until']
	)
);

/** A day as a form writes it. @param later days from now */
export const today = (later = 0): string =>
	new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

/** The end of that day. */
export const endOf = (isoDay: string): Date => new Date(`${isoDay}T23:59:59Z`);
