import { error } from '@sveltejs/kit';
import { compassReport } from '$lib/instruments/compass-report';
import { findRound } from '$lib/instruments/compass.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const round = await locals.db((trx) => findRound(trx, Number(params.id)));
	if (!round) error(404, { message: m.errors_not_found() });
	return sendReport(compassReport(round), params.format);
};
