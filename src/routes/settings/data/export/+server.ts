import { exportPage } from '$lib/people/export-page';
import { exportPerson } from '$lib/people/export.server';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** One's own data as a file: `format=html` to read, `format=json` to take elsewhere. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const viewer = await requireViewer(locals, url);
	await limit('lookups', viewer.id);
	const data = await exportPerson(viewer.id);
	const html = url.searchParams.get('format') === 'html';
	const name = `vliegwiel-${data.made_at.slice(0, 10)}.${html ? 'html' : 'json'}`;
	return new Response(html ? exportPage(data, locals.locale) : JSON.stringify(data, null, '\t'), {
		headers: {
			'content-type': html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
			'cache-control': 'private, no-store'
		}
	});
};
