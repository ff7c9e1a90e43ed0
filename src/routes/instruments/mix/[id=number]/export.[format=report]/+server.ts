import { error } from '@sveltejs/kit';
import { mixReport } from '$lib/instruments/mix-report';
import { findMix } from '$lib/instruments/mix.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const mix = await locals.db((trx) => findMix(trx, Number(params.id)));
	if (!mix) error(404, { message: m.errors_not_found() });
	return sendReport(mixReport(mix), params.format);
};
