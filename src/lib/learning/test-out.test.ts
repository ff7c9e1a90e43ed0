import * as v from 'valibot';
import { expect, test } from 'vitest';
import { markTest, testSchema } from './test-out.ts';
import type { TestQuestion } from './test-out.ts';

const questions: TestQuestion[] = Array.from({ length: 5 }, (_, at) => ({
	id: `m02-t${at + 1}`,
	question: 'Mag dit?',
	options: [
		{ text: 'Ja', right: false, why: 'Nee, want…' },
		{ text: 'Nee', right: true, why: 'Klopt' }
	]
}));
const chosen = (...places: number[]) =>
	Object.fromEntries(questions.map(({ id }, at) => [id, places[at] ?? 0]));

test('a test is passed with four of five, each answer with its reason', () => {
	expect(markTest(questions, chosen(1, 1, 1, 1, 0))).toMatchObject({ right: 4, passed: true });
	const failed = markTest(questions, chosen(1, 1, 1, 0, 0));
	expect(failed).toMatchObject({ right: 3, total: 5, passed: false });
	expect(failed.answers[3]).toEqual({ id: 'm02-t4', chosen: 0, right: false, why: 'Nee, want…' });
});

test('every question asks for an option that is there', () => {
	const schema = testSchema(questions);
	const form = Object.fromEntries(questions.map(({ id }) => [id, '1']));
	expect(v.safeParse(schema, form).success).toBe(true);
	for (const wrong of [undefined, '', '2', '-1', 'x'])
		expect(v.safeParse(schema, { ...form, 'm02-t3': wrong }).success).toBe(false);
});
