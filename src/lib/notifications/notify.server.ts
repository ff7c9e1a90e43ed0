/** Who hears of what: worked out by the worker, after the post was saved. */
import { sql } from 'kysely';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';

/** Changes of a thread that people hear of; an edit may mention someone new. */
export const noticed = ['post.made', 'post.edited'];

/** Most posts that people are notified of in one transaction. */
const atOnce = 20;

/** A post that people hear of; after an edit nobody but the newly mentioned does. */
export interface Told {
	post: number;
	edited: boolean;
}

/** Leaves it to a job to notify people of what was sent of a thread; one waits for each thread. */
export async function notifyLater(trx: Db, stream: string, wait = 0): Promise<void> {
	await sql`select private.enqueue('notify_thread', ${JSON.stringify({ stream })}::json, ${`notify:${stream}`},
		now() + ${wait} * interval '1 millisecond')`.execute(trx);
}

/**
 * Notifies people of the next posts of a thread that were sent and nobody was told of. One job at a time
 * does so for a thread, as two would wait for each other's bells; who comes while it is at work comes
 * again. The log of changes is what is left to do, so that no job's end loses a notice.
 * @param stream the thread's
 * @returns the posts that were told of; null when there are no more, or another job is at it
 */
export async function notifyNext(stream: string): Promise<Told[] | null> {
	return asService('notify people of a thread', async (trx) => {
		const { rows: lock } = await sql<{ held: boolean }>`
			select pg_try_advisory_xact_lock(hashtextextended(${stream}, 3)) as held`.execute(trx);
		if (!lock[0]?.held) {
			await notifyLater(trx, stream, 300);
			return null;
		}
		const { rows } = await sql<{ seq: number; post: number; edited: boolean }>`
			select c.seq, c.subject_id as post, c.kind = 'post.edited' as edited
			from public.streams s join public.changes c on c.stream = s.stream and c.seq > s.told_seq and c.seq <= s.sent_seq
			where s.stream = ${stream} and c.kind = any (${noticed}::text[])
			order by c.seq limit ${atOnce}`.execute(trx);
		const last = rows.at(-1);
		if (!last) return null;
		await notifyPosts(trx, rows);
		await sql`update public.streams set told_seq = ${last.seq} where stream = ${stream}`.execute(
			trx
		);
		return rows;
	});
}

/**
 * Notifies people of posts: whoever is mentioned, whose post it answers, who follows the thread and,
 * for a thread's first post, who follows the community. One notice per person and post, of the
 * strongest kind; never for the author, never where somebody chose silence, and only for those who may
 * read the post. Harmless to repeat.
 * @returns how many notices were made
 */
export async function notifyPosts(trx: Db, told: readonly Told[]): Promise<number> {
	// what a crash takes away, the job that calls does again
	await sql`set local synchronous_commit = off`.execute(trx);
	const { numAffectedRows } = await sql`
		with the_post as (
			select p.id, p.number, p.author_id, p.thread_id, p.community_id, p.visibility, r.author_id as answered, t.edited
			from unnest(${told.map(({ post }) => post)}::bigint[], ${told.map(({ edited }) => edited)}::boolean[]) as t (post, edited)
			join public.posts p on p.id = t.post left join public.posts r on r.id = p.reply_to_id
			where p.deleted_at is null and p.hidden_at is null
		),
		wanted (post_id, person_id, kind, strength) as (
			select p.id, m.person_id, 'mention', 1 from public.mentions m join the_post p on p.id = m.post_id
			union all
			select id, answered, 'reply', 2 from the_post where answered is not null and not edited
			union all
			select p.id, f.person_id, 'followed', 3 from public.thread_follows f join the_post p on p.thread_id = f.thread_id
			where f.level = 'all' and not p.edited
			union all
			select p.id, f.person_id, 'community', 4 from public.community_follows f join the_post p on p.community_id = f.community_id
			where f.level = 'all' and p.number = 1 and not p.edited
		),
		strongest as (
			select distinct on (person_id, post_id) post_id, person_id, kind from wanted order by person_id, post_id, strength
		)
		insert into public.notifications (person_id, kind, thread_id, post_id, community_id, actor_id, mail_due_at)
		select s.person_id, s.kind, p.thread_id, p.id, p.community_id, p.author_id, now()
		from strongest s
		join the_post p on p.id = s.post_id
		join public.profiles who on who.id = s.person_id and who.erased_at is null
		left join public.thread_follows tf on tf.thread_id = p.thread_id and tf.person_id = s.person_id
		left join public.community_follows cf on cf.community_id = p.community_id and cf.person_id = s.person_id
		where s.person_id <> p.author_id
			and (p.visibility = 'public' or private.may_read_thread(p.thread_id, s.person_id))
			-- the thread's own level goes before the community's
			and coalesce(tf.level, cf.level, 'all') <> 'muted'
			and not exists (
				select from public.suspensions u
				where u.person_id = s.person_id and u.lifted_at is null and (u.until is null or u.until > now()))
			and not exists (select from public.notifications n where n.post_id = p.id and n.person_id = s.person_id)
		order by s.person_id, p.id
		on conflict do nothing`.execute(trx);
	return Number(numAffectedRows ?? 0);
}

