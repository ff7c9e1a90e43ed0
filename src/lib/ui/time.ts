import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';

type Locale = 'nl' | 'en';
type Shape = 'time' | 'day' | 'date' | 'weekday' | 'long' | 'exact';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Words of the calendar. The browser's own (`Intl`) would take a phone a tenth of a second to load,
 * just when the page becomes usable.
 */
const words = {
	nl: {
		weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
		months:
			'januari februari maart april mei juni juli augustus september oktober november december',
		short: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
		letters: 2,
		at: 'om'
	},
	en: {
		weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
		months: 'January February March April May June July August September October November December',
		short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
		letters: 3,
		at: 'at'
	}
};

/** One o'clock UTC on the last Sunday of a month, when clocks change in the whole Union. */
function lastSunday(year: number, month: number): number {
	const last = new Date(Date.UTC(year, month + 1, 0, 1));
	return last.getTime() - last.getUTCDay() * day;
}

/**
 * The Dutch clock, as a date whose UTC fields are what it shows. Summer time as in directive
 * 2000/84/EC, from the last Sunday of March to that of October; dates before 1996 aren't shown.
 */
function dutchClock(at: Date): Date {
	const year = at.getUTCFullYear();
	const summer = at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9);
	return new Date(at.getTime() + (summer ? 2 : 1) * hour);
}

/** What the Dutch clock says then: `2027-03-28T14:30`, as a date-time field takes it. */
export function wallTime(at: Date | string): string {
	return dutchClock(new Date(at)).toISOString().slice(0, 16);
}

function format(at: Date, shape: Shape, locale: Locale): string {
	const { weekdays, months, short, letters, at: joined } = words[locale];
	const clock = dutchClock(at);
	const weekday = weekdays[clock.getUTCDay()] ?? '';
	const nth = (names: string) => names.split(' ')[clock.getUTCMonth()] ?? '';
	const brief = `${clock.getUTCDate()} ${nth(short)}`;
	const long = () => `${weekday} ${clock.getUTCDate()} ${nth(months)} ${clock.getUTCFullYear()}`;
	const time = () => clock.toISOString().slice(11, 16);
	switch (shape) {
		case 'time':
			return time();
		case 'day':
			return brief;
		case 'date':
			return `${brief} ${clock.getUTCFullYear()}`;
		case 'weekday':
			return `${weekday.slice(0, letters)} ${brief}`;
		case 'long':
			return long();
		case 'exact':
			return `${long()} ${joined} ${time()}`;
	}
}

/** A date in Dutch time in one of the house's forms, such as `long`: "woensdag 26 november 2026". */
export function formatDate(
	at: Date | string,
	shape: Shape = 'date',
	locale: Locale = getLocale()
): string {
	return format(new Date(at), shape, locale);
}

/** Days of the Dutch calendar since 1970. */
const dayNumber = (at: Date) => Math.floor(dutchClock(at).getTime() / day);

/**
 * How long ago, in the few words people use: "zojuist", "12 min", "gisteren 16:12", "3 nov".
 * Days are days of the Dutch calendar, so "gisteren" is right just after midnight too.
 */
export function relativeTime(
	at: Date | string,
	now: Date = new Date(),
	locale: Locale = getLocale()
): string {
	const then = new Date(at);
	const ago = now.getTime() - then.getTime();
	if (ago >= -minute && ago < minute) return m.ui_time_now({}, { locale });
	if (ago >= 0 && ago < hour) {
		return m.ui_time_minutes({ count: Math.floor(ago / minute) }, { locale });
	}
	const time = () => format(then, 'time', locale);
	switch (dayNumber(then) - dayNumber(now)) {
		case 0:
			return time();
		case -1:
			return m.ui_time_yesterday({ time: time() }, { locale });
		case 1:
			return m.ui_time_tomorrow({ time: time() }, { locale });
	}
	const year = (date: Date) => dutchClock(date).getUTCFullYear();
	return format(then, year(then) === year(now) ? 'day' : 'date', locale);
}

/** The whole date and time with the zone said, for a title. */
export function exactTime(at: Date | string, locale: Locale = getLocale()): string {
	return m.ui_time_zone({ date: format(new Date(at), 'exact', locale) }, { locale });
}
