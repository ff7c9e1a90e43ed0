import { error } from '@sveltejs/kit';
import { findCommunity } from '$lib/communities/communities.server';
import * as m from '$lib/paraglide/messages.js';
import { listCommunityThreads, listForums, readCursor } from '$lib/threads/lists.server';
import { threadKinds } from '$lib/threads/thread';
import type { PageServerLoad } from './$types';

/** Forums and threads of a community; the part of them that the reader may see. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const forum = Number(url.searchParams.get('forum')) || null;
	const kind = threadKinds.find((each) => each === url.searchParams.get('kind')) ?? null;
	const open = url.searchParams.get('open') === '1';
	const after = readCursor(url.searchParams.get('after'));
	return locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, locals.claims !== null);
		if (!community) error(404, { message: m.errors_not_found() });
		locals.keepForVisitors(`community:${community.id}`);
		const forums = await listForums(trx, community.id);
		const viewer = locals.claims?.sub ?? null;
		const list = await listCommunityThreads(trx, viewer, {
			community: community.id,
			forum,
			kind,
			open,
			after
		});
		return { community, forums, list, forum, kind, open, first: !after };
	});
};
