import { definitions } from '$lib/instruments/definitions.server';
import { findStart, startAction } from '$lib/instruments/starting.server';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	definition: definitions.get('leermiddelenbeleid'),
	...(await findStart(locals, 'leermiddelenbeleid'))
});

export const actions: Actions = {
	start: startAction('leermiddelenbeleid', (year) => m.instruments_policy_run_title({ year }))
};
