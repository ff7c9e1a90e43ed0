import { error } from '@sveltejs/kit';
import { listForCalendar } from '$lib/events/calendar.server';
import { calendarHeaders, writeCalendar } from '$lib/events/ical';
import * as m from '$lib/paraglide/messages.js';
import { env } from '../../../../environment';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const events = await locals.db((trx) => listForCalendar(trx, { slug: params.slug }, env.ORIGIN));
	const [event] = events;
	if (!event) error(404, { message: m.errors_not_found() });
	return new Response(writeCalendar(event.title, events), {
		headers: calendarHeaders(params.slug)
	});
};
