import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { shareSchema } from '$lib/instruments/mix-input';
import { findShared, shareMix, unshareMix } from '$lib/instruments/mix-shared.server';
import { findMix } from '$lib/instruments/mix.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		const mix = await findMix(trx, Number(params.id));
		return (
			mix && {
				run: mix.run,
				definition: mix.definition,
				shared: await findShared(trx, mix.run.id)
			}
		);
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	share: async (event) => {
		const { problem } = await act(event, 'mix.share', shareSchema, async (trx, { scenario }) => {
			await shareMix(trx, Number(event.params.id), scenario);
			return {};
		});
		return problem ?? { form: 'share' };
	},
	unshare: async (event) => {
		const { problem } = await act(event, 'mix.unshare', v.object({}), async (trx) => {
			await unshareMix(trx, Number(event.params.id));
			return {};
		});
		return problem ?? { form: 'unshare' };
	}
};
