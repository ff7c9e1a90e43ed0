import { act } from '$lib/learning/act.server';
import { kindsFor } from '$lib/communities/community';
import { newCohortSchema } from '$lib/learning/cohort';
import { listCohorts, startCohort } from '$lib/learning/cohorts.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return {
		cohorts: await locals.db((trx) => listCohorts(trx, viewer.id)),
		mayStart: kindsFor(viewer).includes('werkplaats')
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { outcome, problem } = await act(
			event,
			'cohort.start',
			newCohortSchema,
			(trx, { name, summary, ...plan }, _form, viewer) =>
				startCohort(trx, viewer.id, { name, summary }, plan, m.communities_first_forum())
		);
		if (problem) return problem;
		const { slug, token } = outcome;
		return { form: 'start', slug, link: `${env.ORIGIN}${to(`/invitations/${token}`)}` };
	}
};
