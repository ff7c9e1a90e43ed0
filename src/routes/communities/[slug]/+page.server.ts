import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { actIn } from '$lib/communities/act.server';
import { joinRequestSchema } from '$lib/communities/community';
import { askToJoin, joinCommunity, withdrawRequest } from '$lib/communities/members.server';
import { listComing } from '$lib/events/list.server';
import { findOverview } from '$lib/communities/overview.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const signedIn = locals.claims !== null;
	const { community, position, coming } = await locals.db(async (trx) => {
		const community = await findOverview(trx, params.slug, signedIn);
		const [position] = community?.role
			? await findPositions(trx, [`community:${community.id}`])
			: [];
		return {
			community,
			position,
			coming: community ? await listComing(trx, { community: community.id }, signedIn) : []
		};
	});
	if (!community) error(404, { message: m.errors_not_found() });
	// everything a visitor sees here, talk and material too
	locals.keepForVisitors(
		`community:${community.id}`,
		...[...community.forums.flatMap(({ threads }) => threads), ...community.loose].map(
			({ id }) => `thread:${id}`
		),
		...(community.question ? [`thread:${community.question.id}`] : []),
		...community.materials.map(({ id }) => `material:${id}`),
		...coming.map(({ id }) => `event:${id}`)
	);
	return { community, position: position ?? null, coming };
};

export const actions: Actions = {
	join: async (event) => {
		const answer = await actIn(
			event,
			'anyone',
			'community.join',
			v.object({}),
			(trx, { id }) => joinCommunity(trx, id),
			m.communities_joined
		);
		if (!('saved' in answer)) return answer;
		redirect(303, `${to(`/communities/${event.params.slug}`)}?welcome`);
	},
	ask: (event) =>
		actIn(
			event,
			'anyone',
			'community.ask',
			joinRequestSchema,
			(trx, { id }, { message }, viewer) => askToJoin(trx, id, viewer.id, message),
			m.communities_join_asked
		),
	withdraw: (event) =>
		actIn(
			event,
			'anyone',
			'community.withdraw',
			v.object({}),
			(trx, { id }, _data, viewer) => withdrawRequest(trx, id, viewer.id),
			m.communities_join_withdrawn
		)
};
