/** What must hold for all of the schema, also for what is added later; after Supabase's own advisor. */
import { createClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

/** First column of the rows. */
async function list(text: string): Promise<string[]> {
	const { rows } = await owner.query<[string]>({ text, rowMode: 'array' });
	return rows.map(([name]) => name);
}

test('every table of public has row level security, and no view steps around it', async () => {
	const tables = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
	expect((await list(tables)).length).toBeGreaterThan(40);
	expect(await list(`${tables} and not relrowsecurity`)).toEqual([]);
	expect(
		await list(`select relname from pg_class where relnamespace = 'public'::regnamespace
			and (relkind in ('m', 'f') or (relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false)))`)
	).toEqual([]);
});

test('functions with the rights of their owner look nowhere but where they are told to', async () => {
	const ours = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'private')`;
	expect((await list(`select proname ${ours} and prosecdef`)).length).toBeGreaterThan(40);
	expect(
		await list(
			`select p.oid::regprocedure::text ${ours} and not coalesce(proconfig @> '{"search_path=\\"\\""}', false)`
		)
	).toEqual([]);
	expect(
		await list(`select p.oid::regprocedure::text ${ours} and exists (
		select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`)
	).toEqual([]);
});

test('a table of the same name in the temporary schema takes no function in', async () => {
	const client = new Client({ connectionString: env.OWNER_URL });
	await client.connect();
	try {
		await client.query('begin');
		await client.query(`create temporary table profiles (id uuid, erased_at timestamptz);
			create temporary table platform_roles (person_id uuid, role text);
			create temporary table memberships (community_id bigint, person_id uuid, role text)`);
		const fake = '11111111-2222-4333-8444-555555555555';
		await client.query(`insert into pg_temp.profiles values ('${fake}', null);
			insert into pg_temp.platform_roles values ('${fake}', 'admin');
			insert into pg_temp.memberships select id, '${fake}', 'lead' from public.communities`);
		const { rows } = await client.query<{ id: null; admin: boolean; led: number[] }>(
			`select set_config('request.jwt.claims', '{"sub": "${fake}"}', true),
				set_config('request.jwt.claim.sub', '${fake}', true),
				private.viewer_id() as id, private.viewer_has_role('admin') as admin, private.viewer_led_communities() as led`
		);
		expect(rows[0]).toMatchObject({ id: null, admin: false, led: [] });
	} finally {
		await client.query('rollback');
		await client.end();
	}
});

test('policies ask who is there once per statement, and never what people say of themselves', async () => {
	const policies = `select tablename || ': ' || policyname from pg_policies,
		lateral (select coalesce(qual, '') || ' ' || coalesce(with_check, '') as text) t
		where schemaname in ('public', 'storage') and `;
	// "( SELECT auth.uid() AS uid)" is how the catalogue writes "(select auth.uid())"
	const bare = (name: string) =>
		`regexp_replace(text, '\\( SELECT ${name}\\([^)]*\\)', '', 'g') ~ '${name}\\('`;
	expect(await list(policies + bare('auth\\.uid'))).toEqual([]);
	expect(await list(policies + bare('private\\.viewer_[a-z_]+'))).toEqual([]);
	expect(await list(`${policies} text ~ 'user_metadata'`)).toEqual([]);
	expect(await list(`${policies} permissive <> 'PERMISSIVE'`)).toEqual([]);
	expect(await list(`${policies} 'public' = any (roles)`)).toEqual([]);
});

test('what people say of themselves in the auth service gives them nothing', async () => {
	const { rows } = await owner.query<{ id: string }>(
		`update auth.users set raw_user_meta_data = '{"role": "admin", "roles": ["admin"]}', raw_app_meta_data = '{"role": "admin"}'
		 where email = 'sanne@voorbeeld.nl' returning id`
	);
	const claims = {
		sub: rows[0]?.id ?? '',
		session_id: '',
		role: 'authenticated' as const,
		user_metadata: { role: 'admin' },
		app_metadata: { role: 'admin', roles: ['admin'] }
	};
	const seen = sql<{
		admin: boolean;
		roles: number;
	}>`select private.viewer_has_role('admin') as admin,
		(select count(*)::int from public.platform_roles where role = 'admin') as roles`;
	const { rows: found } = await openDoor({ ...claims }).db((trx) => seen.execute(trx));
	expect(found[0]).toEqual({ admin: false, roles: 0 });
});

test('every foreign key has an index, but those that only say who did something', async () => {
	const unindexed = await list(`
		select con.conrelid::regclass || '.' || a.attname
		from pg_constraint con join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
		where con.contype = 'f' and con.connamespace = 'public'::regnamespace and not exists (
			select from pg_index i where i.indrelid = con.conrelid and i.indkey[0] = con.conkey[1])
		order by 1`);
	// people are never deleted, only erased, and nobody lists what a person decided long ago
	const deeds = /_by$|^log_entries\.author_id$/;
	expect(unindexed.filter((column) => !deeds.test(column))).toEqual([]);
});

test('the request roles own nothing, create nothing, and enter no schema of the processes', async () => {
	const roles = `unnest(array['anon', 'authenticated', 'site_anon', 'site_member', 'site_login']) r`;
	expect(
		await list(`select r || ' creates in ' || nspname from pg_namespace, ${roles}
			where nspname !~ '^pg_' and has_schema_privilege(r, oid, 'create')`)
	).toEqual([]);
	expect(
		await list(`select r || ' uses ' || nspname from pg_namespace, ${roles}
			where nspname in ('graphile_worker', 'supabase_migrations') and has_schema_privilege(r, oid, 'usage')`)
	).toEqual([]);
	expect(
		await list(`select r from ${roles} where pg_has_role(r, 'service_role', 'member')
			or exists (select from pg_roles where rolname = r and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb))`)
	).toEqual([]);
	expect(
		await list(`select r || ' truncates ' || c.relname from pg_class c, ${roles}
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(r, c.oid, 'truncate, references, trigger')`)
	).toEqual([]);
	// the door's login has no right of its own: it must become somebody first
	expect(
		await list(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
			and exists (select from aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee where g.rolname = 'site_login')`)
	).toEqual([]);
});

