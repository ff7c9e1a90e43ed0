import { act } from '$lib/events/act.server';
import { readDoorCode } from '$lib/events/door';
import { arrivalSchema, rowSchema, walkInSchema } from '$lib/events/event-input';
import { helping } from '$lib/events/helping.server';
import { makeLink } from '$lib/events/links.server';
import { checkIn, listAtDoor, undoCheckIn, walkIn } from '$lib/events/door.server';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug);
		return {
			event,
			rows: await listAtDoor(trx, event.id),
			code: readDoorCode(url.searchParams.get('code')),
			q: (url.searchParams.get('q') ?? '').slice(0, 80)
		};
	});
};

export const actions: Actions = {
	in: async (event) => {
		const { problem } = await act(
			event,
			'event.check_in',
			arrivalSchema,
			async (trx, { id, at }) => {
				await checkIn(trx, id, at);
				return {};
			}
		);
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
		const { problem } = await act(event, 'event.walk_in', walkInSchema, async (trx, who) => {
			const { id } = await helping(trx, event.params.slug);
			const { seed, hash } = makeLink('registration');
			await walkIn(trx, id, { ...who, seed, hash });
			return {};
		});
		return problem ?? { form: 'walk-in', saved: 'walk_in' };
	}
};
