/** What a thread and its posts are: shapes as pages and signals carry them, input, wording rules. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';

export const threadKinds = ['gesprek', 'vraag', 'aankondiging', 'lesverslag'] as const;
export type ThreadKind = (typeof threadKinds)[number];

export const reactionKinds = ['dank', 'eens', 'mooi', 'idee', 'herkenbaar'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const followLevels = ['all', 'mentions', 'muted'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** Posts per page. */
export const pageSize = 50;

/** The author of a post; null on a post whose author the reader may not be told of. */
export interface Author {
	id: string;
	name: string;
	role: string;
	avatar: number | null;
	/** Left the platform: shown as "oud-collega". */
	erased?: boolean;
}

/** A post, the same for everyone who may read the thread. */
export interface Post {
	id: number;
	number: number;
	author: Author | null;
	html: string;
	createdAt: string;
	editedAt: string | null;
	/** Deleted or hidden: the place stays, the words are gone. */
	state: 'shown' | 'deleted' | 'hidden';
	replyTo: { number: number; author: string | null; excerpt: string } | null;
	/** Who reacted, by kind; the first fifty of each. */
	reactions: { kind: ReactionKind; by: string[]; count: number }[];
	files: { id: number; name: string; mime: string; bytes: number }[];
}

/** Where in the material a thread is about. */
export interface Passage {
	/** The words themselves, with some before and after to find them back (W3C text quote selector). */
	quote?: string;
	prefix?: string;
	suffix?: string;
	/** Page of a PDF. */
	page?: number;
	/** Seconds into a video or sound. */
	time?: number;
}

/** What stands above the posts; the same for everyone who may read the thread. */
export interface ThreadHead {
	id: number;
	title: string;
	kind: ThreadKind;
	passage: Passage | null;
	createdAt: string;
	lastNumber: number;
	pinned: boolean;
	locked: { reason: string } | null;
	accepted: number | null;
	forum: { id: number; name: string } | null;
}

const title = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(2, () => m.threads_title_missing()),
	v.maxLength(160, () => m.threads_title_long())
);

export const bodySchema = v.pipe(
	v.string(),
	v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
	v.minLength(1, () => m.threads_body_missing()),
	v.maxLength(20_000, () => m.threads_body_long())
);

const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
/** Ids from a form; an empty field is no id. */
export const optionalId = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{0,15}$/),
	v.transform((text) => (text ? Number(text) : null))
);

export const passageSchema = v.pipe(
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

/** The number of the first post on the page that holds this one. */
export function pageStart(number: number): number {
	return Math.floor((Math.max(1, number) - 1) / pageSize) * pageSize + 1;
}

/** Address of a post, wherever its page begins. */
export function postPath(thread: number, number: number): string {
	return `/threads/${thread}?from=${pageStart(number)}#post-${number}`;
}
