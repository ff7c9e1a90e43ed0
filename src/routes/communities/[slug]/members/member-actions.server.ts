import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { actIn } from '$lib/communities/act.server';
import { answerSchema, personSchema, roleSchema } from '$lib/communities/community';
import { answerRequest, changeRole, removeMember } from '$lib/communities/members.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import type { RequestEvent } from './$types';

/** Roles, requests and goodbyes. */
export const memberActions = {
	answer: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'community.answer',
			answerSchema,
			(trx, _community, { id, accept, answer }) => answerRequest(trx, id, accept === 'yes', answer),
			m.communities_answered
		),
	role: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'community.role',
			roleSchema,
			(trx, { id }, { person, role }) => changeRole(trx, id, person, role),
			m.communities_role_changed
		),
	remove: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'community.remove',
			personSchema,
			(trx, { id }, { person }) => removeMember(trx, id, person),
			m.communities_member_removed
		),
	leave: async (event: RequestEvent) => {
		const answer = await actIn(
			event,
			'members',
			'community.leave',
			v.object({}),
			(trx, { id }, _data, viewer) => removeMember(trx, id, viewer.id),
			m.communities_left
		);
		if (!('saved' in answer)) return answer;
		redirect(303, to('/communities'));
	}
};
