/** The talk about a module, as pages carry it. */

export interface ModuleThread {
	id: number;
	title: string;
	/** Name and slug of where it is held. */
	community: string;
	slug: string;
	/** A cohort's own talk, which others do not see. */
	cohort: boolean;
	posts: number;
}

/** One of the talks to switch between: all that the reader may see, or that of one werkplaats. */
export interface TalkLayer {
	/** Slug of the werkplaats, or `all`. */
	key: string;
	name: string;
	/** Posts in it that this reader may see. */
	count: number;
}

/** Where a talk that is not there yet may be begun. */
export interface TalkPlace {
	slug: string;
	name: string;
}

/** The address of the talk beside a lesson's text; `at` is the question that it was opened from. */
export function talkPath(
	place: string,
	{ layer, thread, at }: { layer?: string; thread?: number; at?: string | null }
): string {
	const query = new URLSearchParams();
	if (layer && layer !== 'all') query.set('talk', layer);
	if (thread) query.set('thread', String(thread));
	if (at) query.set('at', at);
	const text = query.toString();
	return `${place}/talk${text && `?${text}`}`;
}
