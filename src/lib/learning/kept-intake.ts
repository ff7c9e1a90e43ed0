/** An intake done signed out, kept in this browser until its owner signs in. */
import * as v from 'valibot';
import { intakeSchema } from './intake.ts';
import type { IntakeAnswers } from './intake.ts';

const key = 'vliegwiel:intake';

export function readKeptIntake(): IntakeAnswers | null {
	try {
		const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
		const texts = Object.fromEntries(
			Object.entries(kept).map(([name, value]) => [name, String(value)])
		);
		const parsed = v.safeParse(intakeSchema, texts);
		return parsed.success ? parsed.output : null;
	} catch {
		// storage is closed, or holds something else: there is nothing kept
		return null;
	}
}

/** @param answers null takes them away */
export function keepIntake(answers: IntakeAnswers | null): void {
	try {
		if (answers) localStorage.setItem(key, JSON.stringify(answers));
		else localStorage.removeItem(key);
	} catch {
		// a browser that keeps nothing: the result is on the page all the same
	}
}
