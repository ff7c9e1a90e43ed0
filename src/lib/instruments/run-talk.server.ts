/** Talk inside a run: a thread per place in it, for the team alone. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { addPost } from '../threads/posts.server.ts';

/**
 * Writes the first post about a place in a run, and begins that talk when nobody did.
 * @param spot what it is about, as the instrument names its places: `row:12`
 * @throws 42501 for who is not of the team
 */
export async function beginRunTalk(
	trx: Db,
	run: number,
	spot: string,
	title: string,
	body: string
): Promise<{ thread: number }> {
	const { rows } = await sql<{ thread: number; viewer: string }>`
		select public.open_run_thread(${run}, ${spot}, ${title}) as thread, private.viewer_id() as viewer`.execute(
		trx
	);
	const { thread = 0, viewer = '' } = rows[0] ?? {};
	await addPost(trx, viewer, { thread, body, replyTo: null, files: [] });
	return { thread };
}
