import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { nameSchema, rowSchema } from '$lib/events/event';
import { makeLink } from '$lib/events/links.server';
import { checkIn, findForStaff, listAtDoor, undoCheckIn, walkIn } from '$lib/events/staff.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

async function atDoor(trx: Db, slug: string) {
	const event = await findForStaff(trx, slug);
	if (!event) error(404, { message: m.errors_not_found() });
	return event;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await atDoor(trx, params.slug);
		return {
			event,
			rows: await listAtDoor(trx, event.id),
			q: (url.searchParams.get('q') ?? '').slice(0, 80)
		};
	});
};

export const actions: Actions = {
	in: async (event) => {
		const { problem } = await act(event, 'event.check_in', rowSchema, async (trx, { id }) => {
			await checkIn(trx, id);
			return {};
		});
		return problem ?? { saved: 'in' };
	},
	undo: async (event) => {
		const { problem } = await act(event, 'event.undo_check_in', rowSchema, async (trx, { id }) => {
			await undoCheckIn(trx, id);
			return {};
		});
		return problem ?? { saved: 'undo' };
	},
	walk_in: async (event) => {
		const schema = v.object({
			name: v.pipe(
				nameSchema,
				v.minLength(1, () => m.events_name_missing())
			),
			school: nameSchema
		});
		const { problem } = await act(event, 'event.walk_in', schema, async (trx, who) => {
			const { id } = await atDoor(trx, event.params.slug);
			const { seed, hash } = makeLink('registration');
			await walkIn(trx, id, { ...who, seed, hash });
			return {};
		});
		return problem ?? { form: 'walk-in', saved: 'walk_in' };
	}
};
