/** Reading an event's times out of its form: a skipped hour is refused, a double one asked about. */
import * as m from '../paraglide/messages.js';
import type { EventTimes } from './events.server.ts';
import { momentOf } from './wall-time.ts';

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @returns the times, or what is wrong by field
 */
export function readTimes(
	form: FormData
):
	| { times: EventTimes; errors?: undefined }
	| { times?: undefined; errors: Record<string, string> } {
	const errors: Record<string, string> = {};
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const read = (name: string, needed: boolean): Date | null => {
		const [date, time] = [text(`${name}_date`), text(`${name}_time`)];
		if (!needed && !date && !time) return null;
		const moment = momentOf(date, time, text(`${name}_which`));
		if ('at' in moment) return moment.at;
		if (moment.wrong === 'missing') errors[`${name}_date`] = m.events_time_missing();
		else if (moment.wrong === 'skipped') errors[`${name}_time`] = m.events_time_skipped();
		else errors[`${name}_which`] = m.events_time_twice();
		return null;
	};
	const starts_at = read('starts', true);
	const ends_at = read('ends', true);
	const opens_at = read('opens', false);
	const closes_at = read('closes', false);
	if (starts_at && ends_at && ends_at <= starts_at) errors.ends_date = m.events_refused_times();
	if (opens_at && closes_at && closes_at <= opens_at) errors.closes_date = m.events_refused_times();
	const until = text('repeat_until');
	if (until && !dayShape.test(until)) errors.repeat_until = m.events_answer_date();
	const except = text('repeat_except')
		.split(/[\s,;]+/)
		.filter(Boolean);
	if (!except.every((day) => dayShape.test(day) && !Number.isNaN(Date.parse(day))))
		errors.repeat_except = m.events_field_except_hint();
	if (until && form.get('registers') !== null) errors.repeat_until = m.events_repeat_registers();
	if (!starts_at || !ends_at || Object.keys(errors).length > 0) return { errors };
	return {
		times: {
			starts_at,
			ends_at,
			opens_at,
			closes_at,
			repeat_until: until || null,
			repeat_except: except.slice(0, 60)
		}
	};
}
