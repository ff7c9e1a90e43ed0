import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { findFeed, renewFeed } from '$lib/events/calendar.server';
import { env } from '../../../environment';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const own = locals.claims ? await locals.db(findFeed) : null;
	return {
		agenda: `${env.ORIGIN}${to('/events')}/calendar.ics`,
		own: own && env.ORIGIN + own
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { problem } = await act(event, 'calendar.renew', v.object({}), async (trx) => {
			await renewFeed(trx);
			return {};
		});
		return problem ?? {};
	}
};
