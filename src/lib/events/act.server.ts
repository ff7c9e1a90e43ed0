/** One way to write for the forms of events: for who is signed in, and for who holds a mailed link. */
import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { act as actAs, sayWhy } from '../server/act.ts';
import type { Acted } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { parseForm } from '../server/form.ts';
import { countActs, slowDown } from '../server/limits.ts';
import { refusalWords } from './words.ts';

export { Refused } from '../server/act.ts';

/**
 * Runs a form's act as the signed-in person, once per key, in one transaction.
 * @throws Redirect to the sign-in page; HttpError for what the viewer may not do
 */
export function act<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	action: string,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, form: FormData) => Promise<T>,
	lists: readonly string[] = []
): Promise<Acted<T>> {
	return actAs(
		event,
		action,
		schema,
		refusalWords,
		(trx, data, { form }) => fn(trx, data, form),
		lists
	);
}

/**
 * The same for who may be signed out. What it does must be harmless to repeat or keep its own key:
 * visitors write nothing themselves.
 */
export async function actOpenly<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, form: FormData) => Promise<T>
): Promise<Acted<T>> {
	const viewer = await event.locals.viewer();
	const form = await event.request.formData();
	const parsed = parseForm(schema, form);
	if (parsed.problem) return { problem: parsed.problem, form };
	const wait = await (viewer
		? countActs(['writes', viewer.id])
		: countActs(['visitorWrites', event.locals.address]));
	if (wait) return { problem: slowDown(form, wait), form };
	try {
		const outcome = await event.locals.db((trx) => fn(trx, parsed.data, form));
		return { outcome, form };
	} catch (thrown) {
		return { problem: sayWhy(form, thrown, refusalWords), form };
	}
}
