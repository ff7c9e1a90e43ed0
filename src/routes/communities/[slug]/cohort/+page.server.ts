import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { findCommunity } from '$lib/communities/communities.server';
import { act } from '$lib/learning/act.server';
import { moduleCards } from '$lib/learning/catalogue.server';
import { consentSchema, planSchema } from '$lib/learning/cohort';
import { findPlan, listStudents } from '$lib/learning/cohort-view.server';
import { findConsent, saveConsent, savePlan } from '$lib/learning/cohorts.server';
import { moduleCodes } from '$lib/learning/route';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { textOf } from '$lib/server/form';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

async function workplace(trx: Db, { params }: Pick<RequestEvent<{ slug: string }>, 'params'>) {
	const community = await findCommunity(trx, params.slug, true);
	if (community?.kind !== 'werkplaats' || community.role === null)
		error(404, { message: m.errors_not_found() });
	return community;
}

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const viewer = await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const community = await workplace(trx, event);
		return {
			community,
			plan: await findPlan(trx, community.id),
			students: await listStudents(trx, community.id),
			consent: await findConsent(trx, community.id, viewer.id),
			cards: moduleCards(locals.locale)
		};
	});
};

export const actions: Actions = {
	plan: async (event) => {
		const { problem } = await act(
			event,
			'cohort.plan',
			planSchema,
			async (trx, { route, starts, ends, groupWork, together }, form, viewer) => {
				const community = await workplace(trx, event);
				if (!community.leads) error(403, { message: m.errors_not_allowed() });
				const due = new Map(
					moduleCodes.flatMap((code) => {
						const day = textOf(form, `due-${code}`);
						return /^\d{4}-\d\d-\d\d$/.test(day) ? [[code, day] as const] : [];
					})
				);
				const plan = { route, starts, ends, groupWork };
				await savePlan(trx, community.id, viewer.id, plan, due, together);
				return {};
			},
			['together']
		);
		return problem ?? { form: 'plan', saved: m.cohort_plan_saved() };
	},
	consent: async (event) => {
		const { problem } = await act(
			event,
			'cohort.consent',
			consentSchema,
			async (trx, consent, _form, viewer) => {
				const community = await workplace(trx, event);
				await saveConsent(trx, community.id, viewer.id, consent);
				return {};
			}
		);
		return problem ?? { form: 'consent', saved: m.cohort_consent_saved() };
	}
};
