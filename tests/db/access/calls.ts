/** The functions of the matrix, called by everybody on both roads. */
import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import pg from 'pg';
import { openDoor } from '../../../src/lib/server/db.ts';
import type { Actor } from './actors.ts';
import type { Call, Values } from './types.ts';
import type { World } from './world.ts';

const split = ({ wanted: _, ...args }: Values): Values => args;

/** Calls through the site's door; answers the rows, or null where it was refused. */
async function atSite(world: World, actor: Actor, name: string, args: Values): Promise<unknown> {
	const list = Object.entries(split(args)).map(
		([key, value]) => `${key} => ${value === null ? 'null' : pg.escapeLiteral(String(value))}`
	);
	const text = `select * from ${name.replace(/\(.*/, '')}(${list.join(', ')})`;
	return openDoor(world.claims(actor))
		.db(async (trx) => (await sql.raw(text).execute(trx)).rows)
		.catch((error: unknown) => refusal(error));
}

/** A refusal is of the database's making; anything else is a mistake of the test. */
function refusal(error: unknown): null {
	if (error instanceof pg.DatabaseError && ['42501', 'P0001'].includes(error.code ?? ''))
		return null;
	throw error;
}

/** Calls with an own token at the Data API. */
async function atApi(client: SupabaseClient, name: string, args: Values): Promise<unknown> {
	const [schema = '', routine = ''] = name.replace(/\(.*/, '').split('.');
	const answer = await client.schema(schema).rpc(routine, split(args)).returns<unknown>();
	return answer.data;
}

/**
 * @param client where the call goes; without one, through the site
 * @returns whether the call did, or told, what it is for
 */
export async function works(
	world: World,
	actor: Actor,
	name: string,
	call: Call,
	client?: SupabaseClient
): Promise<boolean> {
	const args = await call.args(world, actor);
	const proven = async () =>
		((await world.owner.query(call.proof?.(world, actor, args) ?? '')).rowCount ?? 0) > 0;
	if (!call.tells && (await proven()))
		throw new Error(`${name} ${call.name}: what proves it holds before ${actor} calls`);
	const answer = client ? await atApi(client, name, args) : await atSite(world, actor, name, args);
	if (call.tells) return answer !== null && call.tells(answer, world, args);
	return proven();
}
