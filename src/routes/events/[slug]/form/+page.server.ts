import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { saveQuestions } from '$lib/events/events.server';
import { readQuestions } from '$lib/events/question';
import { findForStaff, listQuestions } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

async function owned(trx: Db, slug: string) {
	const event = await findForStaff(trx, slug);
	if (event?.role !== 'owner') error(404, { message: m.errors_not_found() });
	return event;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await owned(trx, params.slug);
		const questions = await listQuestions(trx, event.id);
		return { event, questions: questions.filter(({ retired }) => !retired) };
	});
};

export const actions: Actions = {
	default: async (event) => {
		const { problem } = await act(event, 'event.form', v.object({}), async (trx, _data, form) => {
			const { id } = await owned(trx, event.params.slug);
			const { questions, errors } = readQuestions(form);
			if (Object.keys(errors).length > 0) throw new Refused(errors);
			await saveQuestions(trx, id, questions);
			return {};
		});
		return problem ?? { form: 'questions', saved: m.events_form_saved() };
	}
};
