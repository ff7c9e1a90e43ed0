import { listOwn } from '$lib/events/own.server';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireViewer(locals, url);
	return { registrations: await locals.db(listOwn) };
};
