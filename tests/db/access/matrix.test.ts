import { sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../../src/env.ts';
import { closeDatabase, openDoor } from '../../../src/lib/server/db.ts';
import { actors } from './actors.ts';
import { answers, cellsOf, complaint, hadEffect, trial } from './cells.ts';
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
