import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../../src/environment.ts';
import { closeDatabase, openDoor } from '../../../src/lib/server/db.ts';
import { storageClient } from '../../../src/lib/server/supabase.ts';
import { actors, type Actor } from './actors.ts';
import { clientOf, filterOf, keyText, readKeys, tryWrites } from './api.ts';
import { works } from './calls.ts';
import { Store } from './store.ts';
import { answers, cellsOf, columnsIn, complaint, hadEffect, trial } from './cells.ts';
import { buckets, predicates, relations, routines } from './matrix.ts';
import { buildWorld, type World } from './world.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
let world: World;
beforeAll(async () => {
	world = await buildWorld(owner);
});
afterAll(async () => {
	await world.end();
	await owner.end();
	await closeDatabase();
});

class Undo extends Error {}

/** Runs the statements as this person through the site's door, and undoes them. */
async function asSite(
	claims: ReturnType<World['claims']>,
	statements: string[]
): Promise<string[]> {
	let found: string[] = [];
	await openDoor(claims)
		.db(async (trx) => {
			await sql.raw(trial(statements)).execute(trx);
			const { rows } = await sql.raw<{ answers: string }>(answers).execute(trx);
			found = JSON.parse(rows[0]?.answers ?? '[]') as string[];
			throw new Undo();
		})
		.catch((error: unknown) => {
			if (!(error instanceof Undo)) throw error;
		});
	return found;
}

test('through the site everybody does what the matrix says and nothing else', async () => {
	const wrong: string[] = [];
	let count = 0;
	for (const [name, relation] of Object.entries(relations)) {
		for (const actor of actors) {
			const cells = cellsOf(name, relation, world, actor, 'site');
			const found = await asSite(
				world.claims(actor),
				cells.map(({ statement }) => statement)
			);
			cells.forEach((cell, at) => {
				count += 1;
				const answer = found[at] ?? 'no answer';
				if (hadEffect(answer) !== cell.allowed) wrong.push(complaint(cell, answer));
			});
		}
	}
	console.log(`${count} cells through the site`);
	expect(wrong).toEqual([]);
});

/** FULL=1: every refused write at the Data API too; otherwise each by a third of the actors, in turns. */
const full = process.env.FULL === '1';
const verbs = ['insert', 'update', 'remove'];
const onTurn = (actor: Actor, at: number): boolean =>
	full || (actors.indexOf(actor) + at) % 3 === 0;

test('an own token does at the Data API what the matrix says and nothing else', async () => {
	const store = new Store(owner);
	const wrong: string[] = [];
	let count = 0;
	for (const actor of actors) {
		const client = await clientOf(world, actor);
		for (const [index, [name, relation]] of Object.entries(relations).entries()) {
			const cells = cellsOf(name, relation, world, actor, 'token');
			const reads = cells.filter(({ verb }) => verb === 'read');
			const seen = await readKeys(client, name, reads);
			for (const cell of reads) {
				count += 1;
				const found = seen.has(keyText(Object.values(cell.row?.key ?? {})));
				if (found !== cell.allowed) wrong.push(complaint(cell, found ? 'a row' : 'no row'));
			}
			const tried = cells.filter(
				({ verb, allowed }) =>
					verb !== 'read' && (allowed || onTurn(actor, index + verbs.indexOf(verb)))
			);
			count += tried.length;
			wrong.push(...(await tryWrites(client, store, name, tried)));
		}
	}
	console.log(`${count} cells at the Data API`);
	expect(wrong).toEqual([]);
});

/** Names of functions with their types, as the catalogue gives them. */
async function executable(): Promise<Map<string, Set<string>>> {
	const { rows } = await owner.query<{ name: string; roles: string[] }>(
		`select n.nspname || '.' || p.proname || '(' || replace(replace(oidvectortypes(p.proargtypes), ', ', ','),
				'timestamp with time zone', 'timestamptz') || ')' as name,
			array(select r from unnest(array['anon', 'authenticated', 'site_anon', 'site_member']) r
				where has_function_privilege(r, p.oid, 'execute')) as roles
		 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		 where n.nspname in ('public', 'private')`
	);
	return new Map(
		rows.filter(({ roles }) => roles.length > 0).map(({ name, roles }) => [name, new Set(roles)])
	);
}

