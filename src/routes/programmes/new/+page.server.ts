import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { slugFrom } from '$lib/events/event';
import { programmeSchema } from '$lib/events/programme-input';
import { saveProgramme } from '$lib/events/programmes.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	if (!viewer.roles.includes('organiser')) error(404, { message: m.errors_not_found() });
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(
			event,
			'programme.create',
			v.pick(programmeSchema, ['title', 'summary']),
			async (trx, facts) => {
				const stamp = Date.now().toString(36);
				const slug = `${slugFrom(facts.title, stamp)}-${stamp}`;
				const empty = { body: '', partners: [], wishes_needed: null, published: false, steps: [] };
				await saveProgramme(trx, null, { ...empty, ...facts, slug }, env.ORIGIN);
				return { slug };
			}
		);
		if (problem) return problem;
		redirect(303, to(`/programmes/${outcome.slug}/edit`));
	}
};
