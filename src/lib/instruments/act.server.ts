/** Writing for the forms of the instruments, and for what saves by itself. */
import { error, json } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { actsWith } from '../server/act.ts';
import type { Db, ViewerCard } from '../server/db.ts';
import { refusal } from '../server/errors.ts';
import { limit } from '../server/limits.ts';
import { refusalWords } from './words.ts';

export const { act } = actsWith(refusalWords);

/**
 * Saves what a page sends by itself, as JSON.
 * @returns what `fn` answers, as JSON
 * @throws HttpError 403 when signed out, 400 for another shape, 409 with words for a refusal
 */
export async function saveQuietly<S extends v.GenericSchema>(
	{ request, locals }: RequestEvent,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, viewer: ViewerCard) => Promise<object>
): Promise<Response> {
	const viewer = await locals.viewer();
	if (!viewer) error(403, { message: m.errors_not_allowed() });
	const body = v.safeParse(schema, await request.json().catch(() => null));
	if (!body.success) error(400, { message: m.instruments_not_saved() });
	await limit('writes', viewer.id);
	try {
		return json(await locals.db((trx) => fn(trx, body.output, viewer)));
	} catch (thrown) {
		const words = refusalWords(refusal(thrown));
		if (words) error(409, { message: words });
		throw thrown;
	}
}