test('the embedded Data API gives itself and its callers no right on our tables', async () => {
	const rights = () =>
		list(`select c.relname || ' ' || coalesce(array_to_string(c.relacl, ' '), '') || ' ' || coalesce((
				select string_agg(a.attname || array_to_string(a.attacl, ' '), ' ' order by a.attnum)
				from pg_attribute a where a.attrelid = c.oid and a.attacl is not null), '')
			from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S') order by 1`);
	const defaults = () =>
		list(`select defaclrole::regrole || ' ' || defaclobjtype::text || ' ' || array_to_string(defaclacl, ' ') from pg_default_acl
			where defaclnamespace in ('public'::regnamespace, 'private'::regnamespace) order by 1`);
	const before = [await rights(), await defaults()];
	for (const key of [env.SUPABASE_PUBLISHABLE_KEY, env.SUPABASE_SECRET_KEY]) {
		const client = createClient(env.SUPABASE_URL, key, { auth: { persistSession: false } });
		await client.from('threads').select('id').limit(1);
		await client.from('mails').insert({ kind: 'x', message_id: 'x' });
		await client.rpc('platform_figures');
		await client.storage.listBuckets();
	}
	expect([await rights(), await defaults()]).toEqual(before);
	// what it would have granted, had it been able to
	expect(
		await list(`select relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
			and has_table_privilege('anon', c.oid, 'truncate')`)
	).toEqual([]);
	expect(
		await list(
			`select rolname from pg_roles where rolname = 'lite_login' and (rolsuper or rolcreaterole)`
		)
	).toEqual([]);
});

test('a new table of ours starts closed', async () => {
	await owner.query('begin');
	try {
		await owner.query('create table public.forgotten (secret text)');
		const { rows } = await owner.query<{ open: boolean }>(
			`select bool_or(has_table_privilege(r, 'public.forgotten', 'select, insert, update, delete, truncate')) as open
			 from unnest(array['anon', 'authenticated', 'site_anon', 'site_member']) r`
		);
		expect(rows[0]?.open).toBe(false);
		await owner.query(`create function public.forgotten() returns int language sql as 'select 1'`);
		const { rows: called } = await owner.query<{ open: boolean }>(
			`select bool_or(has_function_privilege(r, 'public.forgotten()', 'execute')) as open
			 from unnest(array['anon', 'authenticated', 'site_anon', 'site_member']) r`
		);
		expect(called[0]?.open).toBe(false);
	} finally {
		await owner.query('rollback');
	}
});
