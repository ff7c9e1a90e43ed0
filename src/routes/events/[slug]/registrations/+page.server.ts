import { act } from '$lib/events/act.server';
import { registrationStates } from '$lib/events/event';
import { rowSchema } from '$lib/events/event-input';
import { helping, keeping } from '$lib/events/helping.server';
import { cancel } from '$lib/events/registrations.server';
import { countStates, listQuestions, listRegistrations } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

const bound = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const states = url.searchParams
		.getAll('state')
		.filter((state) => registrationStates.some((known) => known === state));
	const after = Number(url.searchParams.get('after')) || 0;
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, keeping);
		const rows = await listRegistrations(trx, event.id, { states, after }, bound + 1);
		return {
			event,
			states,
			counts: await countStates(trx, event.id),
			questions: await listQuestions(trx, event.id),
			rows: rows.slice(0, bound),
			next: rows.length > bound ? (rows[bound - 1]?.ticket ?? null) : null
		};
	});
};

export const actions: Actions = {
	cancel: async (event) => {
		const { problem } = await act(
			event,
			'event.cancel_registration',
			rowSchema,
			async (trx, { id }) => {
				await cancel(trx, id, null);
				return {};
			}
		);
		return problem ?? { saved: m.events_staff_cancelled() };
	}
};
