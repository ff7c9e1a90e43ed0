import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act, actOpenly } from '$lib/learning/act.server';
import { moduleCards } from '$lib/learning/catalogue.server';
import { adviseRoute, intakeSchema } from '$lib/learning/intake';
import {
	findIntake,
	listStatements,
	removeIntake,
	saveIntake,
	saveRoute
} from '$lib/learning/routes.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = await locals.viewer();
	return {
		answers: viewer ? await locals.db(findIntake) : null,
		statements: listStatements(),
		cards: moduleCards(locals.locale)
	};
};

export const actions: Actions = {
	advise: async (event) => {
		const acted = await actOpenly(event, intakeSchema, async (trx, answers, _form, viewer) => {
			if (viewer) await saveIntake(trx, viewer.id, answers);
			return { answers };
		});
		return acted.problem ?? { form: 'intake', answers: acted.outcome.answers };
	},
	follow: async (event) => {
		const { problem } = await act(
			event,
			'intake.follow',
			v.object({}),
			async (trx, _data, _form, viewer) => {
				const answers = await findIntake(trx);
				if (!answers) return {};
				const { route, base, steps } = adviseRoute(answers);
				const codes = steps.map(({ code }) => code);
				await saveRoute(trx, viewer.id, { route, base: route === 'go' ? base : '', codes });
				return {};
			}
		);
		if (problem) return problem;
		redirect(303, to('/learning/routes'));
	},
	forget: async (event) => {
		const { problem } = await act(
			event,
			'intake.forget',
			v.object({}),
			async (trx, _data, _form, viewer) => {
				await removeIntake(trx, viewer.id);
				return {};
			}
		);
		return problem ?? { form: 'forget', forgotten: true };
	}
};
