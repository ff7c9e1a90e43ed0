import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act, Refused } from '$lib/learning/act.server';
import { issueBadge } from '$lib/learning/badges.server';
import { moduleCards } from '$lib/learning/catalogue.server';
import { findStanding, isTooFew, stepsFor } from '$lib/learning/proofs.server';
import { routeOf } from '$lib/learning/route';
import { findRoute } from '$lib/learning/routes.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return {
		standing: await locals.db((trx) => findStanding(trx, viewer.id)),
		cards: moduleCards(locals.locale)
	};
};

export const actions: Actions = {
	badge: async (event) => {
		const { outcome, problem } = await act(event, 'badge.issue', v.object({}), async (trx) => {
			const own = await findRoute(trx);
			if (!own) throw new Refused({ '': m.routes_none_text() });
			const route = routeOf(own.route, own.base);
			const steps = stepsFor(route, own.codes);
			if (isTooFew(route, steps)) throw new Refused({ '': m.routes_eigen_text() });
			return { code: await issueBadge(trx, route, steps) };
		});
		if (problem) return problem;
		redirect(303, to(`/badges/${outcome.code}`));
	}
};
