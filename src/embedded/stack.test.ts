import { createClient } from '@supabase/supabase-js';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, expect, test } from 'vitest';
import type { Mail } from './mailbox.ts';
import { startStack } from './stack.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'stack-'));
const stack = await startStack({
	dataDir,
	services: ['postgres', 'mailbox', 'supabase', 'realtime'],
	durable: false
});
afterAll(async () => {
	await stack.remove();
});

const client = (key: string) =>
	createClient(stack.urls.supabase, stack.env[key] ?? '', { auth: { persistSession: false } });
const mailTo = async (address: string) =>
	((await (await fetch(`${stack.urls.mailbox}/api/mails?to=${address}`)).json()) as Mail[])[0];

/** Every right anybody but the owner has on our tables, one line each. */
async function publicGrants(): Promise<string[]> {
	const { rows } = await stack.sql.query<{ line: string }>(
		`select concat_ws(' ', relname, relacl::text) as line from pg_class
		 where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S') order by 1`
	);
	return rows.map(({ line }) => line);
}

test('signing up mails a Dutch link to our own page, and its hash confirms the address', async () => {
	const email = 'nieuw@voorbeeld.nl';
	const { auth } = client('SUPABASE_PUBLISHABLE_KEY');
	const { data } = await auth.signUp({ email, password: 'een-lang-wachtwoord' });
	expect(data.session).toBeNull();
	const mail = await mailTo(email);
	expect(mail?.subject).toBe('Bevestig je e-mailadres voor Vliegwiel');
	expect(mail?.text).toMatch(/^Welkom bij Vliegwiel\n\n/);
	const link = new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '');
	expect(`${link.origin}${link.pathname}`).toBe(`${stack.env.ORIGIN}/auth/confirm`);
	expect(link.searchParams.get('type')).toBe('signup');
	const confirmed = await auth.verifyOtp({
		token_hash: link.searchParams.get('token_hash') ?? '',
		type: 'signup'
	});
	expect(confirmed.data.session?.user.email).toBe(email);
});

test('the first storage request works, and the next; a stranger reads nothing', async () => {
	const service = client('SUPABASE_SECRET_KEY').storage;
	expect((await service.createBucket('proef', { public: false })).error).toBeNull();
	const file = Buffer.from('hallo');
	await service.from('proef').upload('map/a.txt', file, { contentType: 'text/plain' });
	const read = await service.from('proef').download('map/a.txt');
	expect(await read.data?.text()).toBe('hallo');
	const stranger = await client('SUPABASE_PUBLISHABLE_KEY')
		.storage.from('proef')
		.download('map/a.txt');
	expect(stranger.data).toBeNull();
});

test('the Auth service cannot widen the rights on our tables, not even at its first request', async () => {
	const before = await publicGrants();
	expect(before.length).toBeGreaterThan(10);
	// a fresh process tries to grant everything once
	await stack.restart('supabase');
	const { error } = await client('SUPABASE_PUBLISHABLE_KEY').from('communities').select('id');
	expect(error).toBeNull();
	expect(await publicGrants()).toEqual(before);
	const { rows } = await stack.sql.query(
		`select 1 from information_schema.role_table_grants where table_schema = 'public'
		 and grantee in ('anon', 'authenticated') and privilege_type in ('TRUNCATE', 'TRIGGER')`
	);
	expect(rows).toEqual([]);
});

test('its login role owns three schemas and cannot read a table of ours', async () => {
	const { litePassword } = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')) as {
		litePassword: string;
	};
	const { host, pathname } = new URL(stack.env.DATABASE_URL ?? '');
	const lite = new Pool({
		connectionString: `postgres://lite_login:${litePassword}@${host}${pathname}`
	});
	const owned = await lite.query<{ nspname: string }>(
		`select nspname from pg_namespace where nspowner = 'lite_login'::regrole order by 1`
	);
	expect(owned.rows.map(({ nspname }) => nspname)).toEqual([
		'auth',
		'storage',
		'supabase_migrations'
	]);
	await expect(lite.query('select * from public.communities')).rejects.toThrow('permission denied');
	await expect(lite.query('select * from private.x')).rejects.toThrow('permission denied');
	await lite.end();
});

test('without a key nobody is the service', async () => {
	for (const path of ['/rest/v1/communities', '/rest/v1/', '/auth/v1/admin/users']) {
		const response = await fetch(stack.urls.supabase + path, { headers: { host: 'localhost' } });
		expect([401, 404]).toContain(response.status);
	}
	for (const path of ['/_system/info', '/_system/config', '/studio', '/']) {
		expect((await fetch(stack.urls.supabase + path)).status).toBe(404);
	}
});

test('secrets are readable by their owner only and made up for this folder', async () => {
	for (const name of ['secrets.json', 'stack.env']) {
		expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o600);
	}
	const text = await readFile(join(dataDir, 'secrets.json'), 'utf8');
	const values = Object.values(JSON.parse(text) as Record<string, string>);
	expect(new Set(values).size).toBe(values.length);
});

test('the site and the worker log in with no rights of their own', async () => {
	const site = new Pool({ connectionString: stack.env.DATABASE_URL });
	await expect(site.query('select * from public.communities')).rejects.toThrow('permission denied');
	await site.end();
	const service = new Pool({ connectionString: stack.env.DATABASE_SERVICE_URL });
	await service.query('select graphile_worker.add_job($1)', ['nothing']);
	await service.query('delete from graphile_worker._private_jobs');
	await service.end();
});

test('a service that is killed comes back by itself, the database with what it had', async () => {
	await stack.sql.query('create table private.kept (id int); insert into private.kept values (1)');
	const [realtime, postgres] = [stack.pid('realtime'), stack.pid('postgres')];
	await stack.kill('realtime');
	await stack.kill('postgres');
	await expect.poll(() => stack.pid('realtime')).not.toBe(realtime);
	await expect.poll(() => stack.pid('postgres')).not.toBe(postgres);
	await stack.ready('realtime');
	await expect.poll(() => fetch(stack.urls.realtime).then(({ status }) => status)).toBe(404);
	await expect
		.poll(() => stack.sql.query('select id from private.kept').then(({ rowCount }) => rowCount), {
			timeout: 8_000
		})
		.toBe(1);
});
