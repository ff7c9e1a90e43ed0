/**
 * What forms about threads may hold. Apart from `thread.ts`, so that a page that shows a thread does
 * not load the checking of input.
 */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { followLevels, reactionKinds, threadKinds } from './thread.ts';

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

const passageSchema = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text): unknown => {
		try {
			return text ? JSON.parse(text) : null;
		} catch {
			return undefined;
		}
	}),
	v.nullable(
		v.object({
			quote: v.optional(v.pipe(v.string(), v.maxLength(1000))),
			prefix: v.optional(v.pipe(v.string(), v.maxLength(200))),
			suffix: v.optional(v.pipe(v.string(), v.maxLength(200))),
			page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
			time: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)))
		})
	)
);

export const replySchema = v.object({
	body: bodySchema,
	replyTo: optionalId,
	files: v.optional(v.array(id), [])
});

export const threadSchema = v.object({
	title,
	kind: v.picklist(threadKinds, () => m.threads_kind_missing()),
	body: bodySchema,
	community: optionalId,
	forum: optionalId,
	material: optionalId,
	passage: passageSchema,
	files: v.optional(v.array(id), [])
});

export const editSchema = v.object({ body: bodySchema, revision: id });
export const titleSchema = v.object({ title, kind: v.picklist(threadKinds) });
const yesNo = v.pipe(
	v.picklist(['1', '0']),
	v.transform((value) => value === '1')
);
export const reactionSchema = v.object({ post: id, kind: v.picklist(reactionKinds), on: yesNo });
export const bookmarkSchema = v.object({ post: id, on: yesNo });
export const followSchema = v.object({ level: v.picklist(followLevels) });
