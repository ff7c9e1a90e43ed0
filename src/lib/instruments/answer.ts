/** Answers as forms and pages send them. */
import * as v from 'valibot';
import type { Answer } from './answers.server.ts';

const key = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,39}$/));
/** A level, or why there is none; empty when it was not answered. */
const now = v.picklist(['', '1', '2', '3', '4', 'unknown', 'na']);
const wish = v.picklist(['', '1', '2', '3', '4']);

const typedSchema = v.object({
	key,
	now,
	wish: v.optional(wish, ''),
	note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), '')
});
export type TypedAnswer = v.InferOutput<typeof typedSchema>;

export const quietAnswerSchema = v.object({
	run: v.pipe(v.number(), v.integer(), v.minValue(1)),
	...typedSchema.entries
});

/** What was chosen, as it is stored: who does not know has no level and no wish. */
export function readAnswer({ key, now, wish, note }: TypedAnswer): Answer {
	const skip = now === 'unknown' || now === 'na' ? now : null;
	return {
		key,
		score: skip ? null : Number(now) || null,
		wish: skip ? null : Number(wish) || null,
		skip,
		note
	};
}

/**
 * Answers to these keys out of a form with fields `now.<key>`, `wish.<key>` and `note.<key>`. A key that the
 * form does not have, or that has no answer, is left out.
 */
export function readAnswers(form: FormData, keys: readonly string[]): Answer[] {
	return keys.flatMap((key) => {
		const value = (name: string) => {
			const given = form.get(`${name}.${key}`);
			return typeof given === 'string' ? given : '';
		};
		const typed = v.safeParse(typedSchema, {
			key,
			now: value('now'),
			wish: value('wish'),
			note: value('note')
		});
		if (!typed.success) return [];
		const answer = readAnswer(typed.output);
		return answer.score || answer.wish || answer.skip || answer.note ? [answer] : [];
	});
}
