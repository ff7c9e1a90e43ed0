import { error } from '@sveltejs/kit';
import { decide, restore } from '$lib/moderation/acts.server';
import { readQueue } from '$lib/moderation/filter';
import { keepsOrder, listReports } from '$lib/moderation/queue.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const filter = readQueue(url.searchParams);
	const queue = await locals.db(async (trx) =>
		(await keepsOrder(trx)) ? listReports(trx, { ...filter, community: null }) : null
	);
	if (!queue) error(404, { message: m.errors_not_found() });
	return { ...queue, open: filter.open, moderator: viewer.roles.includes('moderator') };
};

export const actions: Actions = { decide, restore };
