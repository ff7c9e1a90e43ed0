import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, act } from '$lib/events/act.server';
import { findByName } from '$lib/events/staff.server';
import {
	coachSchema,
	doneSchema,
	homeworkSchema,
	noteSchema,
	personSchema,
	productIdSchema,
	productSchema
} from '$lib/events/track-input';
import {
	addProduct,
	findTrack,
	leaveTrack,
	removeProduct,
	setCoach,
	writeStep
} from '$lib/events/tracks.server';
import { beginWork } from '$lib/instruments/homework-actions.server';
import { listTrackWork } from '$lib/instruments/homework.server';
import * as m from '$lib/paraglide/messages.js';
import type { Db } from '$lib/server/db';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const track = await findTrack(trx, Number(params.id));
		return track && { ...track, work: await listTrackWork(trx, Number(params.id)) };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { track, token, work } = found;
	const link = token && env.ORIGIN + to(`/programmes/${track.programme.slug}/tracks/join/${token}`);
	return { track, link, work };
};

/** One act on the team of the address; the database knows whose it is. */
async function on<S extends v.GenericSchema>(
	event: RequestEvent,
	action: string,
	schema: S,
	fn: (trx: Db, track: number, data: v.InferOutput<S>) => Promise<void>
) {
	const { problem } = await act(event, `track.${action}`, schema, async (trx, data) => {
		await fn(trx, Number(event.params.id), data);
		return {};
	});
	return problem ?? { saved: m.events_saved() };
}

export const actions: Actions = {
	note: (event) =>
		on(event, 'note', noteSchema, (trx, id, { step, note }) => writeStep(trx, id, step, { note })),
	homework: (event) =>
		on(event, 'homework', homeworkSchema, (trx, id, { step, ...facts }) =>
			writeStep(trx, id, step, facts)
		),
	done: (event) =>
		on(event, 'done', doneSchema, (trx, id, { step, done }) =>
			writeStep(trx, id, step, { done: done === 'yes' })
		),
	product: (event) =>
		on(event, 'product', productSchema, (trx, id, product) => addProduct(trx, id, product)),
	unproduct: (event) =>
		on(event, 'unproduct', productIdSchema, (trx, _, { product }) => removeProduct(trx, product)),
	work: beginWork,
	coach: (event) =>
		on(event, 'coach', coachSchema, async (trx, id, { name }) => {
			const person = name ? await findByName(trx, name) : null;
			if (name && !person) throw new Refused({ name: m.events_helper_unknown() });
			await setCoach(trx, id, person);
		}),
	leave: async (event) => {
		const left = await on(event, 'leave', personSchema, (trx, id, { person }) =>
			leaveTrack(trx, id, person)
		);
		const still = await event.locals.db((trx) => findTrack(trx, Number(event.params.id)));
		if (!still) redirect(303, to(`/programmes/${event.params.slug}`));
		return left;
	}
};
