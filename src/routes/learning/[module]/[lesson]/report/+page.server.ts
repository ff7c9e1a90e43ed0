import { error } from '@sveltejs/kit';
import { findLesson } from '$lib/learning/path.server';
import { createReport, reportSchema } from '$lib/learning/reports.server';
import * as m from '$lib/paraglide/messages.js';
import { once, parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

function lessonOf(params: { module: string; lesson: string }) {
	const found = findLesson(params.module, params.lesson);
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { module, lesson } = lessonOf(params);
	await requireViewer(locals, url);
	const block = lesson.blocks.find(({ id }) => id === url.searchParams.get('block'));
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
