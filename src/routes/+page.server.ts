import { findMemberStart } from '$lib/start/member.server';
import { findVisitorStart } from '$lib/start/visitor.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	if (viewer) return { member: await locals.db((trx) => findMemberStart(trx, viewer.id)) };
	locals.keepForVisitors('*');
	return { visitor: await locals.db((trx) => findVisitorStart(trx)) };
};
