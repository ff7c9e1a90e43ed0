/** What somebody has not read yet in their communities. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/** At most this many: the newest. Older ones wait their turn. */
export const unreadBound = 100;

export interface UnreadThread {
	id: number;
	title: string;
	kind: string;
	community: { slug: string; name: string };
	unread: number;
	/** Number of the first post not read. */
	from: number;
	lastPostAt: string;
}

/**
 * Threads with something new for the viewer, newest talk first. Looks at the hundred newest of each of
 * the viewer's communities by index, so years of talk cost nothing. A thread never opened counts from
 * when the viewer joined; what was silenced does not count.
 */
export async function listUnread(
	trx: Db,
	viewer: string,
	bound = unreadBound
): Promise<UnreadThread[]> {
	const { rows } = await sql<UnreadThread>`
		with recent as materialized (
			select t.*, m.joined_at, cf.level, c.slug, c.name
			from public.memberships m
			join public.communities c on c.id = m.community_id
			left join public.community_follows cf on cf.community_id = m.community_id and cf.person_id = ${viewer}
			cross join lateral (
				select t.id, t.title, t.kind, t.last_post_at, t.last_number from public.threads t
				where t.community_id = m.community_id
				order by t.last_post_at desc, t.id desc limit ${unreadBound}
			) t
			where m.person_id = ${viewer}
		),
		-- all at once: what is one person's stands together in the index
		seen as materialized (
			select r.thread_id, r.number from public.thread_reads r
			where r.person_id = ${viewer} and r.thread_id = any (array(select id from recent))
		),
		followed as materialized (
			select f.thread_id, f.level from public.thread_follows f
			where f.person_id = ${viewer} and f.thread_id = any (array(select id from recent))
		)
		select t.id, t.title, t.kind, t.last_post_at as "lastPostAt",
			json_build_object('slug', t.slug, 'name', t.name) as community,
			t.last_number - coalesce(r.number, 0) as unread, coalesce(r.number, 0) + 1 as from
		from recent t
		left join seen r on r.thread_id = t.id
		left join followed f on f.thread_id = t.id
		where coalesce(r.number, case when t.last_post_at < t.joined_at then t.last_number else 0 end) < t.last_number
			and coalesce(f.level, t.level, 'all') <> 'muted'
		order by t.last_post_at desc, t.id desc
		limit ${bound}`.execute(trx);
	return rows;
}

/** Marks everything that `listUnread` shows as read, with the notices about it. */
export async function markEverythingRead(trx: Db, viewer: string): Promise<void> {
	const threads = (await listUnread(trx, viewer)).map(({ id }) => id);
	await sql`
		insert into public.thread_reads as r (thread_id, person_id, number)
		select t.id, ${viewer}, t.last_number from public.threads t where t.id = any(${threads}::bigint[])
		on conflict (person_id, thread_id)
		do update set number = greatest(r.number, excluded.number), at = clock_timestamp()`.execute(trx);
	await sql`
		update public.notifications set read_at = clock_timestamp()
		where person_id = ${viewer} and read_at is null and thread_id = any(${threads}::bigint[]) and kind <> 'task'`.execute(
		trx
	);
}
