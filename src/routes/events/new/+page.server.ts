import { redirect } from '@sveltejs/kit';
import { Refused, act } from '$lib/events/act.server';
import { eventSchema } from '$lib/events/event-input';
import { createEvent } from '$lib/events/events.server';
import { listHomes } from '$lib/events/homes.server';
import { readTimes } from '$lib/events/times';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const homes = await locals.db((trx) => listHomes(trx));
	const team = ['organiser', 'admin'].some((role) => viewer.roles.includes(role));
	return { homes, may: team || homes.communities.length > 0 };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(
			event,
			'event.create',
			eventSchema,
			(trx, facts, form) => {
				const { times, errors } = readTimes(form);
				if (errors) throw new Refused(errors);
				return createEvent(trx, facts, times, env.ORIGIN);
			},
			['sectors']
		);
		if (problem) return problem;
		redirect(303, to(`/events/${outcome.slug}/form`));
	}
};
