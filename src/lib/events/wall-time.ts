/** Clock time as people type it, and the moments it stands for: none in spring, two in autumn. */

import { wallTime } from '../ui/time.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/;
/**
 * The moments at which the clock says this.
 * @param text `YYYY-MM-DDTHH:MM`
 * @returns none for an hour that is skipped or a date that does not exist, two for one that comes twice
 */
export function instantsOf(text: string): Date[] {
	const match = shape.exec(text);
	if (!match) return [];
	const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
		number,
		number,
		number,
		number,
		number
	];
	const asUtc = Date.UTC(year, month - 1, day, hour, minute);
	const wanted = text.replace(' ', 'T');
	const found = new Map<number, Date>();
	// on either side of a change of the clock
	for (const near of [asUtc - 86_400_000, asUtc + 86_400_000]) {
		const there = Date.parse(`${wallTime(new Date(near))}:00Z`);
		const at = asUtc - (there - near);
		if (wallTime(new Date(at)) === wanted) found.set(at, new Date(at));
	}
	return [...found.values()].sort((a, b) => a.getTime() - b.getTime());
}

/** Days from one day to another, as the calendar counts them: `2027-03-27` to `2027-03-29` is two. */
export function daysBetween(from: string, until: string): number {
	return Math.round(
		(Date.parse(`${until}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000
	);
}

/** What a date and time typed in two fields came to. */
export type Moment =
	{ at: Date } | { wrong: 'missing' | 'skipped' } | { wrong: 'double'; first: Date; second: Date };

/**
 * @param which `1` or `2` when an hour comes twice and the person said which
 */
export function momentOf(date: string, time: string, which = ''): Moment {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return { wrong: 'missing' };
	const [first, second] = instantsOf(`${date}T${time}`);
	if (!first) return { wrong: 'skipped' };
	if (!second) return { at: first };
	if (which === '1') return { at: first };
	if (which === '2') return { at: second };
	return { wrong: 'double', first, second };
}
