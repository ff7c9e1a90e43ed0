import { findKept, findMyPath } from '$lib/learning/my-path.server';
import { outline } from '$lib/learning/outline.server';
import { path } from '$lib/learning/path.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	const modules = outline(locals.locale);
	if (viewer)
		return locals.db(async (trx) => ({
			modules,
			mine: await findMyPath(trx, viewer.id, path, locals.locale),
			kept: await findKept(trx, viewer.id, path, locals.locale)
		}));
	locals.keepForVisitors();
	return { modules, mine: null, kept: [] };
};
