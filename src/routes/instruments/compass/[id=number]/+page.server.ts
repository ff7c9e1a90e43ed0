import { error } from '@sveltejs/kit';
import { publishResults } from '$lib/instruments/answers.server';
import { shareSchema, shareWithBoard } from '$lib/instruments/boards.server';
import { findRound } from '$lib/instruments/compass.server';
import { act } from '$lib/instruments/act.server';
import { runActions } from '$lib/instruments/run-actions.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const round = await findRound(trx, Number(params.id));
		return round && { ...round, position: position ?? null };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	...runActions,
	publish: async (event) => {
		const { problem } = await act(event, 'instruments.publish', v.object({}), (trx) =>
			publishResults(trx, Number(event.params.id))
		);
		return problem ?? { form: 'publish' };
	},
	share: async (event) => {
		const { problem } = await act(event, 'boards.share', shareSchema, async (trx, { shares }) => {
			await shareWithBoard(trx, Number(event.params.id), shares);
			return {};
		});
		return problem ?? { form: 'share' };
	}
};
