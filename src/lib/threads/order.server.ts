/** Keeping a thread in order: pin, lock, accept an answer, move. The database decides who may. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/** Pins a thread, or unpins it. */
export async function pinThread(
	trx: Db,
	viewer: string,
	thread: number,
	pinned: boolean
): Promise<void> {
	if (pinned) {
		await trx
			.insertInto('thread_pins')
			.values({ thread_id: thread, pinned_by: viewer })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	} else await trx.deleteFrom('thread_pins').where('thread_id', '=', thread).execute();
}

/** Locks a thread with a reason, or opens it again. */
export async function lockThread(
	trx: Db,
	viewer: string,
	thread: number,
	reason: string | null
): Promise<void> {
	if (reason !== null) {
		await trx
			.insertInto('thread_locks')
			.values({ thread_id: thread, locked_by: viewer, reason })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	} else await trx.deleteFrom('thread_locks').where('thread_id', '=', thread).execute();
}

/** Accepts a post as the answer, in place of an earlier one; null opens the question again. */
export async function acceptAnswer(
	trx: Db,
	viewer: string,
	thread: number,
	post: number | null
): Promise<void> {
	await trx.deleteFrom('accepted_answers').where('thread_id', '=', thread).execute();
	if (post !== null) {
		await trx
			.insertInto('accepted_answers')
			.values({ thread_id: thread, post_id: post, accepted_by: viewer })
			.execute();
	}
}

/** Moves a thread; its address stays the same. */
export async function moveThread(
	trx: Db,
	thread: number,
	community: number,
	forum: number | null
): Promise<void> {
	await sql`select public.move_thread(${thread}, ${community}, ${forum})`.execute(trx);
}
