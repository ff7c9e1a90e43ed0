import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { actIn } from '$lib/communities/act.server';
import { rowId, rowSchema } from '$lib/communities/community';
import { logSchema, milestoneSchema, needSchema, yieldSchema } from '$lib/communities/pilot';
import { addLogEntry, addMilestone, reachMilestone } from '$lib/communities/pilots.server';
import { addNeed, addYield, meetNeed, parts, removePart } from '$lib/communities/yields.server';
import type { CommunityHead } from '$lib/communities/community';
import * as m from '$lib/paraglide/messages.js';
import type { RequestEvent } from './$types';

const done = v.object({ id: rowId, done: v.picklist(['yes', 'no']) });
const removal = v.object({ ...rowSchema.entries, part: v.picklist(parts) });

/** Members write the log and name needs, but not in a closed community; leads always. */
function writer(community: CommunityHead): number {
	if (!community.writes && !community.leads) error(403, { message: m.errors_not_allowed() });
	return community.id;
}

/** Milestones, log, needs and yields. */
export const logActions = {
	milestone: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'milestone.add',
			milestoneSchema,
			(trx, { id }, milestone) => addMilestone(trx, id, milestone),
			m.communities_milestone_added
		),
	reach: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'milestone.reach',
			done,
			(trx, { id }, row, viewer) =>
				reachMilestone(trx, id, row.id, row.done === 'yes' ? viewer.id : null),
			m.communities_saved
		),
	log: (event: RequestEvent) =>
		actIn(
			event,
			'members',
			'log.add',
			logSchema,
			(trx, community, entry, viewer) => addLogEntry(trx, writer(community), viewer.id, entry),
			m.communities_log_added
		),
	need: (event: RequestEvent) =>
		actIn(
			event,
			'members',
			'need.add',
			needSchema,
			(trx, community, { body }, viewer) => addNeed(trx, writer(community), viewer.id, body),
			m.communities_need_added
		),
	meet: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'need.meet',
			done,
			(trx, { id }, row, viewer) =>
				meetNeed(trx, id, row.id, row.done === 'yes' ? viewer.id : null),
			m.communities_saved
		),
	yield: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'yield.add',
			yieldSchema,
			(trx, { id }, { material, ...found }, viewer) =>
				addYield(trx, id, viewer.id, { ...found, material_id: material === '' ? null : material }),
			m.communities_yield_added
		),
	remove: (event: RequestEvent) =>
		actIn(
			event,
			'leads',
			'part.remove',
			removal,
			(trx, community, { id, part }) => removePart(trx, part, community.id, id),
			m.communities_removed
		)
};
