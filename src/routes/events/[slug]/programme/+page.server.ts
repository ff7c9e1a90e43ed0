import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { listMaterials, setMaterial } from '$lib/events/around.server';
import { helping } from '$lib/events/helping.server';
import { readSessions } from '$lib/events/session';
import { listSessions, saveSessions } from '$lib/events/sessions.server';
import { wallTime } from '$lib/ui/time';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	return locals.db(async (trx) => {
		const event = await helping(trx, params.slug, ['owner']);
		return {
			event,
			day: wallTime(event.startsAt).slice(0, 10),
			sessions: await listSessions(trx, event.id),
			materials: await listMaterials(trx, event.id)
		};
	});
};

export const actions: Actions = {
	sessions: async (event) => {
		const { problem } = await act(event, 'event.sessions', v.object({}), async (trx, _, form) => {
			const { id, startsAt } = await helping(trx, event.params.slug, ['owner']);
			const { sessions, errors } = readSessions(form, wallTime(startsAt).slice(0, 10));
			if (Object.keys(errors).length > 0) throw new Refused(errors);
			await saveSessions(trx, id, sessions);
			return {};
		});
		return problem ?? { form: 'sessions', saved: m.events_saved() };
	},
	material: async (event) => {
		// the address of its page, as people copy it, or its number
		const schema = v.object({
			material: v.pipe(
				v.string(),
				v.transform((text) => Number(/(\d{1,15})\D*$/.exec(text.trim())?.[1])),
				v.integer(() => m.events_material_unknown())
			)
		});
		const { problem } = await act(event, 'event.material', schema, async (trx, { material }) => {
			const { id } = await helping(trx, event.params.slug, ['owner']);
			await setMaterial(trx, id, material, true);
			return {};
		});
		return problem ?? { form: 'material', saved: m.events_saved() };
	},
	unmaterial: async (event) => {
		const schema = v.object({ material: v.pipe(v.string(), v.transform(Number), v.integer()) });
		const { problem } = await act(event, 'event.unmaterial', schema, async (trx, { material }) => {
			const { id } = await helping(trx, event.params.slug, ['owner']);
			await setMaterial(trx, id, material, false);
			return {};
		});
		return problem ?? { saved: m.events_saved() };
	}
};
