import { listOwnReviews } from '$lib/instruments/design-friends.server';
import { definitions } from '$lib/instruments/definitions.server';
import { findStart, startAction } from '$lib/instruments/starting.server';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	definition: definitions.get('ontwerpproces'),
	looking: [],
	...(await findStart(locals, 'ontwerpproces', async (trx) => ({
		looking: await listOwnReviews(trx)
	})))
});

export const actions: Actions = {
	start: startAction('ontwerpproces', () => m.instruments_design_run())
};
