/**
 * What forms about threads may hold. Apart from `thread.ts`, so that a page that shows a thread does
 * not load the checking of input.
 */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { followLevels, reactionKinds, secondsOf, threadKinds } from './thread.ts';
import type { Passage } from './thread.ts';

const title = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(2, () => m.threads_title_missing()),
	v.maxLength(160, () => m.threads_title_long())
);

const bodySchema = v.pipe(
	v.string(),
	v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
	v.minLength(1, () => m.threads_body_missing()),
	v.maxLength(20_000, () => m.threads_body_long())
);

const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
/** Ids from a form; an empty field is no id. */
const optionalId = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{0,15}$/),
	v.transform((text) => (text ? Number(text) : null))
);

/** Fields that together say which passage of the material; all may stay empty. */
const passageFields = {
	quote: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(1000, () => m.threads_passage_quote_long())
		),
		''
	),
	page: v.pipe(
		v.optional(v.string(), ''),
		v.regex(/^(?:|[1-9]\d{0,3}|10000)$/, () => m.threads_passage_page_wrong()),
		v.transform(Number)
	),
	time: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => (text.trim() ? (secondsOf(text) ?? Number.NaN) : null)),
		v.check(
			(seconds) => !Number.isNaN(seconds),
			() => m.threads_passage_time_wrong()
		)
	)
};

export const replySchema = v.object({
	body: bodySchema,
	replyTo: optionalId,
	files: v.optional(v.array(id), [])
});

export const threadSchema = v.pipe(
	v.object({
		title,
		kind: v.picklist(threadKinds, () => m.threads_kind_missing()),
		body: bodySchema,
		community: optionalId,
		forum: optionalId,
		material: optionalId,
		...passageFields,
		files: v.optional(v.array(id), [])
	}),
	v.transform(({ quote, page, time, ...thread }) => ({
		...thread,
		passage: passageOf(quote, page, time)
	}))
);

function passageOf(quote: string, page: number, time: number | null): Passage | null {
	const passage: Passage = {
		...(quote ? { quote } : {}),
		...(page ? { page } : {}),
		...(time === null ? {} : { time })
	};
	return Object.keys(passage).length > 0 ? passage : null;
}

export const editSchema = v.object({
	body: bodySchema,
	revision: id,
	files: v.optional(v.array(id), [])
});
export const titleSchema = v.object({ title, kind: v.picklist(threadKinds) });
const yesNo = v.pipe(
	v.picklist(['1', '0']),
	v.transform((value) => value === '1')
);
export const reactionSchema = v.object({ post: id, kind: v.picklist(reactionKinds), on: yesNo });
export const bookmarkSchema = v.object({ post: id, on: yesNo });
export const followSchema = v.object({ level: v.picklist(followLevels) });
