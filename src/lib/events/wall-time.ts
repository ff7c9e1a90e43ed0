/** Clock time as people type it, and the moments it stands for: none in spring, two in autumn. */

const shape = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

function parts(at: Date, zone: string): string {
	let formatter = formatters.get(zone);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat('sv-SE', {
			timeZone: zone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23'
		});
		formatters.set(zone, formatter);
	}
	return formatter.format(at).replace(' ', 'T');
}

/** What the clock on the wall says then: `2027-03-28T14:30`, as a date-time field takes it. */
export function wallTime(at: Date | string, zone = 'Europe/Amsterdam'): string {
	return parts(new Date(at), zone);
}

/**
 * The moments at which the clock says this.
 * @param text `YYYY-MM-DDTHH:MM`
 * @returns none for an hour that is skipped or a date that does not exist, two for one that comes twice
 */
export function instantsOf(text: string, zone = 'Europe/Amsterdam'): Date[] {
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
	// clocks differ from UTC by whole quarters of an hour, at most 14 hours; a change shifts by at most 2
	for (const near of [asUtc - 86_400_000, asUtc + 86_400_000]) {
		const there = Date.parse(`${wallTime(new Date(near), zone)}:00Z`);
		const at = asUtc - (there - near);
		if (wallTime(new Date(at), zone) === wanted) found.set(at, new Date(at));
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
export function momentOf(
	date: string,
	time: string,
	which = '',
	zone = 'Europe/Amsterdam'
): Moment {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return { wrong: 'missing' };
	const [first, second] = instantsOf(`${date}T${time}`, zone);
	if (!first) return { wrong: 'skipped' };
	if (!second) return { at: first };
	if (which === '1') return { at: first };
	if (which === '2') return { at: second };
	return { wrong: 'double', first, second };
}
