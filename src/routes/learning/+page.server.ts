import { findMyPath, outline } from '$lib/learning/outline.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	const modules = outline(locals.locale);
	if (viewer)
		return {
			modules,
			mine: await locals.db((trx) => findMyPath(trx, viewer.id, locals.locale))
		};
	locals.keepForVisitors();
	return { modules, mine: null };
};
