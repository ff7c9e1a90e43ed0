import { definitions } from '$lib/instruments/definitions.server';
import { findStart, startAction } from '$lib/instruments/starting.server';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	definition: definitions.get('visie'),
	...(await findStart(locals, 'visie'))
});

export const actions: Actions = {
	start: startAction('visie', (year) => m.instruments_vision_title({ year }))
};
