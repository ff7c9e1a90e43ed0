/** Talk inside a run: a thread per place in it, for the team alone. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { addPost } from '../threads/posts.server.ts';
import { readThread } from '../threads/threads.server.ts';
import type { ThreadPage } from '../threads/threads.server.ts';

/** The talk about a place in a run; null while nobody said anything, and for who is not of the team. */
export async function findRunTalk(
	trx: Db,
	viewer: string,
	run: number,
	spot: string
): Promise<ThreadPage | null> {
	const found = await trx
		.selectFrom('threads')
		.select('id')
		.where('run_id', '=', run)
		.where('run_spot', '=', spot)
		.executeTakeFirst();
	return found ? readThread(trx, found.id, null, viewer) : null;
}

/** How many posts a team wrote about places of one kind, such as `area`; none for what nobody spoke of. */
export async function countTalks(
	trx: Db,
	run: number,
	kind: string
): Promise<Record<string, number>> {
	const rows = await trx
		.selectFrom('threads')
		.select(['run_spot as spot', 'last_number as posts'])
		.where('run_id', '=', run)
		.where('last_number', '>', 0)
		.execute();
	return Object.fromEntries(
		rows.flatMap(({ spot, posts }) =>
			spot?.startsWith(`${kind}:`) ? [[spot.slice(kind.length + 1), posts]] : []
		)
	);
}

/**
 * Writes the first post about a place in a run, and begins that talk when nobody did.
 * @param spot what it is about, as the instrument names its places: `row:12`
 * @throws 42501 for who is not of the team; a refusal with hint run_closed
 */
export async function beginRunTalk(
	trx: Db,
	run: number,
	spot: string,
	title: string,
	body: string
): Promise<{ thread: number }> {
	const { rows } = await sql<{ thread: number }>`
		select public.open_run_thread(${run}, ${spot}, ${title}) as thread`.execute(trx);
	const { thread = 0 } = rows[0] ?? {};
	await addPost(trx, { thread, body, replyTo: null, files: [] });
	return { thread };
}
