import { error, redirect } from '@sveltejs/kit';
import { handIn } from '$lib/learning/hand-in.server';
import { listWorkplaces } from '$lib/learning/portfolio.server';
import { findAssignment, findDraft, findOwnWorkFor } from '$lib/learning/submissions.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

function assignmentOf(block: string) {
	const assignment = findAssignment(block);
	if (!assignment) error(404, { message: m.errors_not_found() });
	return assignment;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const assignment = assignmentOf(params.block);
	return locals.db(async (trx) => {
		const work = await findOwnWorkFor(trx, viewer.id, params.block);
		return {
			assignment,
			work,
			draft: work ? '' : await findDraft(trx, viewer.id, params.block),
			places: await listWorkplaces(trx, viewer.id)
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await handIn(event, assignmentOf(event.params.block));
		if (problem) return problem;
		redirect(303, to(`/learning/submissions/${outcome.id}`));
	}
};
