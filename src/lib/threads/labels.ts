/** Words for what threads and posts have. */
import * as m from '../paraglide/messages.js';
import type { Author, ReactionKind, ThreadKind } from './thread.ts';

export const reactionLabels: Record<ReactionKind, () => string> = {
	dank: m.threads_reaction_dank,
	eens: m.threads_reaction_eens,
	mooi: m.threads_reaction_mooi,
	idee: m.threads_reaction_idee,
	herkenbaar: m.threads_reaction_herkenbaar
};

export const kindLabels: Record<ThreadKind, () => string> = {
	gesprek: m.threads_kind_gesprek,
	vraag: m.threads_kind_vraag,
	aankondiging: m.threads_kind_aankondiging,
	lesverslag: m.threads_kind_lesverslag
};

/** The name beside a post; a person who left or may not be named has none. */
export function authorName(author: Author | null): string {
	if (!author) return m.threads_someone();
	return author.erased ? m.threads_former() : author.name;
}

export function postCount(count: number): string {
	return count === 1 ? m.threads_count_one() : m.threads_count({ count });
}