const rolesOf = { anyone: ['anon', 'authenticated'], tokens: ['authenticated'] } as const;

/** The roles that hold the right, by the words of the matrix. */
function grantees(to: 'anyone' | 'tokens', road?: 'site'): string[] {
	const all = to === 'anyone' ? ['site_anon', 'site_member'] : ['site_member'];
	return [...(road === 'site' ? [] : rolesOf[to]), ...all].sort();
}

test('the matrix names every function that may be called, and by whom', async () => {
	const found = await executable();
	const expected = new Map<string, string[]>();
	for (const [name, { grantedTo, road }] of Object.entries(routines))
		expected.set(name, grantees(grantedTo, road));
	for (const [name, to] of Object.entries(predicates)) expected.set(name, grantees(to));
	const wrong = [...new Set([...found.keys(), ...expected.keys()])].flatMap((name) => {
		const is = [...(found.get(name) ?? [])].sort().join(', ');
		const should = expected.get(name)?.join(', ');
		if (should === undefined)
			return `${name} may be called by ${is}: say by whom and to what effect in matrix/routines.ts, or revoke it`;
		return is === should
			? []
			: `${name} may be called by ${is || 'nobody'}; the matrix says ${should}`;
	});
	expect(wrong).toEqual([]);
});

test('the matrix names every table, view and bucket, and nothing that is gone', async () => {
	const { rows } = await owner.query<{ name: string }>(
		`select relname as name from pg_class
		 where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f')`
	);
	const named = (found: string[], known: string[], file: string) => [
		...found
			.filter((name) => !known.includes(name))
			.map((name) => `${name} is new: say who may read and write it in ${file}`),
		...known
			.filter((name) => !found.includes(name))
			.map((name) => `${name} is gone from the database`)
	];
	const stored = await owner.query<{ id: string }>('select id from storage.buckets');
	expect([
		...named(
			rows.map(({ name }) => name),
			Object.keys(relations),
			'tests/db/access/matrix/'
		),
		...named(
			stored.rows.map(({ id }) => id),
			Object.keys(buckets),
			'matrix/buckets.ts'
		)
	]).toEqual([]);
});

test('every class of rows the matrix speaks of has a row, and every relation has one', () => {
	const wrong = Object.entries(relations).flatMap(([name, relation]) => {
		const rows = world.rows.get(name) ?? [];
		const lists = [
			relation.read,
			relation.remove,
			relation.blindly?.update,
			relation.blindly?.remove,
			...(relation.update ?? []).map(({ who }) => who)
		];
		const classes = new Set(lists.flatMap((cells) => Object.keys(cells ?? {})));
		const missing = [...classes].filter(
			(named) =>
				!rows.some((row) =>
					named.startsWith('own:')
						? row.class === named.slice(4) && row.owner !== undefined
						: row.class === named
				)
		);
		return [
			...missing.map((named) => `${name}: no row of class ${named}; furnish.ts makes them`),
			...(rows.length === 0 ? [`${name}: no row at all; furnish.ts makes them`] : [])
		];
	});
	expect(wrong).toEqual([]);
});

test('outside public and private nothing is open but what Auth and Storage keep closed by row', async () => {
	const { rows } = await owner.query<{ name: string }>(
		`select n.nspname || '.' || c.relname as name
		 from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['anon', 'authenticated', 'site_anon', 'site_member']) r
		 where n.nspname not in ('public', 'pg_catalog', 'information_schema', 'extensions') and n.nspname !~ '^pg_'
			and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
			and has_schema_privilege(r, n.oid, 'usage')
			and case when c.relkind = 'S' then has_sequence_privilege(r, c.oid, 'usage,select,update')
				else has_any_column_privilege(r, c.oid, 'select,insert,update') or has_table_privilege(r, c.oid, 'delete,truncate') end
		 group by 1 order by 1`
	);
	// row level security without a policy: the bucket cells below find them empty and shut
	expect(rows.map(({ name }) => name)).toEqual(['storage.buckets', 'storage.objects']);
	const closed = await owner.query(
		`select from pg_class c where c.oid in ('storage.buckets'::regclass, 'storage.objects'::regclass)
			and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)`
	);
	expect(closed.rowCount).toBe(2);
});

