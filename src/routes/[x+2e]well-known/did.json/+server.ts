import { didDocument } from '$lib/learning/signing.server';
import type { RequestHandler } from './$types';

/** Who signs our badges, and with which keys: read by verifiers anywhere. */
export const GET: RequestHandler = async ({ setHeaders }) => {
	setHeaders({
		'content-type': 'application/did+ld+json',
		'access-control-allow-origin': '*',
		'cache-control': 'public, max-age=3600'
	});
	return new Response(JSON.stringify(await didDocument()));
};
