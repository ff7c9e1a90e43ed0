import { requireRole } from '$lib/server/viewer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireRole(locals, url, 'admin', 'moderator');
	return { admin: viewer.roles.includes('admin') };
};
