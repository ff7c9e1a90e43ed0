import { expect, test } from 'vitest';
import { addMonths, dayOf, monthOf, weeksOf } from './month.ts';

test('a month is whole weeks that begin on Monday', () => {
	const weeks = weeksOf('2027-03');
	expect(weeks[0]?.[0]).toBe('2027-03-01');
	expect(weeks.at(-1)?.at(-1)).toBe('2027-04-04');
	expect(weeks.every((week) => week.length === 7)).toBe(true);
	expect(weeksOf('2027-08')[0]?.[0]).toBe('2027-07-26');
	expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months go on over the year, and nonsense is this month', () => {
	expect(addMonths('2027-12', 1)).toBe('2028-01');
	expect(addMonths('2027-01', -1)).toBe('2026-12');
	expect(monthOf('2027-13', new Date('2026-11-22T12:00:00Z'))).toBe('2026-11');
	expect(monthOf(null, new Date('2026-11-30T23:30:00Z'))).toBe('2026-12');
});

test('the day is the Dutch one', () => {
	expect(dayOf('2027-06-30T22:30:00Z')).toBe('2027-07-01');
});
