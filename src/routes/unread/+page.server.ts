import { redirect } from '@sveltejs/kit';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { listUnread, markEverythingRead, unreadBound } from '$lib/start/unread.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const threads = await locals.db((trx) => listUnread(trx, viewer.id));
	return { threads, more: threads.length === unreadBound };
};

export const actions: Actions = {
	default: async ({ locals, url }) => {
		const viewer = await requireViewer(locals, url);
		await limit('writes', viewer.id);
		await locals.db((trx) => markEverythingRead(trx, viewer.id));
		redirect(303, to('/unread'));
	}
};
