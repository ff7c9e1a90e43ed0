import { error } from '@sveltejs/kit';
import { runActions } from '$lib/instruments/run-actions.server';
import { findCanvas } from '$lib/instruments/vision.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const canvas = await findCanvas(trx, Number(params.id));
		return canvas && { ...canvas, position: position ?? null };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = runActions;
