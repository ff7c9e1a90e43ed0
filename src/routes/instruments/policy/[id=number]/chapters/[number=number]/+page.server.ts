import { error } from '@sveltejs/kit';
import { policyActions } from '$lib/instruments/policy-actions.server';
import { findTeamVision } from '$lib/instruments/policy.server';
import * as m from '$lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
	const { run, definition } = await parent();
	const chapter = definition.chapters.find(({ number }) => number === Number(params.number));
	if (!chapter) error(404, { message: m.errors_not_found() });
	return { chapter, vision: await locals.db((trx) => findTeamVision(trx, run.team.id)) };
};

export const actions: Actions = policyActions;
