import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { findLesson } from '$lib/learning/path.server';
import { recordVisit } from '$lib/learning/visits.server';
import type { RequestHandler } from './$types';

const opened = v.object({ module: v.string(), lesson: v.string() });

/** Notes that a lesson was opened, by somebody who came from another page of the site. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(opened, await request.json().catch(() => null));
	if (!viewer) error(401, { message: 'sign in' });
	const found = body.success ? findLesson(body.output.module, body.output.lesson) : undefined;
	if (!found) error(400, { message: 'lesson' });
	await locals.db((trx) => recordVisit(trx, viewer.id, found.module, found.lesson));
	return new Response(null, { status: 204 });
};
