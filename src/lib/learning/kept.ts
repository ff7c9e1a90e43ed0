/** Answers of somebody who is signed out: in this browser alone, until they sign in. */
import type { Answer } from './answer.ts';

/** What an answer that is sent later is known by. */
export const latePlace = (block: string): string => `answer:${block}`;

const name = 'vliegwiel-answers';

/** What is kept; empty when storage is off, full or holds something else. */
export function keptAnswers(): Record<string, Answer> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
		return kept && typeof kept === 'object' ? (kept as Record<string, Answer>) : {};
	} catch {
		return {};
	}
}

/** @returns whether it is kept */
export function keepAnswer(block: string, answer: Answer): boolean {
	try {
		localStorage.setItem(name, JSON.stringify({ ...keptAnswers(), [block]: answer }));
		return true;
	} catch {
		return false;
	}
}

/** They are in the account now, or the reader wants them gone. */
export function forgetAnswers(): void {
	try {
		localStorage.removeItem(name);
	} catch {
		// storage is off: there is nothing to forget
	}
}
