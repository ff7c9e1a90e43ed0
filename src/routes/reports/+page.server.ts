import { listOwnReports } from '$lib/moderation/reports.server';
import { requireViewer } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return {
		reports: await locals.db((trx) => listOwnReports(trx, viewer.id)),
		sent: url.searchParams.has('sent')
	};
};
