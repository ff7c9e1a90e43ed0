import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../../src/env.ts';
import { closeDatabase, openDoor } from '../../../src/lib/server/db.ts';
import { actors, type Actor } from './actors.ts';
import { clientOf, keyText, readKeys, Store, write } from './api.ts';
import { answers, cellsOf, complaint, hadEffect, trial, type Cell } from './cells.ts';
import { relations } from './matrix.ts';
import { buildWorld, type World } from './world.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
let world: World;
beforeAll(async () => {
	world = await buildWorld(owner);
});
afterAll(async () => {
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

/** Those with whom a write is tried that no token has a grant for. */
const pressing: readonly Actor[] = ['visitor', 'member', 'lead', 'admin', 'suspended'];

test('an own token does at the Data API what the matrix says and nothing else', async () => {
	const store = new Store(owner);
	const wrong: string[] = [];
	let count = 0;
	for (const actor of actors) {
		const client = await clientOf(world, actor);
		for (const [name, relation] of Object.entries(relations)) {
			const cells = cellsOf(name, relation, world, actor, 'token');
			const reads = cells.filter(({ verb }) => verb === 'read');
			const seen = await readKeys(client, name, reads);
			for (const cell of reads) {
				count += 1;
				const found = seen.has(keyText(Object.values(cell.row?.key ?? {})));
				if (found !== cell.allowed) wrong.push(complaint(cell, found ? 'a row' : 'no row'));
			}
			const granted = {
				insert: relation.insertable !== undefined,
				update: relation.updatable !== undefined,
				remove: relation.remove !== undefined && relation.removeRoad === undefined,
				read: false
			};
			const writes = cells.filter(({ verb }) => granted[verb] || pressing.includes(actor));
			const tried = writes.filter(({ verb }) => verb !== 'read');
			count += tried.length;
			wrong.push(...(await tryWrites(client, store, name, tried)));
		}
	}
	console.log(`${count} cells at the Data API`);
	expect(wrong).toEqual([]);
});

/** Refused ones go together, as far as an answer is about all of them; allowed ones one by one. */
async function tryWrites(
	client: SupabaseClient,
	store: Store,
	table: string,
	cells: readonly Cell[]
): Promise<string[]> {
	const wrong: string[] = [];
	if (cells.length === 0) return wrong;
	let mark = await store.mark(table);
	let kept: string | undefined;
	const attempt = async (some: readonly Cell[], before: () => Promise<void>) => {
		await before();
		const { message, final } = await write(client, some);
		const after = await store.mark(table);
		return { message, final, changed: after !== mark, after };
	};
	const putBack = async () => {
		if (kept !== undefined) await store.restore(table, kept);
		mark = await store.mark(table);
	};
	const alone = async (cell: Cell) => {
		const { message, changed } = await attempt([cell], async () => {
			kept ??= await store.keep(table);
		});
		if (changed !== cell.allowed) wrong.push(complaint(cell, message));
		if (changed) await putBack();
	};
	const refused = cells.filter(({ allowed }) => !allowed);
	const groups = Map.groupBy(refused, (cell) =>
		cell.verb === 'insert' ? cell.what : `${cell.verb} ${JSON.stringify(cell.values)}`
	);
	for (const group of groups.values()) {
		const { final, changed } = await attempt(group, async () => {
			if (group.length > 1) kept ??= await store.keep(table);
		});
		if (changed) await putBack();
		if (changed || !final) for (const cell of group) await alone(cell);
	}
	for (const cell of cells.filter(({ allowed }) => allowed)) await alone(cell);
	return wrong;
}
