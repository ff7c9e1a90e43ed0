/** What one keeps of a thread: following, where one was, bookmarks. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { FollowLevel } from './thread.ts';

/** Sets how much one wants to hear of a thread. */
export async function followThread(
	trx: Db,
	viewer: string,
	thread: number,
	level: FollowLevel
): Promise<void> {
	await trx
		.insertInto('thread_follows')
		.values({ thread_id: thread, person_id: viewer, level })
		.onConflict((conflict) => conflict.columns(['thread_id', 'person_id']).doUpdateSet({ level }))
		.execute();
}

/** Notes how far one has read; never back, except by `unreadFrom`. */
export async function markRead(
	trx: Db,
	viewer: string,
	thread: number,
	number: number
): Promise<void> {
	await sql`
		insert into public.thread_reads as r (thread_id, person_id, number)
		select t.id, ${viewer}, least(${number}, t.last_number) from public.threads t where t.id = ${thread}
		on conflict (person_id, thread_id)
		do update set number = greatest(r.number, excluded.number), at = clock_timestamp()
		where r.number < excluded.number`.execute(trx);
	await sql`
		update public.notifications n set read_at = clock_timestamp()
		where n.person_id = ${viewer} and n.thread_id = ${thread} and n.read_at is null
			and (n.post_id is null or exists (
				select from public.posts p where p.id = n.post_id and p.number <= ${number}))`.execute(trx);
}

/** Marks this post and what follows as unread again. */
export async function unreadFrom(
	trx: Db,
	viewer: string,
	thread: number,
	number: number
): Promise<void> {
	await trx
		.updateTable('thread_reads')
		.set({ number: Math.max(0, number - 1) })
		.where('person_id', '=', viewer)
		.where('thread_id', '=', thread)
		.execute();
}

/** Adds a bookmark, or takes it away. */
export async function setBookmark(
	trx: Db,
	viewer: string,
	post: number,
	on: boolean
): Promise<void> {
	if (on) {
		await trx
			.insertInto('bookmarks')
			.values({ person_id: viewer, post_id: post })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	} else {
		await trx
			.deleteFrom('bookmarks')
			.where('person_id', '=', viewer)
			.where('post_id', '=', post)
			.execute();
	}
}

/** Own bookmarks that can still be read, newest first. */
export async function listBookmarks(
	trx: Db,
	viewer: string
): Promise<
	{
		id: number;
		number: number;
		thread_id: number;
		title: string;
		author: string | null;
		excerpt: string;
		at: Date;
	}[]
> {
	return trx
		.selectFrom('bookmarks as b')
		.innerJoin('posts as p', 'p.id', 'b.post_id')
		.innerJoin('threads as t', 't.id', 'p.thread_id')
		.leftJoin('profiles as a', 'a.id', 'p.author_id')
		.select([
			'p.id',
			'p.number',
			'p.thread_id',
			't.title',
			'a.name as author',
			sql<string>`left(p.body, 200)`.as('excerpt'),
			'b.at'
		])
		.where('b.person_id', '=', viewer)
		.orderBy('b.at', 'desc')
		.limit(200)
		.execute();
}
