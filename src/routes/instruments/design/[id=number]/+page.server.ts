import { error } from '@sveltejs/kit';
import { boardActions } from '$lib/instruments/design-actions.server';
import { findDesign } from '$lib/instruments/designs.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const design = await findDesign(trx, Number(params.id));
		return design && { design, position: position ?? null };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	const { run, board, log, fields } = found.design;
	return { run, board, lines: log.length, fields, position: found.position };
};

export const actions: Actions = boardActions;
