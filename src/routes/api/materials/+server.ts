import { error, json } from '@sveltejs/kit';
import { suggestMaterials } from '$lib/materials/sharing.server';
import * as m from '$lib/paraglide/messages.js';
import { limit } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** A few materials to choose from while typing, as options of a field. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const viewer = await locals.viewer();
	if (!viewer) error(401, { message: m.errors_not_allowed() });
	await limit('search', viewer.id);
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
	const found = query ? await locals.db((trx) => suggestMaterials(trx, query)) : [];
	return json(
		found.map(({ id, title, author }) => ({ value: String(id), label: title, hint: author }))
	);
};
