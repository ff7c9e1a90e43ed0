import { act } from '$lib/events/act.server';
import { checkIn, undoCheckIn } from '$lib/events/door.server';
import { registrationStates } from '$lib/events/event';
import { rowSchema } from '$lib/events/event-input';
import { helping, keeping } from '$lib/events/helping.server';
import { cancel } from '$lib/events/registrations.server';
import { countStates, listQuestions, listRegistrations } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import type { Action, Actions, PageServerLoad } from './$types';

const bound = 100;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const states = url.searchParams
		.getAll('state')
		.filter((state) => registrationStates.some((known) => known === state));
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
	const after = Number(url.searchParams.get('after')) || 0;
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, keeping);
		const rows = await listRegistrations(trx, event.id, { states, q, after }, bound + 1);
		return {
			event,
			states,
			q,
			counts: await countStates(trx, event.id),
			questions: await listQuestions(trx, event.id),
			rows: rows.slice(0, bound),
			next: rows.length > bound ? (rows[bound - 1]?.ticket ?? null) : null
		};
	});
};

/** An act on one registration of the list. */
const acting =
	(name: string, fn: (trx: Db, id: number) => Promise<unknown>, saved: () => string): Action =>
	async (event) => {
		const { problem } = await act(event, name, rowSchema, async (trx, { id }) => {
			await fn(trx, id);
			return {};
		});
		return problem ?? { saved: saved() };
	};

export const actions: Actions = {
	cancel: acting(
		'event.cancel_registration',
		(trx, id) => cancel(trx, id, null),
		m.events_staff_cancelled
	),
	// what went wrong at the door is put right afterwards
	came: acting('event.check_in', (trx, id) => checkIn(trx, id), m.events_staff_came_saved),
	stayed_away: acting('event.undo_check_in', undoCheckIn, m.events_staff_away_saved)
};
