import { error } from '@sveltejs/kit';
import { findCommunity } from '$lib/communities/communities.server';
import { listLog, listMilestones, logPage } from '$lib/communities/pilots.server';
import { listSharedMaterials } from '$lib/communities/shared.server';
import { listNeeds, listYields } from '$lib/communities/yields.server';
import * as m from '$lib/paraglide/messages.js';
import { logActions } from './log-actions.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [, on, id] =
		/^(\d{4}-\d\d-\d\d)@(\d{1,15})$/.exec(url.searchParams.get('before') ?? '') ?? [];
	const found = await locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, locals.claims !== null);
		if (!community) return null;
		return {
			community,
			milestones: await listMilestones(trx, community.id),
			rows: await listLog(trx, community.id, on && id ? { on, id: Number(id) } : null),
			needs: await listNeeds(trx, community.id),
			yields: await listYields(trx, community.id),
			// what a lead may choose from for a yield
			materials: community.leads ? await listSharedMaterials(trx, community.id, null, 100) : []
		};
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { rows, materials, ...rest } = found;
	const log = rows.slice(0, logPage);
	const last = rows.length > logPage ? log.at(-1) : undefined;
	locals.keepForVisitors(
		`community:${rest.community.id}`,
		...rest.yields.map((found) => `material:${found.materialId ?? 0}`)
	);
	return {
		...rest,
		log,
		first: !id,
		next: last ? `${last.on}@${last.id}` : null,
		choices: materials.map((material) => ({ id: material.id, title: material.title }))
	};
};

export const actions: Actions = logActions;
