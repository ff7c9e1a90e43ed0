import { json } from '@sveltejs/kit';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { listCards } from '$lib/threads/cards.server';
import type { RequestHandler } from './$types';

/** Cards of posts that came while the page was open. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const viewer = await requireViewer(locals, url);
	await limit('lookups', viewer.id);
	return json(await locals.db((trx) => listCards(trx, url.searchParams.getAll('key'))));
};
