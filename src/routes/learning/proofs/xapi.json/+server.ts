import { readRecord, statementsOf } from '$lib/learning/record.server';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** One's own statements, to take to another learning system. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	const record = await locals.db((trx) => readRecord(trx, null));
	return new Response(JSON.stringify(record ? statementsOf(viewer.id, record) : [], null, '\t'), {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="xapi.json"',
			'x-experience-api-version': '1.0.3'
		}
	});
};
