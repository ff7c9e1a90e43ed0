import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/events/act.server';
import { findProgramme } from '$lib/events/programmes.server';
import { startTrackSchema } from '$lib/events/track-input';
import { listTracks, startTrack } from '$lib/events/tracks.server';
import { supportSchema, wishSchema } from '$lib/events/wish-input';
import { askVisit, leaveVisit, listWishes, supportVisit } from '$lib/events/wishes.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

async function find(trx: Db, slug: string, signedIn = true) {
	const programme = await findProgramme(trx, slug, signedIn);
	if (!programme) error(404, { message: m.errors_not_found() });
	return programme;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const signedIn = locals.claims !== null;
	const found = await locals.db(async (trx) => {
		const programme = await find(trx, params.slug, signedIn);
		return {
			programme,
			wishes: await listWishes(trx, programme.id, signedIn),
			tracks: signedIn ? await listTracks(trx, programme.id) : []
		};
	});
	locals.keepForVisitors('*');
	return found;
};

export const actions: Actions = {
	wish: async (event) => {
		const { problem } = await act(event, 'programme.wish', wishSchema, async (trx, wish) =>
			askVisit(trx, (await find(trx, event.params.slug)).id, wish)
		);
		return problem ?? { form: 'wish', saved: m.events_wish_saved() };
	},
	support: async (event) => {
		const { problem } = await act(event, 'programme.support', supportSchema, async (trx, who) => {
			await supportVisit(trx, who);
			return {};
		});
		return problem ?? { saved: m.events_wish_supported() };
	},
	leave: async (event) => {
		const schema = v.pick(supportSchema, ['wish']);
		const { problem } = await act(event, 'programme.unsupport', schema, async (trx, { wish }) => {
			await leaveVisit(trx, wish);
			return {};
		});
		return problem ?? { saved: m.events_wish_left() };
	},
	track: async (event) => {
		const { outcome, problem } = await act(
			event,
			'programme.track',
			startTrackSchema,
			async (trx, given) => startTrack(trx, (await find(trx, event.params.slug)).id, given)
		);
		if (problem) return problem;
		redirect(303, to(`/programmes/${event.params.slug}/tracks/${outcome.id}`));
	}
};
