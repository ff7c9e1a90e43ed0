import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { readAnswers } from '$lib/instruments/answer';
import { findReview, publishPassport, sendReview } from '$lib/instruments/reviews.server';
import { runActions } from '$lib/instruments/run-actions.server';
import { renewLink } from '$lib/instruments/teams.server';
import { saveRunAnswer } from '$lib/instruments/writing.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const found = await locals.db(async (trx) => {
		// where the stream stands first: what comes in between is told twice, never missed
		const [position] = await findPositions(trx, [`run:${params.id}`]);
		const review = await findReview(trx, Number(params.id));
		return review && { ...review, position: position ?? null };
	});
	if (!found) error(404, { message: m.errors_not_found() });
	return found;
};

export const actions: Actions = {
	field: runActions.field,
	/** Scores and evidence as far as they are; with `send` also sends them. */
	save: async (event) => {
		const id = Number(event.params.id);
		const schema = v.object({ then: v.optional(v.picklist(['send', 'stay']), 'stay') });
		const { problem } = await act(event, 'review.save', schema, async (trx, { then }, form) => {
			const review = await findReview(trx, id);
			if (!review) error(404, { message: m.errors_not_found() });
			for (const answer of readAnswers(
				form,
				review.criteria.map(({ code }) => code)
			))
				await saveRunAnswer(trx, id, answer);
			if (then === 'send') await sendReview(trx, id);
			return {};
		});
		return problem ?? { form: 'scores', saved: m.instruments_saved() };
	},
	link: async (event) => {
		const { outcome, problem } = await act(event, 'review.link', v.object({}), async (trx) => {
			const review = await findReview(trx, Number(event.params.id));
			if (!review) error(404, { message: m.errors_not_found() });
			return renewLink(trx, review.run.team.id);
		});
		if (problem) return problem;
		return { form: 'link', link: env.ORIGIN + to(`/instruments/join/${outcome.token}`) };
	},
	publish: async (event) => {
		const { problem } = await act(event, 'review.publish', v.object({}), (trx) =>
			publishPassport(trx, Number(event.params.id))
		);
		return problem ?? { form: 'publish' };
	}
};
