import { policyActions } from '$lib/instruments/policy-actions.server';
import { listDecisions } from '$lib/instruments/policy.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	decisions: await locals.db((trx) => listDecisions(trx, Number(params.id)))
});

export const actions: Actions = policyActions;
