import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/learning/act.server';
import { giveReview, listReviews } from '$lib/learning/reviews.server';
import { endShare, listCompanions, listShares, shareWork } from '$lib/learning/shares.server';
import { readLevels, reviewSchema, shareSchema } from '$lib/learning/submission';
import { Refused } from '$lib/learning/act.server';
import { listWorkplaces } from '$lib/learning/portfolio.server';
import { findAssignment, findWork, removeWork } from '$lib/learning/submissions.server';
import { fileOfWork } from '$lib/learning/work-sharing.server';
import * as m from '$lib/paraglide/messages.js';
import { findPositions } from '$lib/realtime/signals.server';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const id = Number(params.id);
	return locals.db(async (trx) => {
		const work = await findWork(trx, id);
		if (!work) error(404, { message: m.errors_not_found() });
		const own = work.ownerId === viewer.id;
		const [position] = await findPositions(trx, [`submission:${id}`]);
		return {
			work,
			own,
			criteria: findAssignment(work.block)?.criteria ?? [],
			reviews: await listReviews(trx, id),
			shares: await listShares(trx, id),
			companions: own ? await listCompanions(trx, viewer.id) : [],
			places: own ? await listWorkplaces(trx, viewer.id) : [],
			position: position ?? null
		};
	});
};

const rowSchema = v.object({ share: v.pipe(v.string(), v.digits(), v.transform(Number)) });

export const actions: Actions = {
	review: async (event) => {
		const id = Number(event.params.id);
		const { problem } = await act(event, 'review.give', reviewSchema, async (trx, data, form) => {
			const work = await findWork(trx, id);
			if (!work) error(404, { message: m.errors_not_found() });
			const criteria = findAssignment(work.block)?.criteria ?? [];
			const levels = readLevels(criteria, Object.fromEntries(form));
			if (!levels) throw new Refused({ 'level-0': m.feedback_levels_missing() });
			await giveReview(trx, id, { levels, top: data.top, tips: data.tips });
			return {};
		});
		return problem ?? { form: 'review', saved: m.feedback_saved() };
	},
	share: async (event) => {
		const id = Number(event.params.id);
		const { problem } = await act(event, 'work.share', shareSchema, async (trx, data) => {
			await shareWork(trx, id, data.with, data.until);
			return {};
		});
		return problem ?? { form: 'share', saved: m.work_shared() };
	},
	unshare: async (event) => {
		const id = Number(event.params.id);
		const { problem } = await act(event, 'work.unshare', rowSchema, async (trx, { share }) => {
			await endShare(trx, id, share);
			return {};
		});
		return problem ?? { form: 'unshare', saved: m.work_share_ended() };
	},
	material: async (event) => {
		const id = Number(event.params.id);
		const { outcome, problem } = await fileOfWork(event, id);
		if (problem) return problem;
		redirect(303, to(`/materials/new?file=${outcome.file}&work=${id}`));
	},
	remove: async (event) => {
		const id = Number(event.params.id);
		const { problem } = await act(
			event,
			'work.remove',
			v.object({}),
			async (trx, _data, _form, viewer) => ({ done: await removeWork(trx, viewer.id, id) })
		);
		if (problem) return problem;
		redirect(303, to('/learning/work'));
	}
};
