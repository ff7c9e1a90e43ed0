import { registrationSheet } from '$lib/events/sheet.server';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import { writeXlsx } from '$lib/server/xlsx';
import type { RequestHandler } from './$types';

/** The same as the CSV, as a workbook. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	await limit('lookups', viewer.id);
	const { slug, header, rows } = await locals.db((trx) => registrationSheet(trx, params.slug));
	return new Response(new Uint8Array(await writeXlsx(header, rows)), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${slug}.xlsx"`
		}
	});
};
