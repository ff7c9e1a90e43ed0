import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from './ical.ts';
import type { CalendarEvent } from './ical.ts';

const event: CalendarEvent = {
	uid: '6f1a2f3e-0000-4000-8000-000000000001',
	sequence: 0,
	title: 'Sessie Visie',
	summary: 'Met je team',
	startsAt: '2027-03-10T12:00:00Z',
	endsAt: '2027-03-10T15:30:00Z',
	timezone: 'Europe/Amsterdam',
	state: 'published',
	venue: 'De Hanzekade',
	address: 'Singel 4',
	place: 'Zwolle',
	format: 'onsite',
	url: 'http://localhost:3000/agenda/sessie-visie'
};

function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as never);
	for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
	return {
		calendar,
		events: calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
	};
}

test('a calendar program reads the time in Dutch time, with the zone’s rules beside it', () => {
	const { calendar, events } = read(writeCalendar('Agenda', [event]));
	expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
	const [entry] = events;
	expect(entry?.startDate.zone.tzid).toBe('Europe/Amsterdam');
	expect(entry?.startDate.toString()).toBe('2027-03-10T13:00:00');
	expect(entry?.startDate.toJSDate().toISOString()).toBe('2027-03-10T12:00:00.000Z');
	expect(entry?.location).toBe('De Hanzekade, Singel 4, Zwolle');
});

test('moved by an hour it is the same entry with a higher number, and cancelled it says so', () => {
	const moved = read(
		writeCalendar('Agenda', [
			{ ...event, sequence: 1, startsAt: '2027-03-10T13:00:00Z', state: 'cancelled' }
		])
	).events[0];
	const before = read(writeCalendar('Agenda', [event])).events[0];
	expect(moved?.uid).toBe(before?.uid);
	expect([before?.sequence, moved?.sequence]).toEqual([0, 1]);
	expect(moved?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('what somebody writes into a title stays in the title', () => {
	const title = `Sluw\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO; komma, punt;komma \\ ${'x'.repeat(300)} 🎈`;
	const text = writeCalendar('Agenda', [{ ...event, title }]);
	const { calendar, events } = read(text);
	expect(events).toHaveLength(1);
	expect(calendar.getFirstSubcomponent('vevent')?.getAllSubcomponents()).toHaveLength(0);
	expect(events[0]?.summary).toBe(title.replace(/[\r\n]+/g, ' '));
	for (const row of text.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('an hour that returns each week keeps its clock time over the change of the clocks, with its exceptions', () => {
	const weekly = writeCalendar('Agenda', [
		{
			...event,
			startsAt: '2027-03-17T14:00:00Z',
			endsAt: '2027-03-17T15:00:00Z',
			repeatUntil: '2027-04-14',
			repeatExcept: ['2027-04-07']
		}
	]);
	const [entry] = read(weekly).events;
	const days: string[] = [];
	const iterator = entry?.iterator();
	for (let next = iterator?.next(); next; next = iterator?.next() as typeof next)
		days.push(`${next.toString()} ${next.toJSDate().toISOString().slice(11, 16)}`);
	expect(days).toEqual([
		'2027-03-17T15:00:00 14:00',
		'2027-03-24T15:00:00 14:00',
		'2027-03-31T15:00:00 13:00',
		'2027-04-14T15:00:00 13:00'
	]);
});
