import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { definitions } from '$lib/instruments/definitions.server';
import { idField, startSchema } from '$lib/instruments/instrument';
import { addTyped } from '$lib/instruments/mix-material.server';
import { listRuns, startRun } from '$lib/instruments/runs.server';
import { listTeams } from '$lib/instruments/teams.server';
import * as m from '$lib/paraglide/messages.js';
import { findMaterialAbout } from '$lib/threads/about.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const definition = definitions.get('leermiddelenmix');
	if (!locals.claims) {
		locals.keepForVisitors('*');
		return { definition, teams: [], runs: [], material: null };
	}
	const asked = Number(url.searchParams.get('material')) || null;
	return locals.db(async (trx) => ({
		definition,
		teams: await listTeams(trx),
		runs: await listRuns(trx, 'leermiddelenmix'),
		material: asked ? await findMaterialAbout(trx, asked) : null
	}));
};

export const actions: Actions = {
	start: async (event) => {
		const { outcome, problem } = await act(event, 'instruments.start', startSchema, (trx, start) =>
			startRun(
				trx,
				start.team,
				'leermiddelenmix',
				definitions.get('leermiddelenmix').version,
				start.title || m.instruments_mix_title({ year: new Date().getFullYear() }),
				start.due_on
			)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/mix/${outcome.id}`));
	},
	// "ik gebruik dit": a material goes into a mix of ours
	use: async (event) => {
		const schema = v.object({ mix: idField, material: idField });
		const { outcome, problem } = await act(event, 'mix.use', schema, async (trx, data) => {
			const row = { scenario: 'now', name: '', kind: '', share: '' } as const;
			return { ...(await addTyped(trx, data.mix, { ...row, material: data.material })), ...data };
		});
		if (problem) return problem;
		const { mix, row } = outcome;
		redirect(303, `${to(`/instruments/mix/${mix}`)}?scenario=now&row=${row}#row-${row}`);
	}
};
