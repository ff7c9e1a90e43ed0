/** Calendars (RFC 5545): one UID for ever, a sequence that goes up, times in the zone they were made in. */
import ical, { ICalCalendarMethod, ICalEventRepeatingFreq, ICalEventStatus } from 'ical-generator';
import { wallTime } from '../ui/time.ts';
import { instantsOf } from './wall-time.ts';

/** What a calendar needs of an event. */
export interface CalendarEvent {
	uid: string;
	sequence: number;
	title: string;
	summary: string;
	startsAt: string;
	endsAt: string;
	timezone: string;
	state: string;
	venue: string;
	address: string;
	place: string;
	format: string;
	/** Address of its page. */
	url: string;
	/** Where to join, for who has a seat. */
	online?: string | null;
	repeatUntil?: string | null;
	repeatExcept?: string[];
	/** When it was last changed; calendars order by sequence and this. */
	stamp?: string;
}

/** Rules of summer time in the Netherlands, as every calendar program reads them. */
const amsterdam = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
X-LIC-LOCATION:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

/** One line, without what ends a line in a calendar: nobody adds a property by a title. */
const line = (text: string, most = 5000) =>
	text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.trim()
		.slice(0, most);

/**
 * Writes a calendar.
 * @param name how the calendar is called in programs that subscribe
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
	const calendar = ical({
		name: line(name, 200),
		prodId: { company: 'Vliegwiel', product: 'Agenda', language: 'NL' },
		method: ICalCalendarMethod.PUBLISH,
		ttl: 3600,
		timezone: {
			name: 'Europe/Amsterdam',
			generator: (zone) => (zone === 'Europe/Amsterdam' ? amsterdam : null)
		}
	});
	for (const event of events) {
		const location = [event.venue, event.address, event.place].filter(Boolean).join(', ');
		const entry = calendar.createEvent({
			id: `${event.uid}@vliegwiel`,
			sequence: event.sequence,
			stamp: inUtc(new Date(event.stamp ?? event.startsAt)),
			start: onTheClock(event.startsAt),
			end: onTheClock(event.endsAt),
			timezone: 'Europe/Amsterdam',
			summary: line(event.title, 500),
			description: [event.summary, event.online ?? '', event.url]
				.filter(Boolean)
				.map((text) => line(text))
				.join('\n'),
			location: line(event.format === 'online' ? 'Online' : location),
			url: event.url,
			status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
		});
		if (event.repeatUntil) {
			entry.repeating({
				freq: ICalEventRepeatingFreq.WEEKLY,
				until: inUtc(instantsOf(`${event.repeatUntil}T23:59`)[0] ?? new Date(event.startsAt)),
				exclude: (event.repeatExcept ?? []).map((day) => exceptionOn(day, event.startsAt))
			});
		}
	}
	// the library writes both without a sign where an entry has a zone; they are UTC
	return calendar
		.toString()
		.replace(/^(DTSTAMP:\d{8}T\d{6}|RRULE:.*UNTIL=\d{8}T\d{6})(?!Z)/gm, '$1Z');
}

/**
 * The date whose fields in this process' own zone are those of the Dutch clock: what the library writes
 * beside a TZID are those fields.
 */
function onTheClock(at: string): Date {
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime(at)
		.split(/[-T:]/)
		.map(Number);
	return new Date(year, month - 1, day, hour, minute);
}

/** The same for the fields of UTC. */
function inUtc(at: Date): Date {
	return new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
}

/** That day at the clock time of the first one. */
function exceptionOn(day: string, startsAt: string): Date {
	const [first] = instantsOf(`${day}T${wallTime(startsAt).slice(11, 16)}`);
	return onTheClock((first ?? new Date(`${day}T12:00:00Z`)).toISOString());
}

/** Headers of a calendar file. */
export function calendarHeaders(file: string): Record<string, string> {
	return {
		'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
		'content-disposition': `attachment; filename="${file}.ics"`
	};
}
