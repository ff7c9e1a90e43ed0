import { error } from '@sveltejs/kit';
import { findCommunity } from '$lib/communities/communities.server';
import { listSharedMaterials, sharedPage } from '$lib/communities/shared.server';
import * as m from '$lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const [, id, at] =
		/^(\d{1,15})@(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)$/.exec(url.searchParams.get('before') ?? '') ?? [];
	const { community, rows } = await locals.db(async (trx) => {
		const community = await findCommunity(trx, params.slug, locals.claims !== null);
		if (!community) error(404, { message: m.errors_not_found() });
		const before = id && at ? { id: Number(id), at } : null;
		return { community, rows: await listSharedMaterials(trx, community.id, before) };
	});
	const materials = rows.slice(0, sharedPage);
	const last = rows.length > sharedPage ? materials.at(-1) : undefined;
	locals.keepForVisitors(
		`community:${community.id}`,
		...materials.map((material) => `material:${material.id}`)
	);
	return {
		community,
		materials,
		first: !id,
		next: last ? `${last.id}@${last.sharedAt}` : null
	};
};
