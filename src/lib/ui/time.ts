import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';

type Locale = 'nl' | 'en';
const timeZone = 'Europe/Amsterdam';
const minute = 60_000;
const hour = 60 * minute;

const shapes = {
	time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
	day: { day: 'numeric', month: 'short' },
	date: { day: 'numeric', month: 'short', year: 'numeric' },
	weekday: { weekday: 'short', day: 'numeric', month: 'short' },
	long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	exact: {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	},
	key: { year: 'numeric', month: '2-digit', day: '2-digit' }
} satisfies Record<string, Intl.DateTimeFormatOptions>;

// making a formatter costs some 100 times as much as using it, and a thread has fifty times
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, shape: keyof typeof shapes, locale: Locale): string {
	const name = shape + locale;
	let formatter = formatters.get(name);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
			...shapes[shape],
			timeZone
		});
		formatters.set(name, formatter);
	}
	return formatter.format(at);
}

/** A date in Dutch time in one of the house's forms, such as `long`: "woensdag 26 november 2026". */
export function formatDate(
	at: Date | string,
	shape: 'time' | 'day' | 'date' | 'weekday' | 'long' | 'exact' = 'date',
	locale: Locale = getLocale()
): string {
	return format(new Date(at), shape, locale);
}

const dayKey = (at: Date) => format(at, 'key', 'en');

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
	const day = dayKey(then);
	const time = format(then, 'time', locale);
	if (day === dayKey(now)) return time;
	if (day === dayKey(new Date(now.getTime() - 24 * hour))) {
		return m.ui_time_yesterday({ time }, { locale });
	}
	if (day === dayKey(new Date(now.getTime() + 24 * hour))) {
		return m.ui_time_tomorrow({ time }, { locale });
	}
	const sameYear = day.slice(-4) === dayKey(now).slice(-4);
	return format(then, sameYear ? 'day' : 'date', locale);
}

/** The whole date and time with the zone said, for a title. */
export function exactTime(at: Date | string, locale: Locale = getLocale()): string {
	return m.ui_time_zone({ date: format(new Date(at), 'exact', locale) }, { locale });
}
