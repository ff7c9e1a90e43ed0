import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { markRead } from '$lib/threads/follows.server';
import type { RequestHandler } from './$types';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1));
const read = v.object({ thread: whole, number: whole });

/** Notes how far someone really looked. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(read, await request.json().catch(() => null));
	if (!viewer) error(401, { message: 'sign in' });
	if (!body.success) error(400, { message: 'read' });
	await locals.db((trx) => markRead(trx, viewer.id, body.output.thread, body.output.number));
	return new Response(null, { status: 204 });
};
