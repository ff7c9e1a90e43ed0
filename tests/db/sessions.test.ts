import { SignJWT } from 'jose';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { env } from '../../src/environment.ts';
import { signIn, signOut } from '../../src/lib/people/accounts.server.ts';
import { findStanding } from '../../src/lib/people/standing.server.ts';
import { asService, closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { rotateSession, verifyToken } from '../../src/lib/server/session.ts';
import type { Session } from '../../src/lib/server/session.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.resetModules();
});

/** A fresh copy of the site's modules: what another process of the site has. */
async function anotherProcess() {
	vi.resetModules();
	const session = await import('../../src/lib/server/session.ts');
	const { closeDatabase: close } = await import('../../src/lib/server/db.ts');
	return { rotate: session.rotateSession, close };
}

async function enter(person = 'sanne'): Promise<{ session: Session; id: string }> {
	const found = await signIn(`${person}@voorbeeld.nl`, env.DEMO_PASSWORD);
	if (!found) throw new Error(`${person} could not sign in`);
	const claims = await verifyToken(found.session.access_token);
	return { session: found.session, id: claims?.session_id ?? '' };
}

const tokensOf = async (id: string) =>
	(await owner.query('select token from auth.refresh_tokens where session_id = $1', [id])).rowCount;

const standingOf = async (session: Session) => {
	const claims = await verifyToken(session.access_token);
	return claims && (await openDoor(claims).db(findStanding)).kind;
};

test('twenty tabs of two processes refresh at once: one rotation, nobody is out', async () => {
	const { session, id } = await enter();
	const [one, two] = [await anotherProcess(), await anotherProcess()];
	const tabs = Array.from({ length: 20 }, (_, tab) => (tab % 2 ? one : two).rotate(session));
	const outcomes = await Promise.all(tabs);
	await Promise.all([one.close(), two.close()]);
	expect(outcomes.every((outcome) => outcome !== null)).toBe(true);
	expect(new Set(outcomes.map((outcome) => outcome?.refresh_token)).size).toBe(1);
	// the old one and the new one
	expect(await tokensOf(id)).toBe(2);
	expect(outcomes[0] && (await standingOf(outcomes[0]))).toBe('member');
});

test('a late tab gets the same outcome for a minute', async () => {
	const { session } = await enter();
	const first = await rotateSession(session);
	expect(await rotateSession(session)).toEqual(first);
});

test('an old token that comes back after its minute was copied: both holders are out', async () => {
	const { session } = await enter();
	const fresh = await rotateSession(session);
	expect(fresh && (await standingOf(fresh))).toBe('member');
	await owner.query(
		`update session_rotations set created_at = created_at - interval '61 seconds' where old_token_hash = $1`,
		[createHash('sha256').update(session.refresh_token).digest('hex')]
	);
	expect(await rotateSession(session)).toBeNull();
	expect(fresh && (await standingOf(fresh))).toBe('out');
	expect(fresh && (await rotateSession(fresh))).toBeNull();
});

test('a refresh token nobody gave out is refused', async () => {
	const { session } = await enter();
	expect(await rotateSession({ ...session, refresh_token: crypto.randomUUID() })).toBeNull();
	expect(await standingOf(session)).toBe('member');
});

test('while the auth service is away nobody is signed out', async () => {
	const { session, id } = await enter();
	vi.stubEnv('SUPABASE_URL', 'http://127.0.0.1:9');
	const { rotate, close } = await anotherProcess();
	await expect(rotate(session)).rejects.toThrow();
	await close();
	expect(await tokensOf(id)).toBe(1);
	expect(await rotateSession(session)).not.toBeNull();
});

test('what waits for other tabs is sealed: the table shows no token', async () => {
	const { session } = await enter();
	const fresh = await rotateSession(session);
	const { rows } = await owner.query<{ row: string }>(
		'select r::text as row from session_rotations r'
	);
	const all = rows.map(({ row }) => row).join();
	expect(all).not.toContain(session.refresh_token);
	expect(all).not.toContain(fresh?.refresh_token);
	expect(all).not.toContain(fresh?.access_token.split('.')[2]);
});

test('signing out everywhere works on the next request of every browser', async () => {
	const [here, there] = [await enter('tess'), await enter('tess')];
	expect(await standingOf(there.session)).toBe('member');
	await signOut(here.session.access_token, 'global');
	expect(await standingOf(there.session)).toBe('out');
	const other = await enter('sanne');
	expect(await standingOf(other.session)).toBe('member');
});

test('a suspension works on the next request and says why', async () => {
	const { session } = await enter('koen');
	const claims = await verifyToken(session.access_token);
	const standing = claims && (await openDoor(claims).db(findStanding));
	expect(standing?.kind).toBe('suspended');
	expect(standing?.kind === 'suspended' && standing.suspension.reason.length).toBeGreaterThan(0);
});

test('ending a session takes the service door', async () => {
	const { session, id } = await enter();
	const claims = await verifyToken(session.access_token);
	const end = sql`select private.end_session(${id})`;
	await expect(openDoor(claims).db((trx) => end.execute(trx))).rejects.toThrow(/permission denied/);
	await asService('test', (trx) => end.execute(trx));
	expect(await standingOf(session)).toBe('out');
});

/** Each differs in one thing from a token that is accepted; the first is that token. */
async function alteredTokens(token: string, someoneElse: string): Promise<Record<string, string>> {
	const [head = '', body = '', signature = ''] = token.split('.');
	const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
	const raw = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
	const sign = (changed: object, key = env.SUPABASE_JWT_SECRET, alg = 'HS256') =>
		new SignJWT({ ...claims, ...changed })
			.setProtectedHeader({ alg })
			.sign(new TextEncoder().encode(key));
	return {
		control: await sign({}),
		'another person': `${head}.${raw({ ...claims, sub: someoneElse })}.${signature}`,
		'another role, unsigned': `${head}.${raw({ ...claims, role: 'service_role' })}.${signature}`,
		'another role, signed': await sign({ role: 'service_role' }),
		'a later end': `${head}.${raw({ ...claims, exp: Number(claims.exp) + 9999 })}.${signature}`,
		'ended 31 seconds ago': await sign({ exp: Math.floor(Date.now() / 1000) - 31 }),
		'no end': await sign({ exp: undefined }),
		'no session': await sign({ session_id: undefined }),
		'no person': await sign({ sub: undefined }),
		'another audience': await sign({ aud: 'anon' }),
		'another issuer': await sign({ iss: 'https://elsewhere.invalid/auth/v1' }),
		'another key': await sign({}, 'a key of forty characters, but not ours..'),
		'another algorithm': await sign({}, env.SUPABASE_JWT_SECRET, 'HS512'),
		'no algorithm': `${raw({ alg: 'none', typ: 'JWT' })}.${body}.`,
		'no signature': `${head}.${body}.`,
		'half a signature': token.slice(0, -8),
		nothing: ''
	};
}

test('of seventeen tokens only the one that is right in every part is accepted', async () => {
	const { session } = await enter();
	const tokens = await alteredTokens(session.access_token, crypto.randomUUID());
	const accepted: string[] = [];
	for (const [name, token] of Object.entries(tokens))
		if (await verifyToken(token)) accepted.push(name);
	expect(accepted).toEqual(['control']);
	expect(Object.keys(tokens)).toHaveLength(17);
});
