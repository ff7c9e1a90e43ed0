import { error } from '@sveltejs/kit';
import { findPolicy } from '$lib/instruments/policy.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the streams stand first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const policy = await findPolicy(trx, Number(params.id));
		const [mixPosition] = policy?.mix ? await findPositions(trx, [`run:${policy.mix.run}`]) : [];
		return policy && { ...policy, position: position ?? null, mixPosition: mixPosition ?? null };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	// every step of the policy begins with its newest texts
	return { ...found, step: url.pathname };
};
