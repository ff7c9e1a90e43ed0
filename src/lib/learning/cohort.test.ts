import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newCohortSchema, placeOf } from './cohort.ts';
import type { PlannedModule, Step } from './cohort.ts';

const now = new Date('2026-11-22T12:00:00Z');
const planned: PlannedModule = { module: 'mag-dit', dueOn: '2026-12-01', together: false };
const step = (more: Partial<Step> = {}): Step => ({
	module: 'mag-dit',
	done: 2,
	total: 8,
	completedAt: null,
	testedOutAt: null,
	updatedAt: '2026-11-20T12:00:00Z',
	...more
});

test.each([
	['has not begun', undefined, planned, 'open'],
	['opened it and did nothing', step({ done: 0 }), planned, 'open'],
	['did something this week', step(), planned, 'busy'],
	['did nothing for two weeks', step({ updatedAt: '2026-11-08T12:00:00Z' }), planned, 'stuck'],
	['is a day short of that', step({ updatedAt: '2026-11-09T12:00:00Z' }), planned, 'busy'],
	['is past the date', step(), { ...planned, dueOn: '2026-11-21' }, 'late'],
	['has the whole last day', step(), { ...planned, dueOn: '2026-11-22' }, 'busy'],
	['did not begin and is past the date', undefined, { ...planned, dueOn: '2026-11-01' }, 'late'],
	[
		'finished, however late',
		step({ completedAt: now }),
		{ ...planned, dueOn: '2026-11-01' },
		'done'
	],
	['passed the test', step({ done: 0, testedOutAt: now }), planned, 'done']
] as const)('a student who %s', (_what, at, plan, place) => {
	expect(placeOf(plan, at, now)).toBe(place);
});

test('a cohort ends after it starts', () => {
	const cohort = { name: 'Lio’s 2026', summary: 'Samen', route: 'lio', starts: '2026-09-01' };
	expect(v.safeParse(newCohortSchema, { ...cohort, ends: '2027-02-01' }).success).toBe(true);
	const wrong = v.safeParse(newCohortSchema, { ...cohort, ends: '2026-08-01' });
	expect(wrong.issues?.map((issue) => v.getDotPath(issue))).toEqual(['ends']);
});
