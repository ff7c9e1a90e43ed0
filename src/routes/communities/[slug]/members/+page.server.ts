import { error } from '@sveltejs/kit';
import { listInvitations } from '$lib/communities/invitations.server';
import { findCommunity } from '$lib/communities/communities.server';
import { listMembers, listRequests } from '$lib/communities/members.server';
import * as m from '$lib/paraglide/messages.js';
import { invitationActions } from './invitation-actions.server';
import { memberActions } from './member-actions.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const q = (url.searchParams.get('q') ?? '').slice(0, 80);
	const [, at, id] =
		/^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)@([0-9a-f-]{36})$/.exec(url.searchParams.get('after') ?? '') ??
		[];
	const found = await locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, locals.claims !== null);
		if (!community) return null;
		const inside = community.role !== null;
		return {
			community,
			page: inside ? await listMembers(trx, community.id, q, at && id ? { at, id } : null) : null,
			requests: community.leads ? await listRequests(trx, community.id) : [],
			invitations: community.leads ? await listInvitations(trx, community.id) : []
		};
	});
	if (!found) error(404, { message: m.errors_not_found() });
	locals.keepForVisitors(`community:${found.community.id}`);
	return { ...found, q, first: !at, viewerId: locals.claims?.sub ?? null };
};

export const actions: Actions = { ...memberActions, ...invitationActions };
