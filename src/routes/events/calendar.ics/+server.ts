import { listForCalendar } from '$lib/events/calendar.server';
import { calendarHeaders, writeCalendar } from '$lib/events/ical';
import * as m from '$lib/paraglide/messages.js';
import { env } from '../../../environment';
import type { RequestHandler } from './$types';

/** The agenda for who subscribes; `?programme=` for one series. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const programme = url.searchParams.get('programme') ?? undefined;
	const events = await locals.db((trx) =>
		listForCalendar(trx, programme ? { programme } : {}, env.ORIGIN)
	);
	return new Response(writeCalendar(`Vliegwiel: ${m.events_title()}`, events), {
		headers: calendarHeaders(programme && /^[a-z0-9-]+$/.test(programme) ? programme : 'agenda')
	});
};
