/** One way to write for an area's forms: for who is signed in, and for who need not be. */
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db, ViewerCard } from './db.ts';
import { refusal } from './errors.ts';
import { KeyReused, once, parseForm, problem } from './form.ts';
import type { FormProblem } from './form.ts';
import { countActs, limit, slowDown } from './limits.ts';
import { requireViewer } from './viewer.ts';

/** Something typed that only a later look could tell is wrong: said beside its field. */
export class Refused extends Error {
	readonly errors: Record<string, string>;

	constructor(errors: Record<string, string>) {
		super('refused');
		this.errors = errors;
	}
}

/** What came of a form's act: its outcome, or the failure to return from the action. */
export type Acted<T> =
	| { outcome: T; form: FormData; problem?: undefined }
	| { outcome?: undefined; form: FormData; problem: ActionFailure<FormProblem> };

/**
 * The two ways to act of one area.
 * @param refusalWords what the area says when the database refuses with a hint
 */
export function actsWith(refusalWords: (hint: string | null) => string | null) {
	function sayWhy(form: FormData, thrown: unknown): ActionFailure<FormProblem> {
		if (thrown instanceof Refused) return problem(form, thrown.errors);
		const hint = thrown instanceof KeyReused ? 'key_reused' : refusal(thrown);
		if (hint === 'key_reused') error(422, { message: m.errors_key_reused() });
		const words = refusalWords(hint);
		if (!words) throw thrown;
		return problem(form, { '': words }, 409);
	}

	/**
	 * Runs a form's act as the signed-in person, once per key, in one transaction.
	 * @throws Redirect to the sign-in page; HttpError for what the viewer may not do
	 */
	async function act<S extends v.GenericSchema, T extends object>(
		event: RequestEvent,
		action: string,
		schema: S,
		fn: (trx: Db, data: v.InferOutput<S>, form: FormData, viewer: ViewerCard) => Promise<T>,
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
					fn(trx, parsed.data, form, viewer)
				)
			);
			return { outcome, form };
		} catch (thrown) {
			return { problem: sayWhy(form, thrown), form };
		}
	}

	/**
	 * The same for who may be signed out. What it does must be harmless to repeat or keep its own key:
	 * visitors write nothing themselves.
	 */
	async function actOpenly<S extends v.GenericSchema, T extends object>(
		event: RequestEvent,
		schema: S,
		fn: (trx: Db, data: v.InferOutput<S>, form: FormData, viewer: ViewerCard | null) => Promise<T>,
		lists: readonly string[] = []
	): Promise<Acted<T>> {
		const viewer = await event.locals.viewer();
		const form = await event.request.formData();
		const parsed = parseForm(schema, form, lists);
		if (parsed.problem) return { problem: parsed.problem, form };
		const wait = await (viewer
			? countActs(['writes', viewer.id])
			: countActs(['visitorWrites', event.locals.address]));
		if (wait) return { problem: slowDown(form, wait), form };
		try {
			const outcome = await event.locals.db((trx) => fn(trx, parsed.data, form, viewer));
			return { outcome, form };
		} catch (thrown) {
			return { problem: sayWhy(form, thrown), form };
		}
	}

	return { act, actOpenly };
}
