import { error, redirect } from '@sveltejs/kit';
import { listOtherStops } from '$lib/events/around.server';
import { findEvent } from '$lib/events/events.server';
import { hasGivenFeedback } from '$lib/events/feedback.server';
import { holderActs } from '$lib/events/holder.server';
import { qrPath } from '$lib/events/qr';
import { openRef } from '$lib/events/refs.server';
import { showRegistration } from '$lib/events/registrations.server';
import { showSessions } from '$lib/events/sessions.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import { env } from '../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const found = await locals.db(async (trx) => {
		const at = await openRef(trx, params.ref);
		if (at?.kind === 'team') redirect(303, to(`/registrations/team/${params.ref}`) + url.search);
		const registration = at && (await showRegistration(trx, at.id, at.hash));
		if (!registration) return null;
		const { event, programme } = registration;
		return {
			registration,
			sessions: await showSessions(trx, at.id, at.hash),
			stops: programme === null ? [] : await listOtherStops(trx, event.id, programme),
			gaveFeedback: await hasGivenFeedback(trx, at.id, at.hash),
			// the event's page, when it is there for the viewer
			page: await findEvent(trx, event.slug, false)
		};
	});
	if (!found && locals.claims === null && /^\d+$/.test(params.ref))
		redirect(303, `${to('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
	if (!found) error(404, { message: m.events_link_gone() });
	const { page, ...rest } = found;
	const { event, doorCode } = rest.registration;
	return {
		...rest,
		kind: page?.kind ?? null,
		qr: doorCode && qrPath(`${env.ORIGIN}${to(`/events/${event.slug}/door`)}?code=${doorCode}`),
		ref: params.ref,
		done: url.searchParams.has('done'),
		moved: url.searchParams.has('moved')
	};
};

export const actions: Actions = holderActs;
