import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { findReviewPage } from '$lib/instruments/design-review.server';
import { removeFriend, saveReviewOf } from '$lib/instruments/design-friends.server';
import { readRemarks, reviewSchema } from '$lib/instruments/design-input';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db((trx) => findReviewPage(trx, Number(params.id)));
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	save: async (event) => {
		const id = Number(event.params.id);
		const { problem } = await act(event, 'design.review', reviewSchema, async (trx, data, form) => {
			const page = await findReviewPage(trx, id);
			if (!page) error(404, { message: m.errors_not_found() });
			const codes = page.requirements.map(({ code }) => code);
			await saveReviewOf(trx, id, readRemarks(form, codes), data.words, data.then === 'send');
			return {};
		});
		return problem ?? { form: 'review', saved: m.instruments_saved() };
	},
	decline: async (event) => {
		const { problem } = await act(event, 'design.decline', v.object({}), async (trx) => {
			await removeFriend(trx, Number(event.params.id));
			return {};
		});
		if (problem) return problem;
		redirect(303, to('/instruments'));
	}
};
