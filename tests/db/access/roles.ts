/** Cells tried as the roles of the database, in one transaction of the owner's that nobody sees the end of. */
import pg, { type Pool, type PoolClient } from 'pg';
import type { Actor } from './actors.ts';
import { answers, cellsOf, complaint, hadEffect, trial, type Cell } from './cells.ts';
import type { Relation, Values } from './types.ts';
import type { Row, World } from './world.ts';

/** Runs `work` in a transaction in which the owner may act as the site's roles, and undoes it. */
export async function rehearse<T>(
	owner: Pool,
	work: (client: PoolClient) => Promise<T>
): Promise<T> {
	const client = await owner.connect();
	try {
		await client.query('begin; grant site_anon, site_member to current_user');
		return await work(client);
	} finally {
		await client.query('rollback');
		client.release();
	}
}

async function become(client: PoolClient, world: World, actor: Actor): Promise<void> {
	const claims = world.claims(actor);
	await client.query(
		`set local role ${claims ? 'site_member' : 'site_anon'};
		 select set_config('request.jwt.claims', ${pg.escapeLiteral(claims ? JSON.stringify(claims) : '')}, true),
			set_config('request.jwt.claim.sub', ${pg.escapeLiteral(claims?.sub ?? '')}, true)`
	);
}

/** @returns a line for each cell that does not hold */
export async function tryCells(
	client: PoolClient,
	world: World,
	actor: Actor,
	cells: readonly Cell[]
): Promise<string[]> {
	if (cells.length === 0) return [];
	await become(client, world, actor);
	await client.query(trial(cells.map(({ statement }) => statement)));
	const { rows } = await client.query<{ answers: string }>(answers);
	await client.query('reset role');
	const found = JSON.parse(rows[0]?.answers ?? '[]') as string[];
	return cells.flatMap((cell, at) => {
		const answer = found[at] ?? 'no answer';
		return hadEffect(answer) === cell.allowed ? [] : [complaint(cell, answer)];
	});
}

/** Where each row of the matrix is stored: a write moves it, a removal ends it. */
async function places(client: PoolClient, table: string, rows: readonly Row[]): Promise<string[]> {
	const columns = Object.keys(rows[0]?.key ?? {});
	const { rows: found } = await client.query<{ at: number; place: string }>(
		`select k.matrix_at::int as at, t.ctid::text as place from public.${table} t
		 join (select k.matrix_at, r.* from jsonb_array_elements($1::jsonb) with ordinality k (key, matrix_at),
			jsonb_populate_record(null::public.${table}, k.key) r) k
		 on ${columns.map((column) => `k.${column} = t.${column}`).join(' and ')}`,
		[JSON.stringify(rows.map(({ key }) => key))]
	);
	const list = rows.map(() => 'gone');
	for (const { at, place } of found) list[at - 1] = place;
	return list;
}

/**
 * Writes without a `where`: Postgres then applies the policies for writing alone, so a row that cannot
 * be read is not safe by that.
 * @returns a line for each row that was reached and should not be, or the other way around
 */
export async function tryBlindly(
	client: PoolClient,
	world: World,
	actor: Actor,
	name: string,
	relation: Relation,
	verbs: readonly string[]
): Promise<string[]> {
	const rows = world.rows.get(name) ?? [];
	const harmless = relation.update?.find(({ who }) => Object.keys(who).length > 0);
	const set: Values | undefined =
		typeof harmless?.set === 'function' ? harmless.set(world, actor) : harmless?.set;
	const statements = {
		update: `update public.${name} set ${Object.entries(set ?? {})
			.map(
				([column, value]) =>
					`${column} = ${value === null ? 'null' : pg.escapeLiteral(String(value))}`
			)
			.join(', ')}`,
		remove: `delete from public.${name}`
	};
	const wrong: string[] = [];
	if (rows.length === 0) return wrong;
	for (const verb of ['update', 'remove'] as const) {
		if (!verbs.includes(verb) || (verb === 'update' && !set)) continue;
		const before = await places(client, name, rows);
		// a trigger that refuses would hide what the policies let through
		await client.query(`savepoint blind; alter table public.${name} disable trigger user`);
		await become(client, world, actor);
		const error = await client.query(statements[verb]).then(
			() => undefined,
			(reason: unknown) => reason as pg.DatabaseError
		);
		if (error) await client.query('rollback to savepoint blind');
		else await client.query('reset role');
		const after = await places(client, name, rows);
		await client.query('rollback to savepoint blind; reset role');
		if (error && error.code !== '42501')
			wrong.push(`${name}: ${actor} ${verb} of all rows says nothing: ${error.message}`);
		rows.forEach((row, at) => {
			const reached = before[at] !== after[at];
			// refused for one row, among them the demo community's, is refused for all
			if (error && !reached) return;
			if (reached !== expected(relation, harmless?.who, verb, row, actor))
				wrong.push(
					`${name}: ${actor} ${reached ? 'reaches' : 'misses'} the ${row.class} row of ${row.owner ?? 'somebody'} with ${verb} of all rows`
				);
		});
	}
	return wrong;
}

function expected(
	relation: Relation,
	update: Relation['read'],
	verb: 'update' | 'remove',
	row: Row,
	actor: Actor
): boolean {
	const lists = [verb === 'update' ? update : relation.remove, relation.blindly?.[verb]];
	const names = row.owner === actor ? [row.class, `own:${row.class}`] : [row.class];
	return lists.some((cells) => names.some((name) => cells?.[name]?.includes(actor)));
}

/** Both, for the verbs asked for. */
export async function tryRelation(
	client: PoolClient,
	world: World,
	actor: Actor,
	name: string,
	relation: Relation,
	verbs: readonly string[]
): Promise<string[]> {
	const cells = cellsOf(name, relation, world, actor, 'site');
	return [
		...(await tryCells(
			client,
			world,
			actor,
			cells.filter(({ verb }) => verbs.includes(verb))
		)),
		...(await tryBlindly(client, world, actor, name, relation, verbs))
	];
}
