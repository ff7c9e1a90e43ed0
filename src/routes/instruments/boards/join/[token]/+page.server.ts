import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import { findBoardLink, joinBoard } from '$lib/instruments/boards.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { Actions, PageServerLoad } from './$types';

// looking changes nothing, so that whatever opens links in mail does not use this one up
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	await requireViewer(locals, url);
	const board = await locals.db((trx) => findBoardLink(trx, params.token));
	if (!board) error(404, { message: m.instruments_board_refused_link() });
	return { board };
};

export const actions: Actions = {
	default: async (event) => {
		const { outcome, problem } = await act(event, 'boards.join', v.object({}), (trx) =>
			joinBoard(trx, event.params.token)
		);
		if (problem) return problem;
		redirect(303, to(`/instruments/boards/${outcome.id}`));
	}
};
