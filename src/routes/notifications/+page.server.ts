import { redirect } from '@sveltejs/kit';
import { listNotices, markAllRead } from '$lib/notifications/notifications.server';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireViewer(locals, url);
	const before = Number(url.searchParams.get('before'));
	return locals.db((trx) =>
		listNotices(trx, Number.isSafeInteger(before) && before > 0 ? before : null)
	);
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const viewer = await requireViewer(locals, url);
		const newest = Number((await request.formData()).get('newest'));
		await limit('writes', viewer.id);
		if (Number.isSafeInteger(newest)) await locals.db((trx) => markAllRead(trx, newest));
		redirect(303, to('/notifications'));
	}
};
