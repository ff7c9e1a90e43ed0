import { error } from '@sveltejs/kit';
import { mixActions } from '$lib/instruments/mix-actions.server';
import { forSector } from '$lib/instruments/mix-place';
import { findMix } from '$lib/instruments/mix.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const mix = await findMix(trx, Number(params.id));
		return (
			mix && {
				...mix,
				definition: forSector(mix.definition, mix.run.team.sector),
				position: position ?? null
			}
		);
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return {
		...found,
		scenario: url.searchParams.get('scenario') === 'wish' ? ('wish' as const) : ('now' as const),
		opened: Number(url.searchParams.get('row')) || null
	};
};

export const actions: Actions = mixActions;
