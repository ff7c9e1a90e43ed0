import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { findInvitation, joinTrack } from '$lib/events/tracks.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

/** Shows what one is asked for; only the button joins. */
export const load: PageServerLoad = async ({ locals, params }) => {
	await limit('search', locals.address);
	const invitation = await locals.db((trx) => findInvitation(trx, params.token));
	if (!invitation) error(404, { message: m.events_link_gone() });
	return { invitation };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'track.join', v.object({}), (trx) =>
			joinTrack(trx, event.params.token ?? '')
		);
		if (problem) return problem;
		redirect(303, to(`/programmes/${event.params.slug}/tracks/${outcome.id}`));
	}
};
