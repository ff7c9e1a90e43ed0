import { definitions } from '$lib/instruments/definitions.server';
import { findStart, startAction } from '$lib/instruments/starting.server';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	definition: definitions.get('groeikompas'),
	...(await findStart(locals, 'groeikompas'))
});

export const actions: Actions = {
	start: startAction('groeikompas', (year) => m.instruments_compass_round_title({ year }))
};
