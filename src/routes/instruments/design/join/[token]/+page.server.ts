import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { acceptInvitation, findInvitation } from '$lib/instruments/design-friends.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

// looking changes nothing; taking it up is a button
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	await requireViewer(locals, url);
	const invitation = await locals.db((trx) => findInvitation(trx, params.token));
	if (!invitation) error(404, { message: m.instruments_refused_link() });
	return { invitation };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'design.accept', v.object({}), (trx) =>
			acceptInvitation(trx, event.params.token)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/design/friends/${outcome.id}`));
	}
};
