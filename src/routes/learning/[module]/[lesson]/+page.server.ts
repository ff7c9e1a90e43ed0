import { error, redirect } from '@sveltejs/kit';
import { answerBlock } from '$lib/learning/answering.server';
import { findLessonPage } from '$lib/learning/lesson-page.server';
import { noteSchema, saveNote, setBookmark } from '$lib/learning/notes.server';
import { findLesson } from '$lib/learning/path.server';
import { recordVisit } from '$lib/learning/visits.server';
import { keepHeader } from '$lib/offline/kept';
import * as m from '$lib/paraglide/messages.js';
import { parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

function lessonOf(params: { module: string; lesson: string }) {
	const found = findLesson(params.module, params.lesson);
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
}

export const load: PageServerLoad = async ({ locals, params, isDataRequest, request }) => {
	const { module, lesson } = lessonOf(params);
	const viewer = await locals.viewer();
	const { page, streams } = await locals.db(async (trx) => {
		const found = await findLessonPage(trx, module, lesson, viewer?.id ?? null, locals.locale);
		// asked for by a page that may only be getting ready, which tells when it is really opened; or to be kept
		const read = !isDataRequest && !request.headers.has(keepHeader);
		if (viewer && request.method === 'GET' && read)
			await recordVisit(trx, viewer.id, module, lesson);
		return found;
	});
	locals.keepForVisitors(...streams);
	return page;
};

export const actions: Actions = {
	answer: (event) => {
		const { module, lesson } = lessonOf(event.params);
		return answerBlock(event, module, lesson);
	},
	note: async ({ locals, params, request, url }) => {
		const { module, lesson } = lessonOf(params);
		const viewer = await requireViewer(locals, url);
		const { data, problem } = parseForm(noteSchema, await request.formData());
		if (problem) return problem;
		await limit('writes', viewer.id);
		await locals.db((trx) => saveNote(trx, viewer.id, module, lesson, data.body));
		redirect(303, url.pathname);
	},
	bookmark: async ({ locals, params, request, url }) => {
		const { module, lesson } = lessonOf(params);
		const viewer = await requireViewer(locals, url);
		const on = (await request.formData()).get('on') === '1';
		await limit('writes', viewer.id);
		await locals.db((trx) => setBookmark(trx, viewer.id, module, lesson, on));
		redirect(303, url.pathname);
	},
	done: async ({ locals, params, url }) => {
		const { module, lesson } = lessonOf(params);
		const viewer = await requireViewer(locals, url);
		await locals.db((trx) => recordVisit(trx, viewer.id, module, lesson, true));
		const next = module.lessons[lesson.number];
		redirect(303, to(`/learning/${module.slug}${next ? `/${next.slug}` : ''}`));
	}
};
