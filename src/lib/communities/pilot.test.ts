import * as v from 'valibot';
import { expect, test } from 'vitest';
import { milestoneSchema, milestoneStates, pilotSchema } from './pilot.ts';

test('the first milestone that is not reached is the one to look at', () => {
	const reached = [true, false, true, false].map((done) => ({ done }));
	expect(milestoneStates(reached)).toEqual(['done', 'now', 'done', 'later']);
	expect(milestoneStates([{ done: true }])).toEqual(['done']);
});

test('a milestone needs a day that exists', () => {
	const on = (due_on: string) => v.safeParse(milestoneSchema, { title: 'Start', due_on }).success;
	expect(on('2026-02-28')).toBe(true);
	expect(on('2026-02-30')).toBe(false);
	expect(on('28-02-2026')).toBe(false);
	expect(on('')).toBe(false);
});

test('a pilot may have no period yet', () => {
	const facts = { pilot_kind: '', phase: 'start', programme_theme: '', board: '' };
	const parsed = v.parse(pilotSchema, { ...facts, starts_on: '', ends_on: '2027-07-31' });
	expect(parsed.starts_on).toBeNull();
	expect(parsed.ends_on).toBe('2027-07-31');
});
