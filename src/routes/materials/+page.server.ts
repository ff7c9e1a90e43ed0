import { countFacets } from '$lib/materials/facets.server';
import { readFilter } from '$lib/materials/filter';
import { listMaterials } from '$lib/materials/list.server';
import { limit } from '$lib/server/limits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const filter = readFilter(url.searchParams);
	if (filter.q) await limit('search', locals.claims?.sub ?? locals.address);
	const page = await locals.db(async (trx) => {
		const viewer = locals.claims?.sub ?? null;
		const list = await listMaterials(trx, filter, viewer);
		return { ...list, facets: await countFacets(trx, filter, viewer) };
	});
	locals.keepForVisitors('*');
	return { filter, ...page };
};
