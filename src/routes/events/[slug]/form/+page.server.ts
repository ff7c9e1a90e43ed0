import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { saveQuestions } from '$lib/events/events.server';
import { helping } from '$lib/events/helping.server';
import { readQuestions } from '$lib/events/question';
import { listQuestions } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, ['owner']);
		const questions = await listQuestions(trx, event.id);
		return { event, questions: questions.filter(({ retired }) => !retired) };
	});
};

export const actions: Actions = {
	default: async (event) => {
		const { problem } = await act(event, 'event.form', v.object({}), async (trx, _data, form) => {
			const { id } = await helping(trx, event.params.slug, ['owner']);
			const { questions, errors } = readQuestions(form);
			if (Object.keys(errors).length > 0) throw new Refused(errors);
			await saveQuestions(trx, id, questions);
			return {};
		});
		return problem ?? { form: 'questions', saved: m.events_form_saved() };
	}
};
