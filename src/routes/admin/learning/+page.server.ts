import { findLesson } from '$lib/learning/path.server';
import { blockIn, decideReport, decisionSchema, listReports } from '$lib/learning/reports.server';
import { parseForm } from '$lib/server/form';
import { requireRole } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireRole(locals, url, 'editor');
	const done = url.searchParams.get('done') === '1';
	const reports = await locals.db((trx) => listReports(trx, !done));
	return {
		done,
		reports: reports.map((report) => {
			const found = findLesson(report.module, report.lesson);
			const block = found?.lesson.blocks.find(({ id }) => id === report.block);
			const version =
				found && report.block
					? blockIn(found.lesson, report.block)?.version
					: found?.lesson.version;
			return {
				...report,
				title: found?.lesson.title ?? report.lesson,
				/** where an editor finds it; gone when the lesson or block is */
				file: found ? `content/leerpad/${found.lesson.file}:${block?.line ?? 1}` : null,
				changed: version !== report.version
			};
		})
	};
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const viewer = await requireRole(locals, url, 'editor');
		const { data, problem } = parseForm(decisionSchema, await request.formData());
		if (problem) return problem;
		await locals.db((trx) => decideReport(trx, viewer.id, data));
		return { done: true };
	}
};
