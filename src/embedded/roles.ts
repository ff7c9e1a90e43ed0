/**
 * The roles a hosted Supabase project has before the first migration, with the same reach: the
 * owner of the schema is no superuser here either, so that what works here works there.
 */
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';

export const database = 'vliegwiel';
export const owner = 'vliegwiel_owner';
const lite = 'lite_login';

/** Extensions the migrations may count on, in the schema where a hosted project keeps them. */
const extensions = ['pg_trgm', 'unaccent', 'citext', 'pgcrypto', 'btree_gist'];

const exists = async (client: Client, sql: string, name: string): Promise<boolean> =>
	(await client.query(sql, [name])).rowCount !== 0;

async function ensureRole(client: Client, name: string, options: string): Promise<void> {
	const known = await exists(client, 'select from pg_roles where rolname = $1', name);
	const verb = known ? 'alter' : 'create';
	await client.query(`${verb} role ${escapeIdentifier(name)} ${options}`);
}

/**
 * Makes roles and database; harmless to repeat.
 * @param client superuser, connected to the database `postgres`
 */
export async function createRoles(
	client: Client,
	passwords: { owner: string; lite: string }
): Promise<void> {
	const login = (password: string) => `login password ${escapeLiteral(password)}`;
	await ensureRole(client, 'anon', 'nologin');
	await ensureRole(client, 'authenticated', 'nologin');
	await ensureRole(client, 'service_role', 'nologin bypassrls');
	await ensureRole(client, owner, `${login(passwords.owner)} createrole bypassrls`);
	await ensureRole(client, lite, `${login(passwords.lite)} noinherit bypassrls`);
	await client.query(`
		grant anon, authenticated, service_role to ${owner} with admin option;
		grant anon, authenticated, service_role to ${lite};
	`);
	if (!(await exists(client, 'select from pg_database where datname = $1', database))) {
		await client.query(`create database ${database} owner ${owner}`);
	}
	await client.query(`
		revoke all on database ${database} from public;
		grant connect, create, temporary on database ${database} to ${lite};
		alter role ${owner} in database ${database} set search_path = "$user", public, extensions;
	`);
}

/**
 * Schemas, extensions and the default grants a hosted project starts with, which the migrations
 * take back: a table that forgets its own rules would be open there, so it is open in tests too.
 * @param client superuser, connected to our database
 */
export async function prepareDatabase(client: Client): Promise<void> {
	await client.query(`
		create schema if not exists extensions;
		grant usage on schema extensions to public;
		grant create on schema extensions to ${owner};
		revoke create on schema public from public;
		grant usage on schema public to anon, authenticated, service_role;
		grant usage, create on schema public to ${owner};
	`);
	for (const name of extensions) {
		await client.query(`create extension if not exists ${name} with schema extensions`);
	}
	const fresh = !(await exists(
		client,
		'select from pg_default_acl d join pg_roles r on r.oid = d.defaclrole where r.rolname = $1',
		owner
	));
	if (!fresh) return;
	for (const kind of ['tables', 'functions', 'sequences']) {
		await client.query(
			`alter default privileges for role ${owner} in schema public
			 grant all on ${kind} to anon, authenticated, service_role`
		);
	}
}

/**
 * Shows the Data API our tables. It lists those its own role has any right on; the right to refer
 * to a table is one, and reads and writes nothing. Requests act as their own roles.
 * @param client superuser, connected to our database, after the migrations
 */
export async function showTables(client: Client): Promise<void> {
	await client.query(`grant references on all tables in schema public to ${lite}`);
}

/**
 * What the owner and the three request roles may do in the schemas of Auth and Storage.
 * @param client superuser, connected to our database, after these services made their tables
 */
export async function grantServiceSchemas(client: Client): Promise<void> {
	await client.query(`
		grant usage on schema auth, storage, supabase_migrations to ${owner};
		grant usage on schema auth to anon, authenticated, service_role;
		grant execute on all functions in schema auth to anon, authenticated, service_role;
		grant select, insert, update, delete, references, trigger on all tables in schema auth, storage to ${owner};
		grant select, insert, update, delete on all tables in schema supabase_migrations to ${owner};
		grant usage on schema storage to anon, authenticated, service_role;
		revoke all on all tables in schema storage from anon, authenticated, service_role;
		grant select, insert, update, delete on storage.buckets, storage.objects to anon, authenticated, service_role;
	`);
}

/**
 * Lets the site and the worker log in, once the migrations have made their roles.
 * @returns false when the migrations do not make them
 */
export async function openLogins(
	client: Client,
	passwords: { site: string; worker: string }
): Promise<boolean> {
	for (const [name, password] of [
		['site_login', passwords.site],
		['worker_login', passwords.worker]
	] as const) {
		if (!(await exists(client, 'select from pg_roles where rolname = $1', name))) return false;
		await client.query(
			`alter role ${escapeIdentifier(name)} login password ${escapeLiteral(password)}`
		);
	}
	return true;
}
