import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { saveDraft } from '$lib/threads/drafts.server';
import type { RequestHandler } from './$types';

const draft = v.object({
	place: v.pipe(v.string(), v.regex(/^(thread|post|forum|material|community):\d{1,15}$/)),
	fields: v.record(v.pipe(v.string(), v.maxLength(30)), v.pipe(v.string(), v.maxLength(20_000)))
});

/** Keeps what someone is writing, so that it opens on another device. */
export const PUT: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(draft, await request.json().catch(() => null));
	if (!viewer) error(401, { message: 'sign in' });
	if (!body.success) error(400, { message: 'draft' });
	await locals.db((trx) => saveDraft(trx, viewer.id, body.output.place, body.output.fields));
	return new Response(null, { status: 204 });
};
