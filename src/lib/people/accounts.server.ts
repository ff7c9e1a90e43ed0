/** Where accounts live: the auth service, asked in such a way that nobody learns who has one. */
import type { EmailOtpType, User } from '@supabase/supabase-js';
import { log } from '../server/log.ts';
import type { Session } from '../server/session.ts';
import { authClient } from '../server/supabase.ts';
import type { SignUp } from './account.ts';

/** The auth service is out of reach; says nothing about the account. */
export class AuthUnavailable extends Error {}

/** Who just proved to be somebody, before this browser is signed in. */
export interface SignedIn {
	session: Session;
	user: User;
}

interface Refusal {
	status?: number | undefined;
	code?: string | undefined;
	message: string;
}

/** @throws AuthUnavailable when the service gave no answer of its own */
function reached(error: Refusal | null): void {
	if (error && !error.status) throw new AuthUnavailable(error.message);
}

/** A mail that could not be sent shows nowhere: it would, for known addresses only. */
function swallow(what: string, error: Refusal | null): void {
	reached(error);
	if (error?.status && error.status >= 500)
		log('error', `${what} failed at the auth service`, { status: error.status, code: error.code });
}

function signedIn(
	session: { access_token: string; refresh_token: string; expires_at?: number } | null,
	user: User | null
): SignedIn | null {
	if (!session || !user) return null;
	const { access_token, refresh_token } = session;
	const expires_at = session.expires_at ?? Math.floor(Date.now() / 1000) + 3600;
	return { session: { access_token, refresh_token, expires_at }, user };
}

/**
 * Makes an account that its address still has to confirm. Where the address has one already it gets
 * a mail to sign in with, so that the answer on the screen is the same.
 * @param browser recognises this browser when the mail's link is opened
 * @throws AuthUnavailable
 */
export async function signUp(
	{ name, email, password, role }: SignUp,
	locale: string,
	browser: string
): Promise<void> {
	const { data, error } = await authClient().auth.signUp({
		email,
		password,
		options: { data: { name, role, locale, browser } }
	});
	swallow('a sign-up', error);
	const known = (error?.status ?? 0) < 500 && (error !== null || !data.user?.identities?.length);
	if (known) await mailCode(email);
}

/**
 * @returns null for a wrong password, an unknown address and an unconfirmed one alike
 * @throws AuthUnavailable
 */
export async function signIn(email: string, password: string): Promise<SignedIn | null> {
	const { data, error } = await authClient().auth.signInWithPassword({ email, password });
	reached(error);
	if (error?.status && error.status >= 500) throw new AuthUnavailable(error.message);
	return signedIn(data.session, data.user);
}

/**
 * Mails a code and link to sign in with; also confirms an account that was not confirmed yet.
 * @throws AuthUnavailable
 */
export async function mailCode(email: string): Promise<void> {
	const options = { shouldCreateUser: false };
	const { error } = await authClient().auth.signInWithOtp({ email, options });
	swallow('a sign-in mail', error);
}

/**
 * Mails a code and link to choose a new password with.
 * @throws AuthUnavailable
 */
export async function mailRecovery(email: string): Promise<void> {
	const { error } = await authClient().auth.resetPasswordForEmail(email);
	swallow('a recovery mail', error);
}

/** What was mailed: the hash in its link, or the code with the address it went to. */
export type Proof = { token_hash: string } | { email: string; token: string };

/**
 * Uses a mailed link or code up.
 * @returns null when it is wrong, used or too old
 * @throws AuthUnavailable
 */
export async function confirm(proof: Proof, type: EmailOtpType): Promise<SignedIn | null> {
	// "email" is the service's word for any of these two; its small version knows the older word only
	const types: EmailOtpType[] = type === 'email' ? ['email', 'magiclink'] : [type];
	for (const one of types) {
		const { data, error } = await authClient().auth.verifyOtp({ ...proof, type: one });
		reached(error);
		if (!error) return signedIn(data.session, data.user);
		if (error.code !== 'validation_failed') return null;
	}
	return null;
}

/**
 * Gives the account of a fresh session a new password and ends all its other sessions.
 * @returns whether the service took it; it may know a password as leaked
 * @throws AuthUnavailable
 */
export async function setPassword(session: Session, password: string): Promise<boolean> {
	const client = authClient();
	const opened = await client.auth.setSession(session);
	reached(opened.error);
	const { error } = await client.auth.updateUser({ password });
	reached(error);
	// the same one again is what the person wants
	if (error && error.code !== 'same_password') return false;
	await signOut(session.access_token, 'others');
	return true;
}

/**
 * Ends sessions.
 * @throws AuthUnavailable
 */
export async function signOut(
	accessToken: string,
	scope: 'local' | 'others' | 'global'
): Promise<void> {
	const { error } = await authClient().auth.admin.signOut(accessToken, scope);
	reached(error);
	// refused means: that session is over already
	if (error?.status && error.status >= 500) throw new AuthUnavailable(error.message);
}
