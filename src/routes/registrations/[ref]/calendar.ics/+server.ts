import { error } from '@sveltejs/kit';
import { calendarHeaders, writeCalendar } from '$lib/events/ical';
import { openRef } from '$lib/events/refs.server';
import { showRegistration } from '$lib/events/registrations.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { RequestHandler } from './$types';

/** The event of one's own registration, with the online address for who has a seat. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const found = await locals.db(async (trx) => {
		const at = await openRef(trx, params.ref);
		return at?.kind === 'registration' ? showRegistration(trx, at.id, at.hash) : null;
	});
	if (!found) error(404, { message: m.events_link_gone() });
	const { event, link } = found;
	const url = env.ORIGIN + to(`/registrations/${params.ref}`);
	return new Response(writeCalendar(event.title, [{ ...event, url, online: link?.url ?? null }]), {
		headers: calendarHeaders(event.slug)
	});
};
