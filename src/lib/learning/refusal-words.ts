/** What the database's refusals are called on a page. */
import * as m from '../paraglide/messages.js';

const words: Record<string, () => string> = {
	review_taken: m.feedback_refused_taken,
	review_hidden: m.feedback_refused_hidden,
	modules_missing: m.badge_refused_modules,
	reviews_missing: m.badge_refused_reviews,
	revoke_reason: m.badge_refused_reason,
	communities_slug_key: m.cohort_refused_name
};

/** @returns null for a refusal that is not the learning path's */
export const refusalWords = (hint: string | null): string | null => words[hint ?? '']?.() ?? null;
