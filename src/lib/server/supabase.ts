/** Clients of Supabase's own services. The browser never has one: its sessions are HttpOnly cookies. */
import { createClient } from '@supabase/supabase-js';
import type { SupabaseClient } from '@supabase/supabase-js';
import { env } from '../../environment.ts';
import type { Session } from './session.ts';

/** A service that does not answer may not hold a page for long. */
const patient = (input: RequestInfo | URL, init?: RequestInit) =>
	fetch(input, { ...init, signal: AbortSignal.timeout(10_000) });

const stateless = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

/**
 * A client for one act of signing in or out. Each act gets its own: a client keeps the session of
 * whoever used it last.
 */
export function authClient() {
	return createClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
		auth: stateless,
		global: { fetch: patient }
	});
}

/**
 * Exchanges a refresh token. By hand, because the client tries again for half a minute when the
 * service is away, and a page would wait for it.
 * @returns the new session, or none when the service refuses; `reused` when the token was used before
 * @throws when the service is out of reach
 */
export async function refreshTokens(
	token: string
): Promise<{ session: Session | null; reused: boolean }> {
	const response = await fetch(`${env.SUPABASE_URL}/auth/v1/token?grant_type=refresh_token`, {
		method: 'POST',
		headers: { apikey: env.SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
		body: JSON.stringify({ refresh_token: token }),
		signal: AbortSignal.timeout(5_000)
	});
	if (response.status >= 500 || response.status === 429)
		throw new Error(`the auth service answers ${response.status}`);
	const answer = (await response.json()) as Partial<Session> & {
		expires_in?: number;
		error_code?: string;
		code?: string | number;
	};
	const { access_token, refresh_token, expires_at, expires_in = 3600 } = answer;
	if (!response.ok || !access_token || !refresh_token) {
		const code = answer.error_code ?? answer.code;
		return { session: null, reused: code === 'refresh_token_already_used' };
	}
	const end = expires_at ?? Math.floor(Date.now() / 1000) + expires_in;
	return { session: { access_token, refresh_token, expires_at: end }, reused: false };
}

let storage: SupabaseClient['storage'] | undefined;

/** Storage as the service: our own rights check has come before, nothing else reads or writes it. */
export function storageClient(): SupabaseClient['storage'] {
	storage ??= createClient(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, { auth: stateless }).storage;
	return storage;
}
