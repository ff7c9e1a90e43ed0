/** Months as the agenda's calendar shows them: whole weeks, Monday first, in Dutch days. */
import { wallTime } from '../ui/time.ts';

/** The month asked for as `2027-03`, or the one it is now. */
export function monthOf(asked: string | null, now: Date): string {
	return asked && /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) ? asked : wallTime(now).slice(0, 7);
}

/** A month some months away. */
export function addMonths(month: string, count: number): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** Days of the weeks that a month touches, as `2027-03-01`. */
export function weeksOf(month: string): string[][] {
	const [year = 0, number = 0] = month.split('-').map(Number);
	const first = new Date(Date.UTC(year, number - 1, 1));
	const monday = first.getTime() - ((first.getUTCDay() + 6) % 7) * 86_400_000;
	const weeks: string[][] = [];
	for (let start = monday; ; start += 7 * 86_400_000) {
		const week = Array.from({ length: 7 }, (_, day) =>
			new Date(start + day * 86_400_000).toISOString().slice(0, 10)
		);
		if (!week.some((day) => day.startsWith(month))) return weeks;
		weeks.push(week);
	}
}

/** What is on, by Dutch day: what takes more days stands on each of them. */
export function byDay<Timed extends { startsAt: string; endsAt: string }>(
	events: readonly Timed[]
): Map<string, { event: Timed; goesOn: boolean }[]> {
	const days = new Map<string, { event: Timed; goesOn: boolean }[]>();
	for (const event of events) {
		const first = dayOf(event.startsAt);
		// what ends at midnight does not take the next day
		const last = dayOf(new Date(Date.parse(event.endsAt) - 1).toISOString());
		for (let day = first; day <= last; day = dayAfter(day))
			days.set(day, [...(days.get(day) ?? []), { event, goesOn: day !== first }]);
	}
	return days;
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The Dutch day a moment falls on. */
export function dayOf(at: string): string {
	return wallTime(at).slice(0, 10);
}
