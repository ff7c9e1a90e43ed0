import { actIn } from '$lib/communities/act.server';
import {
	changeState,
	updateCommunity,
	updateHouseRules
} from '$lib/communities/communities.server';
import {
	factsSchema,
	nextStates,
	rowSchema,
	rulesSchema,
	stateSchema
} from '$lib/communities/community';
import { pilotSchema, schoolSchema } from '$lib/communities/pilot';
import { addSchool, findBoard, removeSchool, updatePilot } from '$lib/communities/pilots.server';
import { matchSchool } from '$lib/people/schools.server';
import { Refused } from '$lib/server/act';
import * as m from '$lib/paraglide/messages.js';
import { env } from '../../../../environment';
import type { RequestEvent } from './$types';

/** What it is for, who may come in, how far it is. */
export const factActions = {
	facts: (event: RequestEvent) =>
		actIn(
			event,
			'leads and admins',
			'community.facts',
			factsSchema,
			(trx, { id }, facts) => updateCommunity(trx, id, facts),
			m.communities_saved,
			['sectors']
		),
	rules: (event: RequestEvent) =>
		actIn(
			event,
			'leads and admins',
			'community.rules',
			rulesSchema,
			(trx, { id }, { house_rules }) => updateHouseRules(trx, id, house_rules, env.ORIGIN),
			m.communities_saved
		),
	state: (event: RequestEvent) =>
		actIn(
			event,
			'leads and admins',
			'community.state',
			stateSchema,
			async (trx, community, { state }) => {
				if (nextStates(community.state).includes(state))
					await changeState(trx, community.id, state);
			},
			m.communities_state_changed
		),
	pilot: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'pilot.facts',
			pilotSchema,
			async (trx, { id }, { board, board_id, ...facts }) => {
				const lead = board ? await findBoard(trx, board_id, board) : null;
				if (board && lead === null) throw new Refused({ board: m.communities_board_unknown() });
				await updatePilot(trx, id, {
					...facts,
					pilot_kind: facts.pilot_kind || null,
					programme_theme: facts.programme_theme || null,
					lead_board_id: lead
				});
			},
			m.communities_saved
		),
	school: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'pilot.school.add',
			schoolSchema,
			async (trx, { id }, { school, school_id }) => {
				const found = await matchSchool(trx, school, school_id === '' ? null : school_id);
				if (!found) throw new Refused({ school: m.communities_school_unknown() });
				await addSchool(trx, id, found.id);
			},
			m.communities_school_added
		),
	unschool: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'pilot.school.remove',
			rowSchema,
			(trx, community, { id }) => removeSchool(trx, community.id, id),
			m.communities_saved
		)
};
