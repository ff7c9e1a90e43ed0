import { findAdministered } from '$lib/people/roles.server';
import { readFilter } from '$lib/people/directory';
import { requireRole } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'admin', 'moderator');
	const { q, after } = readFilter(url.searchParams);
	const only = url.searchParams.get('only') ?? '';
	const filter = { q, after, only: ['roles', 'suspended'].includes(only) ? only : '' };
	return { filter, ...(await locals.db((trx) => findAdministered(trx, filter))) };
};
