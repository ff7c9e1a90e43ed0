import { expect, test } from 'vitest';
import { addMonths, byDay, dayOf, monthOf, weeksOf } from './month.ts';

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

test('what takes more days stands on each of them, over the end of a month and a change of clocks too', () => {
	const hackathon = { startsAt: '2027-03-27T08:30:00Z', endsAt: '2027-03-28T15:00:00Z' };
	const evening = { startsAt: '2027-03-28T18:00:00Z', endsAt: '2027-03-28T22:00:00Z' };
	const week = { startsAt: '2027-03-31T07:00:00Z', endsAt: '2027-04-02T15:00:00Z' };
	expect([...byDay([hackathon, evening, week])]).toEqual([
		['2027-03-27', [{ event: hackathon, goesOn: false }]],
		// the evening ends at midnight
		[
			'2027-03-28',
			[
				{ event: hackathon, goesOn: true },
				{ event: evening, goesOn: false }
			]
		],
		['2027-03-31', [{ event: week, goesOn: false }]],
		['2027-04-01', [{ event: week, goesOn: true }]],
		['2027-04-02', [{ event: week, goesOn: true }]]
	]);
});
