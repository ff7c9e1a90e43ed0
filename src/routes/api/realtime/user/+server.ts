import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { authenticateSocket } from '$lib/realtime/signals.server';
import type { RequestHandler } from './$types';

const asked = v.object({ socket_id: v.pipe(v.string(), v.regex(/^\d{1,20}\.\d{1,20}$/)) });

/** Ties a socket to the person, so that it ends when the person may no longer listen. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(asked, await request.json().catch(() => null));
	if (!viewer || !body.success) error(403, { message: 'no' });
	return json(authenticateSocket(body.output.socket_id, viewer.id));
};
