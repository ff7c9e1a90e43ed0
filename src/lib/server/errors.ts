/** Turns what the database refuses into an answer that a person can act on. */
import { error, isHttpError, isRedirect } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import { KeyReused } from './form.ts';
import { tellRetryAfter } from './retry-after.ts';

interface PgError {
	code: string;
	hint?: string;
	constraint?: string;
	message: string;
}

/** True for an error that Postgres itself reported. */
export function isPgError(thrown: unknown): thrown is PgError & Error {
	return thrown instanceof Error && 'code' in thrown && /^[0-9A-Z]{5}$/.test(String(thrown.code));
}

/** The hint our own SQL functions raise with, `last_lead` say; or the constraint that was broken. */
export function refusal(thrown: unknown): string | null {
	if (!isPgError(thrown)) return null;
	if (thrown.code === 'P0001') return thrown.hint ?? null;
	if (thrown.code === '23505' || thrown.code === '23514') return thrown.constraint ?? null;
	return null;
}

/** The database itself is away or restarting: the write may be tried again. */
export function isUnavailable(thrown: unknown): boolean {
	if (!(thrown instanceof Error)) return false;
	const code = 'code' in thrown ? String(thrown.code) : '';
	return (
		/^(57P0|53|08)/.test(code) ||
		['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
		/Connection terminated|timeout exceeded when trying to connect/.test(thrown.message)
	);
}

/**
 * For the end of a controller: answers 403, 404, 409 or 503 where the error has one of these causes.
 * @throws always
 */
export function refuse(thrown: unknown): never {
	if (isHttpError(thrown) || isRedirect(thrown)) throw thrown;
	if (thrown instanceof KeyReused || refusal(thrown) === 'key_reused')
		error(422, { message: m.errors_key_reused() });
	if (isUnavailable(thrown)) {
		tellRetryAfter(5);
		error(503, { message: m.errors_unavailable(), retryAfter: 5 });
	}
	if (isPgError(thrown)) {
		// row level security on a write, a missing grant, or a function of ours that says no
		if (thrown.code === '42501') error(403, { message: m.errors_not_allowed() });
		if (thrown.code === '23503') error(404, { message: m.errors_not_found() });
		if (thrown.code === '22003' || thrown.code === '22P02')
			error(404, { message: m.errors_not_found() });
	}
	throw thrown;
}
