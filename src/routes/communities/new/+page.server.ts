import { redirect } from '@sveltejs/kit';
import { act } from '$lib/communities/act.server';
import { createCommunity } from '$lib/communities/communities.server';
import { kindsFor, newCommunitySchema } from '$lib/communities/community';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	kinds: kindsFor(await requireViewer(locals, url))
});

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(
			event,
			'community.create',
			newCommunitySchema,
			(trx, data) => createCommunity(trx, data, m.communities_first_forum()),
			['sectors']
		);
		if (problem) return problem;
		redirect(303, to(`/communities/${outcome.slug}/settings`));
	}
};
