import { redirect } from '@sveltejs/kit';
import { answerBlock } from '$lib/learning/answering.server';
import { lessonOf } from '$lib/learning/lesson-of.server';
import { noteSchema, saveNote, setBookmark } from '$lib/learning/notes.server';
import { recordVisit } from '$lib/learning/visits.server';
import { parseForm } from '$lib/server/form';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions } from './$types';

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
