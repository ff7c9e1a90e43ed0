/** What was answered in this browser while signed out comes along: into the lesson, or the account. */
import * as m from '../paraglide/messages.js';
import { toast } from '../ui/toasts.svelte.ts';
import type { Answer } from './answer.ts';
import { forgetAnswers, keepAnswer, keptAnswers } from './kept.ts';
import type { Work } from './work.svelte.ts';

/** @returns whether the lesson shows other answers than before */
export async function bringIn(work: Work): Promise<boolean> {
	if (work.trial) return false;
	// sent before the lesson's script was there: the server's answer is on this page alone
	if (!work.signedIn)
		for (const id of Object.keys(work.told)) {
			const answer = work.of(id);
			if (answer) work.kept = keepAnswer(id, answer);
		}
	const kept = keptAnswers();
	if (Object.keys(kept).length === 0) return false;
	if (!work.signedIn) {
		const here = Object.keys(kept).some((id) => !work.of(id) && document.getElementById(id));
		work.answers = { ...kept, ...work.answers };
		return here;
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
