import { error } from '@sveltejs/kit';
import { readStatusList } from '$lib/learning/badges.server';
import * as m from '$lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** Which badges were revoked: one list for very many, so that asking tells nothing about whom. */
export const GET: RequestHandler = async ({ locals, params, setHeaders }) => {
	const list = Number(params.list);
	const signed = list < 10_000 ? await locals.db((trx) => readStatusList(trx, list)) : null;
	if (!signed) error(404, { message: m.errors_not_found() });
	setHeaders({
		'content-type': 'application/vc+jwt',
		'access-control-allow-origin': '*',
		'cache-control': 'public, max-age=60'
	});
	return new Response(signed);
};
