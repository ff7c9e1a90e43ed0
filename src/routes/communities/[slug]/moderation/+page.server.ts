import { error } from '@sveltejs/kit';
import { findCommunity } from '$lib/communities/communities.server';
import { decide, restore } from '$lib/moderation/acts.server';
import { readQueue } from '$lib/moderation/filter';
import { listReports } from '$lib/moderation/queue.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const moderator = viewer.roles.includes('moderator');
	const filter = readQueue(url.searchParams);
	const found = await locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, true);
		if (!community || !(community.leads || moderator)) return null;
		return { community, ...(await listReports(trx, { ...filter, community: community.id })) };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return { ...found, open: filter.open, moderator };
};

export const actions: Actions = { decide, restore };
