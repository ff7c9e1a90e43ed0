/** What a member sees first: what needs me, what is new, what comes next. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Notice } from '../notifications/notification.ts';
import { noticeOf, selectNotices } from '../notifications/notices.sql.ts';
import type { Db } from '../server/db.ts';
import { listUnread } from './unread.server.ts';
import type { UnreadThread } from './unread.server.ts';

export interface OwnCommunity {
	slug: string;
	name: string;
	kind: string;
	role: string;
}

interface Facts {
	communities: OwnCommunity[];
	/** For leads: people who ask to come in, per community. */
	requests: { slug: string; name: string; count: number }[];
	/** For leads and moderators; slug null for the platform's queue. */
	reports: { slug: string | null; name: string | null; count: number }[];
	/** For leads: questions without an answer for three days. */
	questions: { id: number; title: string; community: string; days: number }[];
	materials: {
		id: number;
		title: string;
		community: string;
		sharedAt: string;
		by: string | null;
	}[];
	dates: {
		id: number;
		title: string;
		dueOn: string;
		late: boolean;
		slug: string;
		community: string;
	}[];
	drafts: {
		place: string;
		title: string | null;
		text: string;
		updatedAt: string;
		thread: number | null;
		slug: string | null;
	}[];
}

export interface MemberStart extends Facts {
	/** Mentions and answers not seen yet. */
	notices: Notice[];
	unread: UnreadThread[];
}

const list = (rows: RawBuilder<unknown>) =>
	sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;
const mine = sql`(select private.viewer_communities())::bigint[]`;
const led = sql`(select private.viewer_led_communities())::bigint[]`;

const facts = (viewer: string) => sql<Facts>`
	select
		${list(sql`
			select c.slug, c.name, c.kind, m.role from public.memberships m
			join public.communities c on c.id = m.community_id
			where m.person_id = ${viewer} and c.state <> 'archived' order by c.name limit 30`)} as communities,
		${list(sql`
			select c.slug, c.name, count(*) from (
				select j.community_id from public.join_requests j
				where j.decided_at is null and j.community_id = any (${led}) and j.person_id <> ${viewer} limit 100
			) j join public.communities c on c.id = j.community_id group by c.slug, c.name order by c.name`)} as requests,
		${list(sql`
			select c.slug, c.name, sum(r.waiting)::integer as count from public.count_reports() r
			left join public.communities c on c.id = r.community_id and c.id = any (${led})
			group by c.slug, c.name order by c.name`)} as reports,
		${list(sql`
			select q.id, q.title, c.name as community, extract(day from now() - q.created_at)::integer as days
			from public.communities c cross join lateral (
				select t.id, t.title, t.created_at, t.author_id from public.threads t
				where t.community_id = c.id and t.kind = 'vraag' and t.created_at < now() - interval '3 days'
				order by t.created_at desc limit 60
			) q
			where c.id = any (${led}) and c.state = 'open'
				and not exists (select from public.accepted_answers a where a.thread_id = q.id)
				and not exists (
					select from public.posts p where p.thread_id = q.id and p.author_id <> q.author_id and p.deleted_at is null)
			order by q.created_at desc limit 5`)} as questions,
		${list(sql`
			-- shared in several of one's communities it is new once, where it came last
			select newest.* from (select distinct on (n.id) n.id, n.title, c.name as community, n."sharedAt", n.by
			from public.communities c cross join lateral (
				select mt.id, mt.title, mc.shared_at as "sharedAt",
					(select a.name from public.profiles a where a.id = mc.shared_by) as by
				from public.material_communities mc join public.materials mt on mt.id = mc.material_id
				where mc.community_id = c.id and mt.removed_at is null and mc.shared_by <> ${viewer}
				order by mc.shared_at desc limit 4
			) n
			where c.id = any (${mine}) order by n.id, n."sharedAt" desc) newest
			order by newest."sharedAt" desc, newest.id desc limit 4`)} as materials,
		${list(sql`
			select ml.id, ml.title, ml.due_on as "dueOn", ml.due_on < current_date as late, c.slug, c.name as community
			from public.milestones ml join public.communities c on c.id = ml.community_id
			where ml.community_id = any (${mine}) and ml.done_at is null and c.state = 'open'
			order by ml.due_on limit 4`)} as dates,
		${list(sql`
			select d.place, d.updated_at as "updatedAt", t.id as thread, c.slug,
				coalesce(nullif(d.fields ->> 'title', ''), t.title, c.name, mt.title) as title,
				left(coalesce(d.fields ->> 'body', ''), 140) as text
			from (
				select * from public.drafts where person_id = ${viewer} order by updated_at desc limit 5
			) d
			cross join lateral (select split_part(d.place, ':', 1) as kind, split_part(d.place, ':', 2)::bigint as id) p
			left join public.threads t on p.kind = 'thread' and t.id = p.id
			left join public.communities c on p.kind = 'community' and c.id = p.id
			left join public.materials mt on p.kind = 'material' and mt.id = p.id
			order by d.updated_at desc`)} as drafts`;

/** Everything on a member's start page. */
export async function findMemberStart(trx: Db, viewer: string): Promise<MemberStart> {
	const { rows } = await facts(viewer).execute(trx);
	const row = rows[0];
	if (!row) throw new Error('a start page is one row');
	const notices = await selectNotices(trx)
		.where('n.person_id', '=', viewer)
		.where('n.read_at', 'is', null)
		.where('n.kind', 'in', ['mention', 'reply'])
		.where('t.id', 'is not', null)
		.orderBy('n.id', 'desc')
		.limit(5)
		.execute();
	// a line of it, without the marks of Markdown
	for (const draft of row.drafts) draft.text = draft.text.replace(/[#*_`>[\]]+/g, '').trim();
	return { ...row, notices: notices.map(noticeOf), unread: await listUnread(trx, viewer, 8) };
}
