import { error } from '@sveltejs/kit';
import { stepActions } from '$lib/instruments/design-actions.server';
import { listCandidates } from '$lib/instruments/design-friends.server';
import { stepPart, steps } from '$lib/instruments/design';
import { findDesign } from '$lib/instruments/designs.server';
import { findRunTalk } from '$lib/instruments/run-talk.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const [id, at] = [Number(params.id), Number(params.step)];
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${id}`]);
		const design = await findDesign(trx, id);
		const step = design?.definition.steps.find(({ number }) => number === at);
		const logField = design?.definition.steps[steps.log]?.fields[0];
		if (!design || !step || !logField) return null;
		const asks = at === steps.outline && design.run.role === 'facilitator';
		return {
			...design,
			...{ step, logField, position: position ?? null },
			candidates: asks ? await listCandidates(trx, id) : [],
			talk: await findRunTalk(trx, viewer.id, id, stepPart(at))
		};
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = stepActions;
