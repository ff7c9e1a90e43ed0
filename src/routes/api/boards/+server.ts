import { error, json } from '@sveltejs/kit';
import { findBoards } from '$lib/communities/pilots.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** School boards to choose from, for who is filling in a form. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const viewer = await locals.viewer();
	if (!viewer) error(401, { message: m.errors_not_allowed() });
	await limit('search', viewer.id);
	const q = (url.searchParams.get('q') ?? '').slice(0, 100);
	return json({ boards: await locals.db((trx) => findBoards(trx, q)) });
};
