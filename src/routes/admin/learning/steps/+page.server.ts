import { listSteps } from '$lib/learning/steps.server';
import { requireRole } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'editor');
	return { modules: await locals.db((trx) => listSteps(trx, locals.locale)) };
};
