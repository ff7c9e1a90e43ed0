import { expect, test } from 'vitest';
import { exactTime, formatDate, relativeTime } from './time.ts';

const now = new Date('2026-11-25T10:00:00Z');

test('within a minute is now, within the hour counts minutes', () => {
	expect(relativeTime('2026-11-25T09:59:30Z', now, 'nl')).toBe('zojuist');
	expect(relativeTime('2026-11-25T09:59:00Z', now, 'nl')).toBe('1 min geleden');
	expect(relativeTime('2026-11-25T09:00:01Z', now, 'nl')).toBe('59 min geleden');
	expect(relativeTime('2026-11-25T09:48:00Z', now, 'en')).toBe('12 min ago');
});

test('earlier today is a time in Dutch time, whatever the zone of the machine', () => {
	expect(relativeTime('2026-11-25T07:41:00Z', now, 'nl')).toBe('08:41');
});

test('yesterday follows the Dutch calendar, not 24 hours', () => {
	expect(relativeTime('2026-11-24T15:12:00Z', now, 'nl')).toBe('gisteren 16:12');
	// 23:30 UTC is 00:30 in the Netherlands, so it is today there
	expect(relativeTime('2026-11-24T23:30:00Z', now, 'nl')).toBe('00:30');
	expect(relativeTime('2026-11-24T22:30:00Z', now, 'nl')).toBe('gisteren 23:30');
});

test('longer ago is a day, with the year when it was another one', () => {
	expect(relativeTime('2026-11-03T12:00:00Z', now, 'nl')).toBe('3 nov');
	expect(relativeTime('2025-12-31T12:00:00Z', now, 'nl')).toBe('31 dec 2025');
	expect(relativeTime('2026-12-31T23:30:00Z', now, 'nl')).toBe('1 jan 2027');
});

test('what is to come is not called "just now"', () => {
	expect(relativeTime('2026-11-25T14:30:00Z', now, 'nl')).toBe('15:30');
	expect(relativeTime('2026-11-26T14:30:00Z', now, 'nl')).toBe('morgen 15:30');
});

test('the exact time says its zone and follows summer time', () => {
	expect(exactTime('2026-07-01T10:00:00Z', 'nl')).toBe(
		'woensdag 1 juli 2026 om 12:00 (Nederlandse tijd)'
	);
	expect(exactTime('2026-11-25T10:00:00Z', 'en')).toContain('11:00 (Dutch time)');
});

test('the house forms of a date', () => {
	expect(formatDate('2026-11-25T10:00:00Z', 'long', 'nl')).toBe('woensdag 25 november 2026');
	expect(formatDate('2026-11-25T10:00:00Z', 'weekday', 'nl')).toBe('wo 25 nov');
	expect(formatDate('2026-11-25T10:00:00Z', 'date', 'en')).toBe('25 Nov 2026');
});

test.each([
	['nl', 'nl-NL', 'om'],
	['en', 'en-GB', 'at']
] as const)('the clock and the words are those of the calendar (%s)', (locale, tag, joined) => {
	const zone = { timeZone: 'Europe/Amsterdam' } as const;
	const time = new Intl.DateTimeFormat(tag, {
		...zone,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	const long = new Intl.DateTimeFormat(tag, {
		...zone,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	});
	const short = new Intl.DateTimeFormat(tag, { ...zone, day: 'numeric', month: 'short' });
	// each half hour around the changes of the clock, and a step of 31 hours through forty years
	const days: number[] = [];
	for (let at = Date.UTC(1996, 0, 1); at < Date.UTC(2036, 0, 1); at += 31 * 3_600_000)
		days.push(at);
	for (const change of ['2026-03-29T00:00Z', '2026-10-25T00:00Z', '2027-03-28T00:00Z'])
		for (let half = 0; half < 6; half++) days.push(Date.parse(change) + half * 1_800_000);
	for (const at of days.map((ms) => new Date(ms))) {
		const said = long.format(at).replaceAll(',', '');
		expect(formatDate(at, 'exact', locale)).toBe(`${said} ${joined} ${time.format(at)}`);
		expect(formatDate(at, 'day', locale)).toBe(short.format(at));
	}
});
