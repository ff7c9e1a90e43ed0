import { lessonOf } from '$lib/learning/lesson-of.server';
import { blockIn, createReport, reportSchema } from '$lib/learning/reports.server';
import { once, parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { module, lesson } = lessonOf(params);
	await requireViewer(locals, url);
	const block = blockIn(lesson, url.searchParams.get('block'));
	return {
		module: { slug: module.slug, title: module.facts.title[locals.locale] },
		lesson: { slug: lesson.slug, title: lesson.title },
		block: block?.id ?? ''
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const { module, lesson } = lessonOf(params);
		const viewer = await requireViewer(locals, url);
		const form = await request.formData();
		const { data, problem } = parseForm(reportSchema, form);
		if (problem) return problem;
		await limit('reports', viewer.id);
		await locals.db((trx) =>
			once(trx, viewer.id, 'learning.report', form.get('_key'), data, () =>
				createReport(trx, viewer.id, module, lesson, data)
			)
		);
		return { sent: true };
	}
};
