import { expect, test } from 'vitest';
import { readAnswer, readAnswers } from './answer.ts';
import { chosenOf } from './score.ts';

test('who does not know has no level and no wish', () => {
	expect(readAnswer({ key: 'visie-1', now: 'unknown', wish: '3', note: '' })).toEqual({
		key: 'visie-1',
		score: null,
		wish: null,
		skip: 'unknown',
		note: ''
	});
});

test('a form gives the answers it has, and nothing for another value or key', () => {
	const form = new FormData();
	form.set('now.a', '2');
	form.set('wish.a', '4');
	form.set('now.b', '9');
	form.set('now.c', '');
	form.set('now.other', '1');
	expect(readAnswers(form, ['a', 'b', 'c'])).toEqual([
		{ key: 'a', score: 2, wish: 4, skip: null, note: '' }
	]);
});

test('a radio group shows the level, or why there is none', () => {
	expect(chosenOf({ score: 3, skip: null })).toBe('3');
	expect(chosenOf({ score: null, skip: 'na' })).toBe('na');
	expect(chosenOf(undefined)).toBe('');
});
