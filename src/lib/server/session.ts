/**
 * Who is asking: cookies in the format of `@supabase/ssr`, HttpOnly, read and verified here on every
 * request; rotated once however many tabs and processes ask at the same moment.
 */
import { combineChunks, createChunks, stringFromBase64URL, stringToBase64URL } from '@supabase/ssr';
import type { Cookies } from '@sveltejs/kit';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { sql } from 'kysely';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { env } from '../../environment.ts';
import { asService } from './db.ts';
import type { Claims, Db } from './db.ts';
import { refreshTokens } from './supabase.ts';

/** The tokens of a signed-in browser. */
export interface Session {
	access_token: string;
	refresh_token: string;
	/** Seconds since 1970. */
	expires_at: number;
}

const cookieName = 'vliegwiel-session';
const maxAge = 60 * 60 * 24 * 60;
const key = createHash('sha256').update(`sessions:${env.APP_SECRET}`).digest();

const hs256 = env.SUPABASE_JWT_SECRET ? new TextEncoder().encode(env.SUPABASE_JWT_SECRET) : null;
const published = hs256
	? null
	: createRemoteJWKSet(new URL(`${env.SUPABASE_URL}/auth/v1/.well-known/jwks.json`));

const issuer = `${env.SUPABASE_URL}/auth/v1`;

/** Tokens verified before: a signature stays right, so only the end is looked at again. */
const verified = new Map<string, Claims & { exp: number }>();

/**
 * Verifies an access token: signature, issuer, audience and end, with 30 seconds' leeway.
 * @returns its claims, or null for anything that is not right
 */
export async function verifyToken(token: string): Promise<Claims | null> {
	const known = verified.get(token);
	if (known) return known.exp + 30 > Date.now() / 1000 ? known : null;
	const claims = await check(token);
	if (!claims) return null;
	if (verified.size > 5_000) verified.clear();
	verified.set(token, claims);
	return claims;
}

/** @param at the moment to look at the token's end from, when that is not now */
async function check(token: string, at?: Date): Promise<(Claims & { exp: number }) | null> {
	const options = {
		audience: 'authenticated',
		clockTolerance: 30,
		requiredClaims: ['sub', 'exp', 'session_id'],
		...(at ? { currentDate: at } : {})
	};
	try {
		const { payload } = hs256
			? await jwtVerify<Claims>(token, hs256, { ...options, algorithms: ['HS256'] })
			: published
				? await jwtVerify<Claims>(token, published, { ...options, algorithms: ['ES256', 'RS256'] })
				: { payload: null };
		if (!payload || payload.role !== 'authenticated') return null;
		// the embedded service names no issuer; its secret is its own, so nobody else signs with it
		if (payload.iss !== issuer && !(hs256 && payload.iss === undefined)) return null;
		return payload as Claims & { exp: number };
	} catch {
		return null;
	}
}

/** Reads the session cookie; null when there is none or it is not ours. */
export async function readSession(cookies: Cookies): Promise<Session | null> {
	const value = await combineChunks(cookieName, (name) => cookies.get(name));
	if (!value?.startsWith('base64-')) return null;
	try {
		const session = JSON.parse(stringFromBase64URL(value.slice(7))) as Partial<Session>;
		const { access_token, refresh_token, expires_at } = session;
		if (typeof access_token !== 'string' || typeof refresh_token !== 'string') return null;
		return { access_token, refresh_token, expires_at: Number(expires_at) || 0 };
	} catch {
		return null;
	}
}

const cookieOptions = () =>
	({
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: env.ORIGIN.startsWith('https:'),
		maxAge
	}) as const;

/** Signs this browser in. */
export function writeSession(cookies: Cookies, session: Session): void {
	clearSession(cookies);
	const { access_token, refresh_token, expires_at } = session;
	const value = `base64-${stringToBase64URL(JSON.stringify({ access_token, refresh_token, expires_at }))}`;
	for (const chunk of createChunks(cookieName, value))
		cookies.set(chunk.name, chunk.value, cookieOptions());
}

/** Header of a farewell: all that our pages keep in this browser goes too, unsent words included. */
export const farewell = { 'clear-site-data': '"storage"' };

/** Signs this browser out. */
export function clearSession(cookies: Cookies): void {
	for (const { name } of cookies.getAll()) {
		if (name === cookieName || name.startsWith(`${cookieName}.`))
			cookies.delete(name, { path: '/' });
	}
}

function seal(text: string): string {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, iv);
	const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64');
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	decipher.setAuthTag(bytes.subarray(12, 28));
	return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

/** Rotations under way in this process, so that its tabs take one database connection together. */
const rotating = new Map<string, Promise<Session | null>>();

/**
 * Gets new tokens for an ended session. A lock on the old refresh token lets one tab rotate it; the
 * others, in other processes too, wait and get the same outcome, as a refresh token used twice ends
 * the whole session.
 * @returns the new session, or null when the auth service refuses it
 * @throws when the database or the auth service is out of reach: then nobody is signed out
 */
export function rotateSession(old: Session): Promise<Session | null> {
	const hash = createHash('sha256').update(old.refresh_token).digest('hex');
	const running = rotating.get(hash);
	if (running) return running;
	const rotation = rotate(old, hash).finally(() => rotating.delete(hash));
	rotating.set(hash, rotation);
	return rotation;
}

async function rotate(old: Session, hash: string): Promise<Session | null> {
	return asService('rotate a session', async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 1))`.execute(trx);
		const before = await trx
			.selectFrom('session_rotations')
			.select([
				'sealed',
				sql<boolean>`created_at > clock_timestamp() - interval '60 seconds'`.as('fresh')
			])
			.where('old_token_hash', '=', hash)
			.executeTakeFirst();
		if (before?.fresh) return JSON.parse(unseal(before.sealed)) as Session;
		if (before) {
			await endSessionOf(trx, old.access_token);
			return null;
		}
		const { session, reused } = await refreshTokens(old.refresh_token);
		if (reused) await endSessionOf(trx, old.access_token);
		if (!session) return null;
		await trx
			.insertInto('session_rotations')
			.values({ old_token_hash: hash, sealed: seal(JSON.stringify(session)) })
			.execute();
		return session;
	});
}

/**
 * Somebody used a token that was rotated more than a minute ago: one of the two holders copied it, so
 * both are out on their next request.
 */
async function endSessionOf(trx: Db, accessToken: string): Promise<void> {
	const claims = await check(accessToken, new Date(0));
	if (claims) await sql`select private.end_session(${claims.session_id})`.execute(trx);
}
