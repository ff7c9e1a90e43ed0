import { error } from '@sveltejs/kit';
import { policyReport } from '$lib/instruments/policy-report';
import { clauseTable } from '$lib/instruments/policy-table';
import { findDocument } from '$lib/instruments/policy-document.server';
import * as m from '$lib/paraglide/messages.js';
import { sendReport } from '$lib/server/report/write';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** The policy as a document: as it stands now, or a version of it with `?version=2`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	await requireViewer(locals, url);
	const number = Number(url.searchParams.get('version')) || null;
	const document = await locals.db((trx) => findDocument(trx, Number(params.id), number));
	if (!document) error(404, { message: m.errors_not_found() });
	const report = params.format === 'csv' ? clauseTable(document) : policyReport(document);
	return sendReport(report, params.format);
};