test('the columns that may be written are those the matrix names', async () => {
	const { rows } = await owner.query<{
		relation: string;
		role: string;
		verb: string;
		columns: string[];
	}>(
		`select c.relname as relation, r as role, v as verb, array_agg(a.attname::text order by a.attname) as columns
		 from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped,
			unnest(array['anon', 'authenticated', 'site_anon', 'site_member']) r, unnest(array['insert', 'update']) v
		 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
			and has_column_privilege(r, c.oid, a.attnum, v) group by 1, 2, 3`
	);
	const found = new Map(
		rows.map((row) => [`${row.relation} ${row.role} ${row.verb}`, row.columns])
	);
	const wrong = Object.entries(relations).flatMap(([name, relation]) => {
		const token = { insert: relation.insertable, update: relation.updatable };
		const site = { insert: relation.siteInsertable, update: relation.siteUpdatable };
		return (['insert', 'update'] as const).flatMap((verb) =>
			['anon', 'authenticated', 'site_anon', 'site_member'].flatMap((role) => {
				const should =
					role === 'authenticated'
						? columnsIn(token[verb])
						: role === 'site_member'
							? [...columnsIn(token[verb]), ...columnsIn(site[verb])]
							: [];
				const is = found.get(`${name} ${role} ${verb}`) ?? [];
				return is.join(' ') === should.sort().join(' ')
					? []
					: `${role} may ${verb} of ${name}: ${is.join(' ')}; the matrix says: ${should.join(' ')}`;
			})
		);
	});
	expect(wrong).toEqual([]);
});

test('everybody calls the functions with the effect the matrix says, on both roads', async () => {
	const wrong: string[] = [];
	let count = 0;
	for (const actor of actors) {
		const client = await clientOf(world, actor);
		for (const [name, routine] of Object.entries(routines)) {
			for (const [at, call] of routine.calls.entries()) {
				const allowed = call.who.includes(actor);
				const roads = [
					{ road: 'site', should: allowed },
					{ road: 'token', should: allowed && routine.road !== 'site' }
				];
				for (const { road, should } of roads) {
					if (road === 'token' && !should && !onTurn(actor, at)) continue;
					count += 1;
					const did = await works(world, actor, name, call, road === 'token' ? client : undefined);
					if (did !== should)
						wrong.push(
							`${name} ${call.name}: ${actor} (${road}) ${should ? 'should' : 'should not'}`
						);
				}
			}
		}
	}
	console.log(`${count} cells of functions`);
	expect(wrong).toEqual([]);
});

test('nobody opens a bucket with an own token', async () => {
	const wrong: string[] = [];
	let count = 0;
	const stored = async () =>
		(
			await owner.query<{ mark: string }>(
				`select count(*) || ' ' || coalesce(sum(hashtextextended(xmin::text || name, 0)), 0) as mark from storage.objects`
			)
		).rows[0]?.mark;
	for (const bucket of Object.keys(buckets)) {
		const path = `matrix/${randomUUID()}.txt`;
		await storageClient()
			.from(bucket)
			.upload(path, Buffer.from('geheim'), { contentType: 'text/plain' });
		const before = await stored();
		for (const actor of actors) {
			const files = (await clientOf(world, actor)).storage.from(bucket);
			const own = `matrix/${actor}.txt`;
			const body = Buffer.from('x');
			const found = {
				list: ((await files.list('matrix')).data ?? []).length > 0,
				download: (await files.download(path)).data !== null,
				sign: (await files.createSignedUrl(path, 60)).data !== null
			};
			await files.upload(own, body, { contentType: 'text/plain' });
			await files.update(path, body, { contentType: 'text/plain' });
			await files.move(path, own);
			await files.copy(path, own);
			await files.remove([path]);
			count += 8;
			for (const [what, open] of Object.entries(found))
				if (open) wrong.push(`${bucket}: ${actor} may ${what}`);
			if ((await stored()) !== before) wrong.push(`${bucket}: ${actor} changed what is stored`);
		}
		// what the server stored is there still, and as it was
		const { data } = await storageClient().from(bucket).download(path);
		expect(await data?.text()).toBe('geheim');
		await storageClient().from(bucket).remove([path]);
	}
	console.log(`${count} cells of buckets`);
	expect(wrong).toEqual([]);
});

