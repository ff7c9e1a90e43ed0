import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { Work } from './work.svelte.ts';

const answer = (revision: number): Answer => ({
	value: [`na ${revision}`],
	verdict: { done: true, correct: null, text: '', notes: {} },
	revision,
	outdated: false
});

test('data that come anew bring what was answered elsewhere, and do not undo what was answered here', () => {
	const work = new Work({
		answers: { a: answer(1) },
		place: '/learning/x/y',
		signedIn: true,
		form: null,
		threads: []
	});
	work.take({ block: 'b', answer: answer(1), overwritten: false, completed: false });
	// asked for before the answer to b arrived
	work.renew({ a: answer(2) });
	expect(work.of('a')?.revision).toBe(2);
	expect(work.of('b')?.revision).toBe(1);
	work.renew({ a: answer(1), b: answer(3), c: answer(1) });
	expect([work.of('a'), work.of('b'), work.of('c')].map((one) => one?.revision)).toEqual([2, 3, 1]);
});
