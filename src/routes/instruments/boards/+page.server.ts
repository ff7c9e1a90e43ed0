import { findBoards, listOwnBoards } from '$lib/instruments/boards.server';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { roles } = await requireViewer(locals, url);
	const keeps = roles.includes('organiser') || roles.includes('admin');
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 120);
	return locals.db(async (trx) => ({
		keeps,
		q,
		own: await listOwnBoards(trx),
		found: keeps && q ? await findBoards(trx, q) : []
	}));
};
