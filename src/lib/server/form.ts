/** Forms: one schema per input, errors beside their cause, everything typed still there. */
import { fail } from '@sveltejs/kit';
import type { ActionFailure } from '@sveltejs/kit';
import { createHash, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from './db.ts';

/** What a form page gets back when something is not right. */
export interface FormProblem {
	/** Which form of the page this is about: ui/Form sends its id along. */
	form?: string;
	/** First message per field. */
	errors: Record<string, string>;
	/** What belongs to no field. */
	message?: string;
	/** What was typed, secrets left out. */
	values: Record<string, string | string[]>;
}

const secret = /password|code|token/i;

/** What was typed, by field: several values under one name become a list. Files are left out. */
export function typedValues(form: FormData): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = {};
	for (const name of new Set(form.keys())) {
		const all = form.getAll(name).filter((value) => typeof value === 'string');
		if (all.length === 0 || secret.test(name) || name.startsWith('_')) continue;
		values[name] = all.length === 1 ? (all[0] ?? '') : all;
	}
	return values;
}

/** A text field of a form; empty when it is absent or a file. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** A refusal of our own making: a message beside a field or, under the empty name, above the form. */
export function problem(
	form: FormData,
	errors: Record<string, string>,
	status = 400
): ActionFailure<FormProblem> {
	const id = form.get('_form');
	const { '': message, ...fields } = errors;
	return fail(status, {
		...(typeof id === 'string' ? { form: id } : {}),
		...(message ? { message } : {}),
		errors: fields,
		values: typedValues(form)
	});
}

type Parsed<T> =
	{ data: T; problem?: undefined } | { data?: undefined; problem: ActionFailure<FormProblem> };

/**
 * Checks a form against its schema.
 * @param lists names of fields that are lists, also when one or none is chosen
 * @returns the data, or the failure to return from the action
 */
export function parseForm<S extends v.GenericSchema>(
	schema: S,
	form: FormData,
	lists: readonly string[] = []
): Parsed<v.InferOutput<S>> {
	const raw: Record<string, unknown> = {};
	for (const name of new Set(form.keys())) {
		if (name.startsWith('_')) continue;
		const all = form.getAll(name);
		raw[name] = lists.includes(name) ? all.filter((value) => value !== '') : all[0];
	}
	for (const name of lists) raw[name] ??= [];
	const result = v.safeParse(schema, raw);
	if (result.success) return { data: result.output };
	const errors: Record<string, string> = {};
	for (const issue of result.issues) {
		const key: unknown = issue.path?.[0]?.key;
		const name = typeof key === 'string' ? key : '';
		errors[name] ??= issue.message;
	}
	return { problem: problem(form, errors) };
}

/** The same key was used for another text: somebody's form went wrong, nothing was stored. */
export class KeyReused extends Error {}

const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/));

const hashOf = (action: string, body: unknown) =>
	createHash('sha256')
		.update(JSON.stringify([action, body]))
		.digest('hex');

/**
 * What an SQL function needs to act once: the form's key, and what it stands for.
 * @param key a form without one (an old page) gets a new one, and acts each time
 */
export function onceOf(
	key: FormDataEntryValue | null,
	action: string,
	body: unknown
): { key: string; hash: string } {
	const parsed = v.safeParse(keySchema, key);
	return { key: parsed.success ? parsed.output : randomUUID(), hash: hashOf(action, body) };
}

/**
 * Lets a write act once. A double click, a retry or a resend finds the first outcome and gets the
 * same answer; while the first is under way, the second waits for it.
 * @param key the form's hidden `_key`; a form without one (an old page) acts each time
 * @param body everything that decides the effect: another body under the same key is refused
 * @throws KeyReused
 */
export async function once<T extends object>(
	trx: Db,
	actor: string,
	action: string,
	key: FormDataEntryValue | null,
	body: unknown,
	fn: () => Promise<T>
): Promise<T> {
	const parsed = v.safeParse(keySchema, key);
	if (!parsed.success) return fn();
	const hash = hashOf(action, body);
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('idempotency_keys')
		.values({ actor_id: actor, key: parsed.output, action, body_hash: hash })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (!numInsertedOrUpdatedRows) {
		const first = await trx
			.selectFrom('idempotency_keys')
			.select(['body_hash', 'outcome'])
			.where('actor_id', '=', actor)
			.where('key', '=', parsed.output)
			.executeTakeFirstOrThrow();
		if (first.body_hash !== hash) throw new KeyReused(m.errors_key_reused());
		return first.outcome as T;
	}
	const outcome = await fn();
	await trx
		.updateTable('idempotency_keys')
		.set({ outcome: JSON.stringify(outcome) })
		.where('actor_id', '=', actor)
		.where('key', '=', parsed.output)
		.execute();
	return outcome;
}
