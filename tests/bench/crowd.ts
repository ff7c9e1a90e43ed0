/** Hundreds of people with a live session each, made in bulk: limits stay on under load. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Pool } from 'pg';

export interface Person {
	id: string;
	/** What a browser of this person sends along. */
	cookie: string;
	/** An address of their own, for `X-Forwarded-For`. */
	address: string;
}

/** The part of a stack that is needed to make people. */
export interface Place {
	sql: Pool;
	env: Record<string, string>;
}

/**
 * Makes members of communities, signed in for an hour and a half.
 * @param communities ids; nobody is told that they came
 */
export async function makeCrowd(
	{ sql, env }: Place,
	size: number,
	communities: readonly number[]
): Promise<Person[]> {
	const ids = Array.from({ length: size }, () => randomUUID());
	const sessions = ids.map(() => randomUUID());
	const client = await sql.connect();
	try {
		await client.query('begin');
		await client.query('alter table public.memberships disable trigger user');
		await client.query(
			`insert into auth.users (id, email, email_confirmed_at)
			 select id, id || '@drukte.test', now() from unnest($1::uuid[]) as id`,
			[ids]
		);
		await client.query(
			`insert into auth.sessions (id, user_id)
			 select s.id, s.person from unnest($1::uuid[], $2::uuid[]) as s (id, person)`,
			[sessions, ids]
		);
		await client.query(
			`insert into public.profiles (id, name, role)
			 select p.id, 'Drukke Collega ' || p.at, 'teacher' from unnest($1::uuid[]) with ordinality as p (id, at)`,
			[ids]
		);
		for (const table of ['profile_details', 'person_settings'])
			await client.query(`insert into public.${table} (person_id) select unnest($1::uuid[])`, [
				ids
			]);
		await client.query(
			`insert into public.memberships (community_id, person_id)
			 select c, p from unnest($1::bigint[]) c, unnest($2::uuid[]) p`,
			[communities, ids]
		);
		await client.query('alter table public.memberships enable trigger user');
		await client.query('commit');
		await client.query('analyze auth.users, auth.sessions, public.profiles, public.memberships');
	} catch (error) {
		await client.query('rollback');
		throw error;
	} finally {
		client.release();
	}
	return Promise.all(
		ids.map(async (id, at) => ({
			id,
			cookie: await cookieOf(env, id, sessions[at] ?? ''),
			// of the range for documentation and tests (RFC 2544)
			address: `198.18.${Math.floor(at / 250)}.${(at % 250) + 1}`
		}))
	);
}

/** A session cookie as the site writes it at sign-in. */
async function cookieOf(
	env: Record<string, string>,
	person: string,
	session: string
): Promise<string> {
	const expires = Math.floor(Date.now() / 1000) + 5_400;
	const token = await new SignJWT({ role: 'authenticated', session_id: session })
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
		.setSubject(person)
		.setAudience('authenticated')
		.setIssuer(`${env.SUPABASE_URL}/auth/v1`)
		.setExpirationTime(expires)
		.sign(new TextEncoder().encode(env.SUPABASE_JWT_SECRET));
	const value = JSON.stringify({
		access_token: token,
		refresh_token: randomUUID(),
		expires_at: expires
	});
	return `vliegwiel-session=base64-${Buffer.from(value).toString('base64url')}`;
}

/** A community and a forum with threads in it, started by one of the crowd's own members. */
export async function makeThreads(
	{ sql }: Place,
	community: number,
	author: string,
	count: number
): Promise<number[]> {
	const { rows } = await sql.query<{ id: string }>(
		`insert into public.threads (community_id, forum_id, title, author_id)
		 select $1, (select id from public.forums where community_id = $1 order by position, id limit 1),
			'Drukte ' || n, $2
		 from generate_series(1, $3) n returning id`,
		[community, author, count]
	);
	return rows.map(({ id }) => Number(id));
}
