import { error } from '@sveltejs/kit';
import { designReport } from '$lib/instruments/design-report';
import { findDesign } from '$lib/instruments/designs.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const design = await locals.db((trx) => findDesign(trx, Number(params.id)));
	if (!design) error(404, { message: m.errors_not_found() });
	return sendReport(designReport(design), params.format);
};
