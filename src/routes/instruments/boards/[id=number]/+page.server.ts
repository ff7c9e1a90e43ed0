import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { act } from '$lib/instruments/act.server';
import {
	countBoardRounds,
	findBoard,
	leaveBoard,
	renewBoardLink
} from '$lib/instruments/boards.server';
import { definitions } from '$lib/instruments/definitions.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import { env } from '../../../../environment';
import { boardRows } from '$lib/instruments/board';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const board = await locals.db((trx) => findBoard(trx, Number(params.id)));
	if (!board) error(404, { message: m.errors_not_found() });
	const overviews = board.overviews.map((overview) => ({
		...overview,
		rows: boardRows(definitions.get('groeikompas', overview.version), overview)
	}));
	return { board, overviews };
};

export const actions: Actions = {
	count: async (event) => {
		const { problem } = await act(event, 'boards.count', v.object({}), (trx) =>
			countBoardRounds(trx, Number(event.params.id))
		);
		return problem ?? { form: 'count' };
	},
	link: async (event) => {
		const { outcome, problem } = await act(event, 'boards.link', v.object({}), (trx) =>
			renewBoardLink(trx, Number(event.params.id))
		);
		if (problem) return problem;
		return { form: 'link', link: env.ORIGIN + to(`/instruments/boards/join/${outcome.token}`) };
	},
	leave: async (event) => {
		const viewer = await requireViewer(event.locals, event.url);
		const person = v.object({ person: v.pipe(v.string(), v.uuid()) });
		const { outcome, problem } = await act(event, 'boards.leave', person, async (trx, data) => {
			await leaveBoard(trx, Number(event.params.id), data.person);
			return { self: data.person === viewer.id };
		});
		if (problem) return problem;
		if (outcome.self) redirect(303, to('/instruments/boards'));
		return { form: 'leave' };
	}
};
