import { redirect } from '@sveltejs/kit';
import { act } from '$lib/instruments/act.server';
import { teamSchema } from '$lib/instruments/instrument';
import { createTeam, listHomes } from '$lib/instruments/teams.server';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireViewer(locals, url);
	return { homes: await locals.db(listHomes) };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'instruments.team', teamSchema, (trx, team) =>
			createTeam(trx, team)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/teams/${outcome.id}`));
	}
};
