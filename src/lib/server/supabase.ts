/** Clients of Supabase's own services. The browser never has one: its sessions are HttpOnly cookies. */
import { createClient } from '@supabase/supabase-js';
import type { SupabaseClient } from '@supabase/supabase-js';
import { env } from '../../env.ts';

const stateless = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

/**
 * A client for one act of signing in or out. Each act gets its own: a client keeps the session of
 * whoever used it last.
 * @param accessToken acts as this person (change of address or password, sign out everywhere)
 */
export function authClient(accessToken?: string): SupabaseClient {
	return createClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
		auth: stateless,
		...(accessToken ? { global: { headers: { Authorization: `Bearer ${accessToken}` } } } : {})
	});
}

let storage: SupabaseClient | undefined;

/** Storage as the service: our own rights check has come before, nothing else reads or writes it. */
export function storageClient(): SupabaseClient['storage'] {
	storage ??= createClient(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, { auth: stateless });
	return storage.storage;
}
