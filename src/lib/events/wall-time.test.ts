import { expect, test } from 'vitest';
import { wallTime } from '../ui/time.ts';
import { instantsOf, momentOf } from './wall-time.ts';

test('an ordinary hour is one moment, in winter and in summer', () => {
	expect(instantsOf('2027-01-15T14:30').map(String)).toEqual([
		String(new Date('2027-01-15T13:30:00Z'))
	]);
	expect(instantsOf('2027-07-15T14:30')[0]?.toISOString()).toBe('2027-07-15T12:30:00.000Z');
	expect(wallTime('2027-07-15T12:30:00Z')).toBe('2027-07-15T14:30');
});

test('the hour that is skipped in spring is no moment', () => {
	expect(instantsOf('2027-03-28T02:30')).toEqual([]);
	expect(momentOf('2027-03-28', '02:30')).toEqual({ wrong: 'skipped' });
	expect(momentOf('2027-03-28', '03:00')).toEqual({ at: new Date('2027-03-28T01:00:00Z') });
});

test('the hour that comes twice in autumn asks which one', () => {
	const [first, second] = [new Date('2027-10-31T00:30:00Z'), new Date('2027-10-31T01:30:00Z')];
	expect(momentOf('2027-10-31', '02:30')).toEqual({ wrong: 'double', first, second });
	expect(momentOf('2027-10-31', '02:30', '1')).toEqual({ at: first });
	expect(momentOf('2027-10-31', '02:30', '2')).toEqual({ at: second });
});

test('a date that does not exist is no moment', () => {
	expect(momentOf('2027-02-30', '10:00')).toEqual({ wrong: 'skipped' });
	expect(momentOf('', '10:00')).toEqual({ wrong: 'missing' });
});