/**
 * Tells of a report whoever may decide on it: the leads of the community, and the moderators where the
 * talk is public, hangs on no community, or has no lead left who is not part of it.
 */
export async function notifyReport(report: number): Promise<void> {
	await asService('tell of a report', (trx) =>
		sql`
		with the_report as (
			select r.id, r.community_id, r.reporter_id, r.reason, coalesce(p.author_id, v.reviewer_id, r.person_id) as about,
				coalesce(p.visibility = 'public', r.review_id is null) as public
			from public.reports r left join public.posts p on p.id = r.post_id
			left join public.reviews v on v.id = r.review_id
			where r.id = ${report} and r.decided_at is null
		),
		leads as (
			select m.person_id from public.memberships m join the_report r on r.community_id = m.community_id
			where m.role in ('lead', 'coach') and m.person_id <> r.reporter_id and m.person_id is distinct from r.about
		),
		keepers as (
			select person_id from leads
			union
			select s.person_id from public.platform_roles s cross join the_report r
			where s.role = 'moderator' and s.person_id <> r.reporter_id and s.person_id is distinct from r.about
				and (r.public or r.community_id is null or not exists (select from leads))
		)
		insert into public.notifications (person_id, kind, topic, community_id, details, mail_due_at)
		select k.person_id, 'task', 'report',
			-- a moderator works from the platform's queue
			case when k.person_id in (select person_id from leads) then r.community_id end,
			jsonb_build_object('report', r.id, 'about', r.reason), now()
		from keepers k cross join the_report r
		where not exists (
			select from public.notifications n
			where n.person_id = k.person_id and n.topic = 'report' and n.details ->> 'report' = r.id::text)`.execute(
			trx
		)
	);
}

/**
 * Reminds leads, once, of a question that nobody else answered in three days.
 * @returns how many reminders went out
 */
export async function remindLeads(): Promise<number> {
	const { numAffectedRows } = await asService('remind leads of open questions', (trx) =>
		sql`
		insert into public.notifications (person_id, kind, topic, thread_id, community_id, mail_due_at)
		select m.person_id, 'task', 'question_open', t.id, t.community_id, now()
		from (
			select t.id, t.community_id, t.author_id
			from public.communities c
			join public.threads t on t.community_id = c.id and t.kind = 'vraag'
				and t.created_at between now() - interval '30 days' and now() - interval '3 days'
			where c.state = 'open'
				and not exists (select from public.accepted_answers a where a.thread_id = t.id)
				and not exists (select from public.thread_locks l where l.thread_id = t.id)
				and not exists (
					select from public.posts p where p.thread_id = t.id and p.author_id <> t.author_id and p.deleted_at is null)
				and exists (
					select from public.posts p where p.thread_id = t.id and p.number = 1 and p.deleted_at is null and p.hidden_at is null)
				and not exists (select from public.notifications n where n.thread_id = t.id and n.topic = 'question_open')
			order by t.created_at
			limit 200
		) t
		join public.memberships m on m.community_id = t.community_id and m.role in ('lead', 'coach')
		where m.person_id <> t.author_id`.execute(trx)
	);
	return Number(numAffectedRows ?? 0);
}
