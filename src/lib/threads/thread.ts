/** What a thread and its posts are: shapes as pages and signals carry them. Runs anywhere. */

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
	avatar?: number;
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
	/** The words themselves (W3C text quote selector, its `exact`). */
	quote?: string;
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

/** Seconds as minutes and seconds, with hours when there are any: `1:30`, `1:02:05`. */
export function clockOf(seconds: number): string {
	const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const minutes = Math.floor(seconds / 60);
	return minutes < 60
		? `${minutes}:${two(seconds % 60)}`
		: `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** Seconds of `1:30` or `1:02:05`; null for anything else. */
export function secondsOf(clock: string): number | null {
	const [, hours = '0', minutes = '', seconds = ''] =
		/^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(clock.trim()) ?? [];
	return minutes ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}

/** The number of the first post on the page that holds this one. */
export function pageStart(number: number): number {
	return Math.floor((Math.max(1, number) - 1) / pageSize) * pageSize + 1;
}

/** What follows a thread's address to stand at a post, wherever its page begins. */
export function postQuery(number: number): string {
	return `?from=${pageStart(number)}#post-${number}`;
}

/** Address of a post. */
export function postPath(thread: number, number: number): string {
	return `/threads/${thread}${postQuery(number)}`;
}
