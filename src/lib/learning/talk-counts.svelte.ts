/** How many posts the talks of a module hold, as far as this page has heard. */
import { getContext, setContext } from 'svelte';
import type { ModuleThread } from './talk';

export class TalkCounts {
	#heard = $state<Record<number, number>>({});

	/** Posts of a thread: what came with the page, or what was heard since. */
	of({ id, posts }: ModuleThread): number {
		return Math.max(posts, this.#heard[id] ?? 0);
	}

	/** A thread is known to hold this many. */
	hear(thread: number, posts: number): void {
		if (posts > (this.#heard[thread] ?? 0)) this.#heard[thread] = posts;
	}
}

const key = Symbol('talk counts');

/** Called by the page that listens. */
export const provideTalkCounts = (): TalkCounts => setContext(key, new TalkCounts());

/** The counts of the page around; of a page that does not listen, those it came with. */
export const useTalkCounts = (): TalkCounts =>
	getContext<TalkCounts | undefined>(key) ?? new TalkCounts();
