import { findKept, findMyPath, outline } from '$lib/learning/outline.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	const modules = outline(locals.locale);
	if (viewer)
		return locals.db(async (trx) => ({
			modules,
			mine: await findMyPath(trx, viewer.id, locals.locale),
			kept: await findKept(trx, viewer.id, locals.locale)
		}));
	locals.keepForVisitors();
	return { modules, mine: null, kept: [] };
};
