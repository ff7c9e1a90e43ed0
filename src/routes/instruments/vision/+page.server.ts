import { redirect } from '@sveltejs/kit';
import { act } from '$lib/instruments/act.server';
import { definitions } from '$lib/instruments/definitions.server';
import { startSchema } from '$lib/instruments/instrument';
import { listRuns, startRun } from '$lib/instruments/runs.server';
import { listTeams } from '$lib/instruments/teams.server';
import * as m from '$lib/paraglide/messages.js';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const definition = definitions.get('visie');
	if (!locals.claims) {
		locals.keepForVisitors('*');
		return { definition, teams: [], runs: [] };
	}
	return locals.db(async (trx) => ({
		definition,
		teams: await listTeams(trx),
		runs: await listRuns(trx, 'visie')
	}));
};

export const actions: Actions = {
	start: async (event) => {
		const { outcome, problem } = await act(event, 'instruments.start', startSchema, (trx, start) =>
			startRun(
				trx,
				start.team,
				'visie',
				definitions.get('visie').version,
				start.title || m.instruments_vision_title({ year: new Date().getFullYear() }),
				start.due_on
			)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/vision/${outcome.id}`));
	}
};
