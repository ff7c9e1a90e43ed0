import { requireViewer } from '$lib/server/viewer';
import { listBookmarks } from '$lib/threads/follows.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return { bookmarks: await locals.db((trx) => listBookmarks(trx, viewer.id)) };
};
