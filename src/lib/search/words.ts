import * as m from '../paraglide/messages.js';
import type { SearchKind } from './search.ts';

/** What the kinds of hits are called. */
export const searchKindWords: Record<SearchKind, () => string> = {
	threads: () => m.search_kind_threads(),
	materials: () => m.search_kind_materials(),
	lessons: () => m.search_kind_lessons(),
	communities: () => m.search_kind_communities(),
	people: () => m.search_kind_people()
};