test('no column beyond those named is written with an own token, alone or along with others', async () => {
	const store = new Store(owner);
	const wrong: string[] = [];
	let count = 0;
	for (const [name, relation] of Object.entries(relations)) {
		const { rows } = await owner.query<{ column: string }>(
			`select attname as column from pg_attribute
			 where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
			[`public.${name}`]
		);
		for (const [verb, free] of [
			['update', columnsIn(relation.updatable)],
			['insert', columnsIn(relation.insertable)]
		] as const) {
			// who may most: somebody whose write is allowed when the column is left out
			const cells = actors.flatMap((actor) => cellsOf(name, relation, world, actor, 'token'));
			const cell = cells.find((one) => one.verb === verb && one.allowed);
			const client = await clientOf(world, cell?.actor ?? 'admin');
			const row = cell?.row ?? world.rows.get(name)?.[0];
			const [sample] = JSON.parse(await store.keep(name)) as Record<string, unknown>[];
			const before = await store.mark(name);
			for (const { column } of rows.filter((one) => !free.includes(one.column))) {
				count += 1;
				const values = { ...cell?.values, [column]: sample?.[column] ?? null };
				if (verb === 'insert') await client.from(name).insert(values);
				else if (row)
					await client
						.from(name)
						.update(values)
						.or(filterOf([row.key]));
				if ((await store.mark(name)) !== before) {
					wrong.push(`${name}.${column}: ${cell?.actor ?? 'admin'} may ${verb} it`);
					break;
				}
			}
		}
	}
	console.log(`${count} protected columns tried at the Data API`);
	expect(wrong).toEqual([]);
});

test('no column that is not to be read is read, sorted or filtered by', async () => {
	const wrong: string[] = [];
	for (const [name, relation] of Object.entries(relations))
		for (const column of columnsIn(relation.unreadable))
			for (const actor of actors) {
				const client = await clientOf(world, actor);
				const tries = await Promise.all([
					client.from(name).select(column),
					client.from(name).select('id').order(column),
					client.from(name).select('id').gt(column, ''),
					client.from(name).select('*')
				]);
				if (tries.some(({ data }) => (data ?? []).length > 0))
					wrong.push(`${name}.${column}: ${actor}`);
			}
	expect(wrong).toEqual([]);
});

test('an own token does not reach the schema of predicates, nor that of jobs or accounts', async () => {
	const client = await clientOf(world, 'admin');
	for (const [schema, name] of [
		['private', 'viewer_communities'],
		['private', 'address_of'],
		['graphile_worker', 'add_job'],
		['pg_catalog', 'set_config']
	] as const) {
		const args = {
			person: world.person('member'),
			setting_name: 'a.b',
			new_value: 'x',
			is_local: true
		};
		const answer = await client.schema(schema).rpc(name, args).returns<unknown>();
		expect([schema, name, answer.data, answer.error === null]).toEqual([schema, name, null, false]);
	}
	for (const [schema, table] of [
		['auth', 'users'],
		['storage', 'objects'],
		['graphile_worker', 'jobs'],
		['supabase_migrations', 'schema_migrations']
	] as const) {
		const { data } = await client.schema(schema).from(table).select('*').limit(1);
		expect([schema, table, data ?? []]).toEqual([schema, table, []]);
	}
});
