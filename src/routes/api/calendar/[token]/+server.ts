import { readFeed } from '$lib/events/calendar.server';
import { calendarHeaders, writeCalendar } from '$lib/events/ical';
import * as m from '$lib/paraglide/messages.js';
import { env } from '../../../../environment';
import type { RequestHandler } from './$types';

/** One's own calendar, for a program that signs in nowhere: the address is the key, and can be renewed. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const events = /^[\w-]{43}$/.test(params.token)
		? await locals.db((trx) => readFeed(trx, params.token, env.ORIGIN))
		: null;
	if (!events) return new Response(m.errors_not_found(), { status: 404 });
	return new Response(writeCalendar('Vliegwiel', events), {
		headers: calendarHeaders('vliegwiel')
	});
};
