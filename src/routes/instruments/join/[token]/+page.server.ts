import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { findTeamLink, joinTeam } from '$lib/instruments/teams.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

// looking changes nothing; joining is a button
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	await requireViewer(locals, url);
	const team = await locals.db((trx) => findTeamLink(trx, params.token));
	if (!team) error(404, { message: m.instruments_refused_link() });
	return { team };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'instruments.join', v.object({}), (trx) =>
			joinTeam(trx, event.params.token)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/teams/${outcome.id}`));
	}
};
