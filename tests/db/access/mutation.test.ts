/**
 * Is the matrix awake? Each policy is taken away, and each is opened to all rows; the cells of its
 * relation must turn red. One transaction each, and nobody sees its end.
 */
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../../src/environment.ts';
import { actors, type Actor } from './actors.ts';
import { policiesOfProcesses, relations } from './matrix.ts';
import { rehearse, tryRelation } from './roles.ts';
import { buildWorld, type World } from './world.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
let world: World;
beforeAll(async () => {
	world = await buildWorld(owner);
});
afterAll(async () => {
	await world.end();
	await owner.end();
});

interface Policy {
	relation: string;
	name: string;
	command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
	using: string | null;
	check: string | null;
	/** The check speaks of a column that the policy's role may write. */
	matters: boolean;
}

const verbsOf = {
	SELECT: ['read'],
	INSERT: ['insert'],
	UPDATE: ['update'],
	DELETE: ['remove'],
	ALL: ['read', 'insert', 'update', 'remove']
} as const;

/** Those who see most of a difference go first. */
const order: readonly Actor[] = [
	'lead',
	'member',
	'visitor',
	'outsider',
	'admin',
	'moderator',
	'editor',
	'removed',
	...actors
].filter((actor, at, all): actor is Actor => all.indexOf(actor) === at);

async function policies(): Promise<Policy[]> {
	const { rows } = await owner.query<Policy>(
		`select tablename as relation, policyname as name, cmd as command, qual as using, with_check as check,
			exists (
				select from pg_attribute a, unnest(p.roles) r
				where a.attrelid = ('public.' || tablename)::regclass and a.attnum > 0 and not a.attisdropped
					and with_check ~ ('\\m' || a.attname || '\\M')
					and has_column_privilege(r, a.attrelid, a.attnum, 'update')
			) as matters
		 from pg_policies p where schemaname = 'public' order by 1, 3, 2`
	);
	return rows.filter(
		(policy) => !policiesOfProcesses.includes(`${policy.relation}: ${policy.name}`)
	);
}

interface Mutant {
	policy: Policy;
	name: string;
	sql: string;
}

function mutantsOf(policy: Policy): Mutant[] {
	const on = `policy "${policy.name}" on public.${policy.relation}`;
	const mutants = [{ policy, name: 'taken away', sql: `drop ${on}` }];
	const wide = [
		...(policy.using === null ? [] : ['using (true)']),
		...(policy.check === null ? [] : ['with check (true)'])
	];
	// what is open to all already cannot be opened
	if (policy.using !== 'true')
		mutants.push({ policy, name: 'opened', sql: `alter ${on} ${wide.join(' ')}` });
	if (policy.using !== null && policy.check !== null && policy.matters)
		mutants.push({ policy, name: 'unchecked', sql: `alter ${on} with check (true)` });
	return mutants;
}

/** @returns the first cell of the relation that is red once this was done, if any */
const red = (name: string, verbs: readonly string[], sql: string): Promise<string | undefined> =>
	rehearse(owner, async (client) => {
		await client.query(sql);
		const relation = relations[name] ?? {};
		for (const actor of order) {
			const wrong = await tryRelation(client, world, actor, name, relation, verbs);
			if (wrong[0] !== undefined) return wrong[0];
		}
		return undefined;
	});

test('with every policy in its place all cells hold, with a where and without', async () => {
	const wrong: (string | undefined)[] = [];
	for (const name of Object.keys(relations)) wrong.push(await red(name, verbsOf.ALL, 'select 1'));
	expect(wrong.filter((line) => line !== undefined)).toEqual([]);
});

test(
	'a policy that is taken away or opened turns the matrix red',
	{ timeout: 240_000 },
	async () => {
		const mutants = (await policies()).flatMap(mutantsOf);
		const survivors: string[] = [];
		for (const { policy, name, sql } of mutants)
			if ((await red(policy.relation, verbsOf[policy.command], sql)) === undefined)
				survivors.push(`${policy.relation}: "${policy.name}" ${name}`);
		console.log(
			`${mutants.length - survivors.length} of ${mutants.length} mutants of policies found`
		);
		expect(survivors).toEqual([]);
	}
);

/** Predicates that policies ask, each answering yes, or no, to everything. */
async function predicateMutants(): Promise<{ name: string; sql: string; near: string[] }[]> {
	const { rows } = await owner.query<{
		name: string;
		head: string;
		list: boolean;
		near: string[] | null;
	}>(
		`select p.proname as name, p.prorettype <> 'boolean'::regtype as list,
			(select array_agg(distinct tablename::text) from pg_policies
				where coalesce(qual, '') || coalesce(with_check, '') like '%private.' || p.proname || '(%') as near,
			format('create or replace function private.%I(%s) returns %s language sql stable security definer set search_path = %L',
				p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), '') as head
		 from pg_proc p where p.pronamespace = 'private'::regnamespace
			and p.prorettype in ('boolean'::regtype, 'bigint[]'::regtype)
			and exists (select from pg_policies
				where coalesce(qual, '') || coalesce(with_check, '') like '%private.' || p.proname || '(%')
			or p.oid = 'private.session_is_live'::regproc order by 1`
	);
	return rows.flatMap(({ name, head, list, near }) =>
		(list
			? ['select array_agg(id) from public.communities', `select '{}'::bigint[]`]
			: ['select true', 'select false']
		).map((body) => ({
			name: `${name}: ${body}`,
			sql: `${head} as $$ ${body} $$`,
			near: near ?? []
		}))
	);
}

test(
	'a predicate that says yes or no to everything turns the matrix red',
	{ timeout: 240_000 },
	async () => {
		const mutants = await predicateMutants();
		const survivors: string[] = [];
		for (const { name, sql, near } of mutants) {
			let found = false;
			// where a policy asks it, it shows first
			for (const relation of new Set([...near, ...Object.keys(relations)]))
				if (!found) found = (await red(relation, verbsOf.ALL, sql)) !== undefined;
			if (!found) survivors.push(name);
		}
		console.log(
			`${mutants.length - survivors.length} of ${mutants.length} mutants of predicates found`
		);
		expect(mutants.length).toBeGreaterThan(30);
		expect(survivors).toEqual([]);
	}
);
