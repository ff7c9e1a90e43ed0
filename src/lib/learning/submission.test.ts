import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readLevels, reviewSchema, shareSchema, today, workSchema } from './submission.ts';

const criteria = [
	{ name: 'Doel', levels: ['a', 'b', 'c'] },
	{ name: 'Bewijs', levels: ['a', 'b', 'c'] }
];

test('a rubric is read per criterion, whole or not at all', () => {
	expect(readLevels(criteria, { 'level-0': '2', 'level-1': '0' })).toEqual({ Doel: 2, Bewijs: 0 });
	expect(readLevels(criteria, { 'level-0': '2' })).toBeNull();
	expect(readLevels(criteria, { 'level-0': '2', 'level-1': '3' })).toBeNull();
	expect(readLevels(criteria, { 'level-0': '2', 'level-1': 'x' })).toBeNull();
});

test('feedback has a top and tips', () => {
	const result = v.safeParse(reviewSchema, { top: ' ', tips: '' });
	expect(result.issues?.map((issue) => v.getDotPath(issue))).toEqual(['top', 'tips']);
});

test.each([
	['https://maken.wikiwijs.nl/1', true],
	['', true],
	['http://maken.wikiwijs.nl/1', false],
	['javascript:alert(1)', false],
	['https://intern', false]
])('the link %s is taken: %s', (url, taken) => {
	expect(v.safeParse(workSchema, { url }).success).toBe(taken);
});

test('sharing ends between today and a year from now', () => {
	const share = (until: string) =>
		v.safeParse(shareSchema, { with: 'community:12', until }).success;
	expect(share(today())).toBe(true);
	expect(share(today(365))).toBe(true);
	expect(share(today(-1))).toBe(false);
	expect(share(today(500))).toBe(false);
	expect(share('morgen')).toBe(false);
});

test('work is shared with one person or one werkplaats', () => {
	const share = (target: string) =>
		v.safeParse(shareSchema, { with: target, until: today(7) }).success;
	expect(share('person:5a1f3d52-3c0e-4c51-9a37-0d5a9d6f2c11')).toBe(true);
	expect(share('community:0')).toBe(false);
	expect(share('everyone')).toBe(false);
});
