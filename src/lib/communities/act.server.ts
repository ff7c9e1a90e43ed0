/** One way to write for every form of a community: sign in, check, count, act once, say why not. */
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Db, ViewerCard } from '../server/db.ts';
import { refusal } from '../server/errors.ts';
import { once, parseForm, problem } from '../server/form.ts';
import type { FormProblem } from '../server/form.ts';
import { limit } from '../server/limits.ts';
import { requireViewer } from '../server/viewer.ts';
import { refusalWords } from './words.ts';

type Acted<T> =
	| { outcome: T; form: FormData; problem?: undefined }
	| { outcome?: undefined; form: FormData; problem: ActionFailure<FormProblem> };

/**
 * Runs a form's act as the person who sent it, once per key, in one transaction.
 * @param action names the act in the idempotency log
 * @param fn does it; what it returns comes back, also at a repeat
 * @param lists fields that are lists
 * @returns the outcome, or the failure to return from the action
 * @throws Redirect to the sign-in page; HttpError for what the viewer may not do
 */
export async function act<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	action: string,
	schema: S,
	fn: (trx: Db, data: v.InferOutput<S>, viewer: ViewerCard) => Promise<T>,
	lists: readonly string[] = []
): Promise<Acted<T>> {
	const viewer = await requireViewer(event.locals, event.url);
	const form = await event.request.formData();
	const parsed = parseForm(schema, form, lists);
	if (parsed.problem) return { problem: parsed.problem, form };
	const { data } = parsed;
	await limit('writes', viewer.id);
	try {
		const outcome = await event.locals.db((trx) =>
			once(trx, viewer.id, action, form.get('_key'), [event.locals.path, data], () =>
				fn(trx, data, viewer)
			)
		);
		return { outcome, form };
	} catch (thrown) {
		const words = refusalWords(refusal(thrown));
		if (!words) throw thrown;
		return { problem: problem(form, { '': words }, 409), form };
	}
}
