/** What this browser is waiting for: a mail that was asked for, and where to go when it arrives. */
import type { Cookies } from '@sveltejs/kit';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { env } from '../../environment.ts';
import type { Claims } from '../server/db.ts';

const secure = env.ORIGIN.startsWith('https:');
const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;

const errandCookie = 'vliegwiel-errand';
const errandSchema = v.object({
	kind: v.picklist(['email', 'recovery']),
	email: v.string(),
	next: v.string(),
	locale: v.picklist(['nl', 'en']),
	/** Proves that an account was made in this browser; see `browserMark`. */
	browser: v.optional(v.string())
});
export type Errand = v.InferOutput<typeof errandSchema>;

const sign = (what: string) =>
	createHmac('sha256', env.APP_SECRET).update(what).digest('base64url');

/**
 * A secret for the browser that makes an account, and the mark of it that goes with the account.
 * Somebody else may have made the account for this address first, with a password of their own; who
 * confirms without the secret therefore chooses a new password.
 * @param key the form's, so that a repeated submit gets the same secret
 */
export function browserSecret(key: FormDataEntryValue | null): string {
	return sign(`browser:${typeof key === 'string' && key ? key : randomBytes(16).toString('hex')}`);
}

export const browserMark = (secret: string): string => sign(`mark:${secret}`);

/** Remembers the errand for a day, in this browser only. */
export function writeErrand(cookies: Cookies, errand: Errand): void {
	const value = Buffer.from(JSON.stringify(errand)).toString('base64url');
	cookies.set(errandCookie, value, { ...options, maxAge: 60 * 60 * 24 });
}

/** The errand, or null when there is none or it is not readable. */
export function readErrand(cookies: Cookies): Errand | null {
	try {
		const text = Buffer.from(cookies.get(errandCookie) ?? '', 'base64url').toString();
		return v.parse(errandSchema, JSON.parse(text));
	} catch {
		return null;
	}
}

export function clearErrand(cookies: Cookies): void {
	cookies.delete(errandCookie, options);
}

const resetCookie = 'vliegwiel-reset';
const resetMinutes = 20;

/**
 * Lets this session choose a password without the old one, for twenty minutes.
 * @param why `recovery`: asked for; `first`: confirmed in another browser than it was made in
 */
export function allowReset(cookies: Cookies, sessionId: string, why: 'recovery' | 'first'): void {
	const until = Date.now() + resetMinutes * 60_000;
	const claim = `${why}.${until}.${sessionId}`;
	cookies.set(resetCookie, `${claim}.${sign(`reset:${claim}`)}`, {
		...options,
		maxAge: resetMinutes * 60
	});
}

/** Why this session may choose a password without the old one; null when it may not. */
export function mayReset(cookies: Cookies, claims: Claims | null): 'recovery' | 'first' | null {
	const [why = '', until = '', session = '', signature = ''] = (
		cookies.get(resetCookie) ?? ''
	).split('.');
	const right = Buffer.from(sign(`reset:${why}.${until}.${session}`));
	const given = Buffer.from(signature);
	if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
	if (Number(until) < Date.now() || session !== claims?.session_id) return null;
	return why === 'first' ? 'first' : 'recovery';
}

export function clearReset(cookies: Cookies): void {
	cookies.delete(resetCookie, options);
}
