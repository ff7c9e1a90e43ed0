/** One way to write for every form: sign in, check, count, act once in one transaction, say why not. */
import { error } from '@sveltejs/kit';
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db, ViewerCard } from './db.ts';
import { refusal } from './errors.ts';
import { KeyReused, once, parseForm, problem } from './form.ts';
import type { FormProblem } from './form.ts';
import { limit } from './limits.ts';
import { requireViewer } from './viewer.ts';

/** Something typed that only a later look could tell is wrong: said beside its field. */
export class Refused extends Error {
	readonly errors: Record<string, string>;

	constructor(errors: Record<string, string>) {
		super('refused');
		this.errors = errors;
	}
}

export type Acted<T> =
	| { outcome: T; form: FormData; problem?: undefined }
	| { outcome?: undefined; form: FormData; problem: ActionFailure<FormProblem> };

/** What an area says for a hint of its SQL functions; null for a hint it does not know. */
export type RefusalWords = (hint: string | null) => string | null;

/**
 * The answer to a write that did not work.
 * @throws what was thrown, when nobody has words for it
 */
export function sayWhy(
	form: FormData,
	thrown: unknown,
	words: RefusalWords
): ActionFailure<FormProblem> {
	if (thrown instanceof Refused) return problem(form, thrown.errors);
	const hint = thrown instanceof KeyReused ? 'key_reused' : refusal(thrown);
	if (hint === 'key_reused') error(422, { message: m.errors_key_reused() });
	const said = words(hint);
	if (!said) throw thrown;
	return problem(form, { '': said }, 409);
}

/**
 * Runs a form's act as the signed-in person, once per key, in one transaction.
 * @param action names the act in the idempotency log
 * @param fn does it; what it returns comes back, also at a repeat
 * @throws Redirect to the sign-in page; HttpError for what the viewer may not do
 */
export async function act<S extends v.GenericSchema, T extends object>(
	event: RequestEvent,
	action: string,
	schema: S,
	words: RefusalWords,
	fn: (trx: Db, data: v.InferOutput<S>, by: { viewer: ViewerCard; form: FormData }) => Promise<T>,
	lists: readonly string[] = []
): Promise<Acted<T>> {
	const viewer = await requireViewer(event.locals, event.url);
	const form = await event.request.formData();
	const parsed = parseForm(schema, form, lists);
	if (parsed.problem) return { problem: parsed.problem, form };
	await limit('writes', viewer.id);
	try {
		const fields = [...form.entries()].filter(([name]) => !name.startsWith('_'));
		const outcome = await event.locals.db((trx) =>
			once(trx, viewer.id, action, form.get('_key'), [event.locals.path, fields], () =>
				fn(trx, parsed.data, { viewer, form })
			)
		);
		return { outcome, form };
	} catch (thrown) {
		return { problem: sayWhy(form, thrown, words), form };
	}
}
