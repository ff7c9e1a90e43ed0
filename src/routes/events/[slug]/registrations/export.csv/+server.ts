import { registrationSheet } from '$lib/events/sheet.server';
import { writeCsv } from '$lib/server/csv';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** Everyone who registered, for a spreadsheet; what somebody typed calculates nothing there. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	await limit('lookups', viewer.id);
	const { slug, header, rows } = await locals.db((trx) => registrationSheet(trx, params.slug));
	return new Response(writeCsv(header, rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${slug}.csv"`
		}
	});
};
