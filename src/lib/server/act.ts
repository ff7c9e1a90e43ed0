/** One way to write for an area's forms: for who is signed in, and for who need not be. */
import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db, ViewerCard } from './db.ts';
import { refusal } from './errors.ts';
import { KeyReused, once, parseForm, problem } from './form.ts';
import type { FormProblem } from './form.ts';
import { countActs, countedAs, limit, slowDown } from './limits.ts';
import type { Counted, Limit } from './limits.ts';
import { requireViewer } from './viewer.ts';

/** Something typed that only a later look could tell is wrong: said beside its field. */
export class Refused extends Error {
	readonly errors: Record<string, string>;

	constructor(errors: Record<string, string>) {
		super('refused');
		this.errors = errors;
	}
}

/** One act too many: how many seconds to wait. */
export class TooMany extends Error {
	readonly wait: number;

	constructor(wait: number) {
		super('too many');
		this.wait = wait;
	}
}

/** What came of a form's act: its outcome, or the failure to return from the action. */
export type Acted<T> =
	| { outcome: T; form: FormData; problem?: undefined }
	| { outcome?: undefined; form: FormData; problem: ActionFailure<FormProblem> };

/**
 * The ways to act of one area.
 * @param refusalWords what the area says when the database refuses with a hint
 */
export function actsWith(refusalWords: (hint: string | null) => string | null) {
	function sayWhy(form: FormData, thrown: unknown): ActionFailure<FormProblem> {
		if (thrown instanceof Refused) return problem(form, thrown.errors);
		if (thrown instanceof TooMany) return slowDown(form, thrown.wait);
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

	/** Reads the form of who may be signed out, acts, and says why when it does not go. */
	async function actFor<S extends v.GenericSchema, T extends object>(
		event: RequestEvent,
		schema: S,
		lists: readonly string[],
		fn: (data: v.InferOutput<S>, form: FormData, viewer: ViewerCard | null) => Promise<T>
	): Promise<Acted<T>> {
		const viewer = await event.locals.viewer();
		const form = await event.request.formData();
		const parsed = parseForm(schema, form, lists);
		if (parsed.problem) return { problem: parsed.problem, form };
		try {
			return { outcome: await fn(parsed.data, form, viewer), form };
		} catch (thrown) {
			return { problem: sayWhy(form, thrown), form };
		}
	}

	/** The limit that such a write counts for: of a person, or of a visitor's address. */
	const limitOf = (event: RequestEvent, viewer: ViewerCard | null): [Limit, string] =>
		viewer ? ['writes', viewer.id] : ['visitorWrites', event.locals.address];

	/**
	 * The same for who may be signed out. What it does must be harmless to repeat or keep its own key:
	 * visitors write nothing themselves.
	 */
	function actOpenly<S extends v.GenericSchema, T extends object>(
		event: RequestEvent,
		schema: S,
		fn: (trx: Db, data: v.InferOutput<S>, form: FormData, viewer: ViewerCard | null) => Promise<T>,
		lists: readonly string[] = []
	): Promise<Acted<T>> {
		return actFor(event, schema, lists, async (data, form, viewer) => {
			const wait = await countActs(limitOf(event, viewer));
			if (wait) throw new TooMany(wait);
			return event.locals.db((trx) => fn(trx, data, form, viewer));
		});
	}

	/**
	 * The same where a crowd waits in line: `fn` chooses its own transactions, so that what is locked is
	 * held by one call, and counts the act along with the first of them.
	 * @param fn throws TooMany where the count says so
	 */
	function actInLine<S extends v.GenericSchema, T extends object>(
		event: RequestEvent,
		schema: S,
		fn: (
			counted: Counted,
			data: v.InferOutput<S>,
			form: FormData,
			viewer: ViewerCard | null
		) => Promise<T>
	): Promise<Acted<T>> {
		return actFor(event, schema, [], (data, form, viewer) =>
			fn(countedAs(...limitOf(event, viewer)), data, form, viewer)
		);
	}

	return { act, actOpenly, actInLine };
}
