import { error } from '@sveltejs/kit';
import { titleOf } from '$lib/learning/catalogue.server';
import { linesOf, tableOf } from '$lib/learning/record-export';
import { readRecord } from '$lib/learning/record.server';
import * as m from '$lib/paraglide/messages.js';
import { writeCsv } from '$lib/server/csv';
import { requireViewer } from '$lib/server/viewer';
import { env } from '../../../environment';
import type { RequestHandler } from './$types';

/** All of one's own proofs, for a spreadsheet or for another system. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	const record = await locals.db((trx) => readRecord(trx, null));
	if (!record) error(404, { message: m.errors_not_found() });
	const { locale } = locals;
	const lines = linesOf(record, (module) => titleOf(module, locale), env.ORIGIN, locale);
	const { head, rows } = tableOf(lines);
	const csv = params.format === 'csv';
	return new Response(
		csv ? writeCsv(head, rows) : JSON.stringify({ name: viewer.name, lines }, null, '\t'),
		{
			headers: {
				'content-type': csv ? 'text/csv; charset=utf-8' : 'application/json',
				'content-disposition': `attachment; filename="professionalisering.${params.format}"`
			}
		}
	);
};
