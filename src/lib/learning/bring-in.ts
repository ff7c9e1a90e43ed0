/** What was answered in this browser while signed out comes along: into the lesson, or the account. */
import * as m from '../paraglide/messages.js';
import { toast } from '../ui/toasts.svelte.ts';
import type { Answer } from './answer.ts';
import { forgetAnswers, keptAnswers } from './kept.ts';
import type { Work } from './work.svelte.ts';

/** @returns whether the lesson shows other answers than before */
export async function bringIn(work: Work): Promise<boolean> {
	const kept = keptAnswers();
	if (Object.keys(kept).length === 0) return false;
	if (!work.signedIn) {
		work.answers = { ...kept, ...work.answers };
		return true;
	}
	const given = Object.fromEntries(Object.entries(kept).map(([id, { value }]) => [id, value]));
	const response = await fetch('/api/learning/answers', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(given)
	}).catch(() => null);
	// they stay here for another try
	if (!response?.ok) return false;
	forgetAnswers();
	const { count, answers } = (await response.json()) as {
		count: number;
		answers: Record<string, Answer>;
	};
	if (count === 0) return false;
	toast(m.learning_adopted({ count }), { tone: 'success' });
	work.answers = { ...work.answers, ...answers };
	return true;
}
