import { listComing } from '$lib/events/list.server';
import { findMyPath } from '$lib/learning/my-path.server';
import { path } from '$lib/learning/path.server';
import { findStudentStart } from '$lib/learning/student-start.server';
import { findMemberStart } from '$lib/start/member.server';
import { findVisitorStart } from '$lib/start/visitor.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	if (viewer)
		return locals.db(async (trx) => ({
			member: await findMemberStart(trx, viewer.id),
			coming: await listComing(trx, {}, true),
			next: (await findMyPath(trx, viewer.id, path, locals.locale)).next,
			student:
				viewer.role === 'student_teacher'
					? await findStudentStart(trx, viewer.id, locals.locale)
					: null
		}));
	locals.keepForVisitors('*');
	return locals.db(async (trx) => ({
		visitor: await findVisitorStart(trx),
		coming: await listComing(trx, {}, false),
		next: null,
		student: null
	}));
};
