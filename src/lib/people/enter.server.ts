/** Lets somebody in who proved to be somebody: password, code and link all end here. */
import type { Cookies } from '@sveltejs/kit';
import type { User } from '@supabase/supabase-js';
import * as v from 'valibot';
import { openDoor } from '../server/db.ts';
import { verifyToken, writeSession } from '../server/session.ts';
import { to } from '../ui/links.ts';
import { setPassword, signOut } from './accounts.server.ts';
import type { SignedIn } from './accounts.server.ts';
import { allowReset, browserMark, clearErrand, readErrand } from './errand.server.ts';
import { educationRoles } from './person.ts';
import { findStanding, openAccount } from './standing.server.ts';
import type { Suspension } from './standing.server.ts';
import { randomBytes } from 'node:crypto';

/** What was typed at sign-up travels with the auth account, and is used for opening ours only. */
const typedSchema = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)),
	role: v.fallback(v.picklist(educationRoles), 'other'),
	locale: v.fallback(v.picklist(['nl', 'en']), 'nl')
});

/** A link was followed, not a password typed; and for `recovery`, a new password is next. */
export type By = 'password' | 'mail' | 'recovery';

const next = (path: string, after: string) => `${to(path)}?next=${encodeURIComponent(after)}`;

/**
 * Signs this browser in, unless the account is closed.
 * @param after where the person was going, already safe
 * @returns where to go now, or why the account is closed
 * @throws AuthUnavailable
 */
export async function enter(
	cookies: Cookies,
	{ session, user }: SignedIn,
	by: By,
	after: string
): Promise<{ to: string; suspension?: undefined } | { suspension: Suspension }> {
	const claims = await verifyToken(session.access_token);
	if (!claims) throw new Error('the auth service signs tokens that we do not accept');
	const door = openDoor(claims);
	const standing = await door.db(findStanding);
	if (standing.kind === 'suspended') {
		await signOut(session.access_token, 'local');
		return { suspension: standing.suspension };
	}
	const strange = by !== 'password' && confirmedJustNow(user) && !madeHere(cookies, user);
	// whoever made the account knows its password, and may be somebody else than who confirmed it
	if (strange) await setPassword(session, `${randomBytes(30).toString('base64')}`);
	writeSession(cookies, session);
	clearErrand(cookies);
	let target = after;
	if (standing.kind === 'new') {
		const typed = v.safeParse(typedSchema, user.user_metadata);
		if (typed.success) await door.db((trx) => openAccount(trx, typed.output));
		target = next('/welcome', after);
	}
	if (by === 'recovery' || strange) {
		allowReset(cookies, claims.session_id, strange ? 'first' : 'recovery');
		target = next('/account/password', target);
	}
	return { to: target };
}

/** The sign-in that confirms an address carries the same moment twice. */
function confirmedJustNow({ email_confirmed_at, last_sign_in_at }: User): boolean {
	if (!email_confirmed_at || !last_sign_in_at) return false;
	const confirmed = Date.parse(email_confirmed_at);
	return Math.abs(Date.parse(last_sign_in_at) - confirmed) < 3_000;
}

function madeHere(cookies: Cookies, { user_metadata: data }: User): boolean {
	const secret = readErrand(cookies)?.browser;
	return Boolean(secret) && data.browser === browserMark(secret ?? '');
}
