import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { definitions } from '$lib/instruments/definitions.server';
import { idField } from '$lib/instruments/instrument';
import { startReview } from '$lib/instruments/reviews.server';
import { listRuns } from '$lib/instruments/runs.server';
import * as m from '$lib/paraglide/messages.js';
import { findMaterialAbout } from '$lib/threads/about.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

const startSchema = v.object({
	material: idField,
	scenario: v.pipe(v.string(m.instruments_scenario_missing), v.maxLength(40))
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const definition = definitions.get('kwaliteitsmodel');
	const asked = Number(url.searchParams.get('material')) || null;
	if (!locals.claims) {
		locals.keepForVisitors('*');
		return { definition, runs: [], material: null };
	}
	return locals.db(async (trx) => ({
		definition,
		runs: await listRuns(trx, 'kwaliteitsmodel'),
		material: asked ? await findMaterialAbout(trx, asked) : null
	}));
};

export const actions: Actions = {
	start: async (event) => {
		const { outcome, problem } = await act(event, 'review.start', startSchema, (trx, data) =>
			startReview(trx, data.material, data.scenario)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/reviews/${outcome.id}`));
	}
};
