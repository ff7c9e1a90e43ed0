import { listPeople } from '$lib/people/directory.server';
import { isFiltered, readFilter } from '$lib/people/directory';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const filter = readFilter(url.searchParams);
	if (isFiltered(filter)) await limit('search', viewer.id);
	const { people, total, more, facets, pairs, listed } = await locals.db((trx) =>
		listPeople(trx, filter, viewer.id)
	);
	return { filter, people, total, more, facets, pairs, listed };
};
