import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { definitions } from '$lib/instruments/definitions.server';
import { idField } from '$lib/instruments/instrument';
import { addTyped } from '$lib/instruments/mix-material.server';
import { findStart, startAction } from '$lib/instruments/starting.server';
import * as m from '$lib/paraglide/messages.js';
import { findMaterialAbout } from '$lib/threads/about.server';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = Number(url.searchParams.get('material')) || null;
	return {
		definition: definitions.get('leermiddelenmix'),
		material: null,
		...(await findStart(locals, 'leermiddelenmix', async (trx) => ({
			material: asked ? await findMaterialAbout(trx, asked) : null
		})))
	};
};

export const actions: Actions = {
	start: startAction('leermiddelenmix', (year) => m.instruments_mix_title({ year })),
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
