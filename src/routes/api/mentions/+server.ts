import { error, json } from '@sveltejs/kit';
import { limit } from '$lib/server/limits';
import { listMentionable } from '$lib/threads/mentionable.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals }) => {
	const viewer = await locals.viewer();
	const place = url.searchParams.get('place') ?? '';
	if (!viewer) error(401, { message: 'sign in' });
	if (!/^(thread|community|material):\d{1,15}$/.test(place)) error(400, { message: 'place' });
	await limit('lookups', viewer.id);
	const query = (url.searchParams.get('q') ?? '').slice(0, 60);
	return json(await locals.db((trx) => listMentionable(trx, place, query)));
};
