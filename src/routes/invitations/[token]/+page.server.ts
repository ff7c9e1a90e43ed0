import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/communities/act.server';
import { acceptInvitation, findInvitation } from '$lib/communities/invitations.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

// looking changes nothing: a mail scanner may follow the link as often as it likes
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const invitation = await locals.db((trx) => findInvitation(trx, params.token));
	if (!invitation) error(404, { message: m.communities_invitation_unknown() });
	return { invitation };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'invitation.accept', v.object({}), (trx) =>
			acceptInvitation(trx, event.params.token)
		);
		if (problem) return problem;
		redirect(303, `${to(`/communities/${outcome.slug}`)}?welcome`);
	}
};
