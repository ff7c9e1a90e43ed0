import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { adoptAnswers, listAnswers } from '$lib/learning/answers.server';
import { path } from '$lib/learning/path.server';
import { limit } from '$lib/server/limits';
import type { RequestHandler } from './$types';

const given = v.pipe(v.record(v.pipe(v.string(), v.maxLength(80)), v.unknown()), v.maxEntries(400));

/** Takes over what was answered in this browser before signing in. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const viewer = await locals.viewer();
	const body = v.safeParse(given, await request.json().catch(() => null));
	if (!viewer) error(401, { message: 'sign in' });
	if (!body.success) error(400, { message: 'answers' });
	await limit('writes', viewer.id);
	return json(
		await locals.db(async (trx) => {
			const blocks = Object.keys(body.output).flatMap((id) => path.places.get(id)?.block ?? []);
			const count = await adoptAnswers(trx, viewer.id, path, body.output);
			return { count, answers: await listAnswers(trx, viewer.id, blocks) };
		})
	);
};
