import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPath } from './files.ts';
import { nextStep, type Visit } from './next.ts';

const path = readPath(resolve('.'));
const [first, second] = path.modules;
if (!first || !second) throw new Error('the path has two modules');
const visit = (module: typeof first, at: number, done: boolean): Visit => ({
	module: module.slug,
	lesson: module.lessons[at]?.slug ?? '',
	lastAt: new Date(),
	seenVersion: '',
	doneAt: done ? new Date() : null
});
const next = (visits: Visit[], complete: string[] = [], order = path.modules) => {
	const step = nextStep(path, visits, new Set(complete), order);
	return step && `${step.module.slug}/${step.lesson.number}`;
};

test('Who begins, begins at the beginning, or at that of a route', () => {
	expect(next([])).toBe(`${first.slug}/1`);
	expect(next([], [], [second, first])).toBe(`${second.slug}/1`);
});

test('One goes on with what was opened last, also in the middle of the path', () => {
	expect(next([visit(second, 1, false), visit(first, 0, true)])).toBe(`${second.slug}/2`);
	expect(next([visit(second, 1, true)])).toBe(`${second.slug}/3`);
});

test('Behind the last lesson of a module comes the first that is not done', () => {
	const end = second.lessons.length - 1;
	expect(next([visit(second, end, true), visit(first, 0, true)])).toBe(`${first.slug}/2`);
	expect(next([visit(second, end, true)], [first.slug, second.slug])).toBe(
		`${path.modules[2]?.slug ?? ''}/1`
	);
});

test('When all is complete there is nothing to go on with', () => {
	expect(
		next(
			[],
			path.modules.map(({ slug }) => slug)
		)
	).toBeNull();
});

test('A lesson that is gone does not stand in the way', () => {
	expect(next([{ ...visit(first, 0, false), lesson: 'weg' }])).toBe(`${first.slug}/1`);
});
