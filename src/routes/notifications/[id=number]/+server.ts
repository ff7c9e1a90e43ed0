import { error, redirect } from '@sveltejs/kit';
import { noticePath } from '$lib/notifications/notification';
import { openNotice } from '$lib/notifications/notifications.server';
import * as m from '$lib/paraglide/messages.js';
import { requireViewer } from '$lib/server/viewer';
import { to } from '$lib/ui/links';
import type { RequestHandler } from './$types';

/** The way from a notice to what it is about: looking at it is reading it. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	await requireViewer(locals, url);
	// a browser that fetches ahead has read nothing
	if (request.headers.get('sec-purpose')?.includes('prefetch'))
		return new Response(null, { status: 503 });
	const notice = await locals.db((trx) => openNotice(trx, Number(params.id)));
	if (!notice) error(404, { message: m.errors_not_found() });
	redirect(303, to(noticePath(notice)));
};
