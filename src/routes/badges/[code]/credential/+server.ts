import { error } from '@sveltejs/kit';
import { findBadge } from '$lib/learning/badges.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** The signed credential, to keep in a wallet or hand to a verifier. */
export const GET: RequestHandler = async ({ locals, params, setHeaders }) => {
	await limit('search', locals.address);
	const badge = await locals.db((trx) => findBadge(trx, params.code));
	if (!badge) error(404, { message: m.errors_not_found() });
	setHeaders({
		'content-type': 'application/vc+jwt',
		'content-disposition': `attachment; filename="badge-${badge.route}.jwt"`,
		'access-control-allow-origin': '*'
	});
	return new Response(badge.jwt);
};
