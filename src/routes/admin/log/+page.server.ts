import { listAudit, readAuditFilter } from '$lib/people/audit.server';
import { requireRole } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'admin', 'moderator');
	const filter = readAuditFilter(url.searchParams);
	return { filter, ...(await locals.db((trx) => listAudit(trx, filter))) };
};
