import { error } from '@sveltejs/kit';
import { visionReport } from '$lib/instruments/vision-report';
import { findCanvas } from '$lib/instruments/vision.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const canvas = await locals.db((trx) => findCanvas(trx, Number(params.id)));
	if (!canvas) error(404, { message: m.errors_not_found() });
	return sendReport(visionReport(canvas), params.format);
};
