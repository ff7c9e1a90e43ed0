import { error } from '@sveltejs/kit';
import { actOpenly } from '$lib/learning/act.server';
import { findModule } from '$lib/learning/path.server';
import { saveTestOut } from '$lib/learning/routes.server';
import { markTest, testSchema } from '$lib/learning/test-out';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

function moduleOf(name: string) {
	const module = findModule(name);
	if (!module) error(404, { message: m.errors_not_found() });
	return module;
}

export const load: PageServerLoad = ({ params, locals }) => {
	const { slug, facts } = moduleOf(params.module);
	return {
		module: { slug, title: facts.title[locals.locale] },
		// what is right stays here until it is asked
		questions: facts.testOut.map(({ id, question, options }) => ({
			id,
			question,
			options: options.map(({ text }) => text)
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const {
			slug,
			facts: { testOut }
		} = moduleOf(event.params.module);
		const acted = await actOpenly(
			event,
			testSchema(testOut),
			async (trx, answers, _form, viewer) => {
				const marked = markTest(testOut, answers);
				if (viewer) await saveTestOut(trx, viewer.id, slug, marked.right, marked.total);
				return marked;
			}
		);
		return acted.problem ?? { form: 'test', marked: acted.outcome };
	}
};
