import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/learning/act.server';
import { listOwnReviews, listWaiting, takeReview } from '$lib/learning/reviews.server';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	return locals.db(async (trx) => ({
		waiting: await listWaiting(trx),
		own: await listOwnReviews(trx, viewer.id)
	}));
};

const takeSchema = v.object({ work: v.pipe(v.string(), v.digits(), v.transform(Number)) });

export const actions: Actions = {
	take: async (event) => {
		const { outcome, problem } = await act(
			event,
			'review.take',
			takeSchema,
			async (trx, { work }) => {
				await takeReview(trx, work);
				return { work };
			}
		);
		if (problem) return problem;
		redirect(303, to(`/learning/submissions/${outcome.work}#give-feedback`));
	}
};
