import { error } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages.js';
import { serveFile } from '$lib/server/serve-file';
import { findStoredFile } from '$lib/server/stored-files.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, locals, params }) => {
	const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : null;
	const file = id === null ? null : await locals.db((trx) => findStoredFile(trx, id));
	// a file one may not see does not exist, in the same words
	const response = file && (await serveFile(request, file));
	if (!response) error(404, { message: m.errors_not_found() });
	return response;
};
