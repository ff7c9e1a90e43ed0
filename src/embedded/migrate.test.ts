import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { migrate, MigrationFailed } from './migrate.ts';
import { startStack } from './stack.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'migrate-'));
const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
const stack = await startStack({
	dataDir,
	services: ['postgres', 'mailbox', 'supabase'],
	migrations: folder,
	durable: false
});
const { sql } = stack;

beforeEach(async () => {
	for (const file of await readdir(folder)) await rm(join(folder, file));
	await sql.query('delete from supabase_migrations.schema_migrations');
	await sql.query('drop table if exists public.a, public.b, public.c');
});
afterAll(async () => {
	await stack.remove();
	await rm(folder, { recursive: true });
});

const add = (name: string, text: string) => writeFile(join(folder, name), text);
const history = async () =>
	(
		await sql.query<{ version: string; name: string; statements: string[] }>(
			'select version, name, statements from supabase_migrations.schema_migrations order by version'
		)
	).rows;
const tables = async () =>
	(
		await sql.query<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
		)
	).rows.map(({ name }) => name);

test('files are applied in the order of their stamps, once, and recorded as the CLI does', async () => {
	await add('20260102000000_second.sql', 'create table public.b (id int references public.a);');
	await add(
		'20260101000000_first_one.sql',
		`create table public.a (id int primary key);\ninsert into public.a values (1);`
	);
	expect(await migrate(sql, folder)).toEqual([
		'20260101000000_first_one.sql',
		'20260102000000_second.sql'
	]);
	expect(await migrate(sql, folder)).toEqual([]);
	const [first] = await history();
	expect(first).toMatchObject({ version: '20260101000000', name: 'first_one' });
	expect(first?.statements).toHaveLength(2);
});

test('of a migration that fails halfway nothing is kept, and of those before it all', async () => {
	await add('20260101000000_good.sql', 'create table public.a (id int);');
	await add('20260102000000_bad.sql', 'create table public.b (id int);\nselect 1 / 0;');
	await add('20260103000000_later.sql', 'create table public.c (id int);');
	const failure = migrate(sql, folder);
	await expect(failure).rejects.toThrow(MigrationFailed);
	await expect(failure).rejects.toThrow('20260102000000_bad.sql: division by zero');
	expect(await tables()).toEqual(['a']);
	expect((await history()).map(({ name }) => name)).toEqual(['good']);
});

test('a migration that cannot be recorded is not kept either', async () => {
	await add(
		'20260101000000_taken.sql',
		`create table public.a (id int);
		 insert into supabase_migrations.schema_migrations (version) values ('20260101000000');`
	);
	await expect(migrate(sql, folder)).rejects.toThrow('duplicate key');
	expect(await tables()).toEqual([]);
	expect(await history()).toEqual([]);
});

test('processes that migrate at the same time apply each file once', async () => {
	await add('20260101000000_slow.sql', 'select pg_sleep(0.3); create table public.a (id int);');
	const results = await Promise.all([1, 2, 3].map(() => migrate(sql, folder)));
	expect(results.flat()).toEqual(['20260101000000_slow.sql']);
});

test('two files with one stamp are refused before anything is applied', async () => {
	await add('20260101000000_a.sql', 'create table public.a (id int);');
	await add('20260101000000_b.sql', 'create table public.b (id int);');
	await expect(migrate(sql, folder)).rejects.toThrow('same stamp');
	expect(await tables()).toEqual([]);
});

test('the owner is no superuser, as on a hosted project', async () => {
	await add('20260101000000_x.sql', `copy (select 1) to program 'true';`);
	await expect(migrate(sql, folder)).rejects.toThrow('permission denied');
});
