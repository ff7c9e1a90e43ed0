import { error } from '@sveltejs/kit';
import { findCommunity, findFacts } from '$lib/communities/communities.server';
import { listForums } from '$lib/communities/forums.server';
import { findPilot } from '$lib/communities/pilots.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { factActions } from './fact-actions.server';
import { forumActions } from './forum-actions.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, true);
		if (!community || !(community.leads || viewer.roles.includes('admin'))) return null;
		return {
			community,
			facts: await findFacts(trx, community.id),
			pilot: community.leads ? await findPilot(trx, community.id) : null,
			forums: community.leads ? await listForums(trx, community.id) : null
		};
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = { ...factActions, ...forumActions };
