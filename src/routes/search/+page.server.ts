import { limit } from '$lib/server/limits';
import { findScope, search } from '$lib/search/search.server';
import { readSearch } from '$lib/search/search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = readSearch(url.searchParams);
	if (query.q) await limit('search', locals.claims?.sub ?? locals.address);
	return locals.db(async (trx) => {
		const signedIn = locals.claims !== null;
		const { scope, own } = await findScope(trx, query.in, signedIn);
		return {
			query: { ...query, in: scope?.slug ?? null },
			scope,
			own,
			results: query.q ? await search(trx, query, scope?.id ?? null, signedIn) : null
		};
	});
};
