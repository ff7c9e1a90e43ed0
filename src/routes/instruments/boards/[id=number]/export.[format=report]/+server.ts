import { error } from '@sveltejs/kit';
import { boardReport } from '$lib/instruments/board-report';
import { findBoard } from '$lib/instruments/boards.server';
import { definitions } from '$lib/instruments/definitions.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const board = await locals.db((trx) => findBoard(trx, Number(params.id)));
	if (!board) error(404, { message: m.errors_not_found() });
	return sendReport(
		boardReport(board, (version) => definitions.get('groeikompas', version)),
		params.format
	);
};
