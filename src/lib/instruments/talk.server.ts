/** Talk of a team about a part of a run: a thread that nobody else reads, in lists nor in numbers. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { addPost } from '../threads/posts.server.ts';
import { readThread } from '../threads/threads.server.ts';
import type { ThreadPage } from '../threads/threads.server.ts';

/** The thread of a part; null while nobody said anything, and for who is not of the team. */
export async function findRunTalk(
	trx: Db,
	viewer: string,
	run: number,
	part: string
): Promise<ThreadPage | null> {
	const found = await trx
		.selectFrom('threads')
		.select('id')
		.where('run_id', '=', run)
		.where('run_part', '=', part)
		.executeTakeFirst();
	return found ? readThread(trx, found.id, null, viewer) : null;
}

/**
 * Says the first words about a part; twice at once is one thread with two posts.
 * @throws 42501 for who is not of the team; a refusal with hint run_closed
 */
export async function beginRunTalk(
	trx: Db,
	{ run, part, title }: { run: number; part: string; title: string },
	body: string
): Promise<{ thread: number }> {
	const { rows } = await sql<{ thread: number }>`
		select public.open_run_thread(${run}, ${part}, ${title.slice(0, 160)}) as thread`.execute(trx);
	const thread = rows[0]?.thread ?? 0;
	await addPost(trx, { thread, body, replyTo: null, files: [] });
	return { thread };
}
