/** The front of a community in one statement: who, what, when, and what is being talked about. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import { headColumns, headOf, ownRole } from './communities.server.ts';
import type { CommunityHead, MemberRole } from './community.ts';
import type { PilotPhase, ProgrammeTheme } from './pilot.ts';

export interface PersonCard {
	id: string;
	name: string;
	avatar: number | null;
}

export interface ThreadLine {
	id: number;
	title: string;
	kind: string;
	author: string | null;
	lastPostAt: string;
	createdAt: string;
	replies: number;
	/** Something the viewer has not read; true for all of them where the viewer is not a member. */
	unread: boolean;
}

export interface PilotFacts {
	pilotKind: 'A' | 'B' | null;
	phase: PilotPhase;
	theme: ProgrammeTheme | null;
	board: string | null;
	startsOn: string | null;
	endsOn: string | null;
	schools: { id: number; name: string; place: string }[];
}

export interface CommunityOverview extends CommunityHead {
	goal: string;
	province: string;
	subjects: string[];
	houseRulesHtml: string;
	/** Members see who is in; empty for others. */
	people: (PersonCard & { role: MemberRole })[];
	materials: { id: number; title: string; openness: string; kind: string; sharedAt: string }[];
	next: { title: string; dueOn: string; late: boolean } | null;
	question: ThreadLine | null;
	forums: { id: number; name: string; description: string; threads: ThreadLine[] }[];
	/** Talk that hangs on a material, outside any forum. */
	loose: (ThreadLine & { material: { id: number; title: string } | null })[];
	pilot: PilotFacts | null;
	/** The viewer's own request, the newest. */
	request: { id: number; createdAt: string; outcome: string | null; answer: string } | null;
	waitingHours: number | null;
	/** For leads. */
	requests: number;
	openQuestions: (ThreadLine & { days: number })[];
}

const list = (rows: RawBuilder<unknown>) =>
	sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;
const one = (row: RawBuilder<unknown>) => sql`(select to_json(r) from (${row}) r)`;

const line = (signedIn: boolean) => sql`
	t.id, t.title, t.kind, t.created_at as "createdAt", t.last_post_at as "lastPostAt",
	greatest(t.last_number - 1, 0) as replies,
	(select p.name from profiles p where p.id = t.author_id) as author,
	${
		signedIn
			? sql`coalesce((select tr.number from thread_reads tr
				where tr.thread_id = t.id and tr.person_id = (select private.viewer_id())), 0) < t.last_number`
			: sql`false`
	} as unread`;

/**
 * Questions without an accepted answer, newest first; leads are reminded after three days. Looks at the
 * newest hundred only, so that years of answered questions cost nothing; `offset 0` keeps the look at
 * answers one by one, as joined it would read all there are.
 */
const openQuestions = (
	before: string,
	bound: number,
	columns: RawBuilder<unknown>,
	also: RawBuilder<unknown> = sql`true`
) => sql`
	select ${columns} from (
		select * from threads q where q.community_id = c.id and q.kind = 'vraag'
			and q.created_at < now() - ${before}::interval
		order by q.created_at desc limit 100) t
	where not exists (select from accepted_answers a where a.thread_id = t.id offset 0) and ${also}
	order by t.created_at desc limit ${sql.lit(bound)}`;

/** Nobody but who asked has said anything. */
const unanswered = sql`not exists (
	select from posts p where p.thread_id = t.id and p.author_id <> t.author_id and p.deleted_at is null)`;

/** Columns only a signed-in person's request may ask for. */
const ofMembers = sql`
	${list(sql`
		(select p.id, p.name, p.avatar_file_id as avatar, ms.role from memberships ms
			join profiles p on p.id = ms.person_id
			where ms.community_id = c.id and ms.role in ('lead', 'coach') order by ms.joined_at limit 6)
		union all
		(select p.id, p.name, p.avatar_file_id as avatar, ms.role from memberships ms
			join profiles p on p.id = ms.person_id
			where ms.community_id = c.id and ms.role not in ('lead', 'coach')
			order by ms.joined_at desc, ms.person_id limit 12)`)} as people,
	${one(sql`
		select jr.id, jr.created_at as "createdAt", jr.outcome, jr.answer from join_requests jr
		where jr.community_id = c.id and jr.person_id = (select private.viewer_id())
		order by jr.id desc limit 1`)} as request,
	(select count(*) from (select from join_requests jr
		where jr.community_id = c.id and jr.decided_at is null
			and jr.person_id <> (select private.viewer_id()) limit 100) asked) as requests,
	case when c.id = any ((select private.viewer_led_communities())::bigint[]) then
		${list(openQuestions('3 days', 10, sql`${line(true)}, extract(day from now() - t.created_at)::integer as days`, unanswered))}
		else '[]' end as "openQuestions"`;

const ofVisitors = sql`'[]'::json as people, null::json as request, 0 as requests, '[]'::json as "openQuestions"`;

/**
 * Everything the front page of a community shows to this viewer.
 * @returns null for one that does not exist or is still a draft of others
 */
export async function findOverview(
	trx: Db,
	slug: string,
	signedIn: boolean
): Promise<CommunityOverview | null> {
	const columns = sql.join(headColumns.map((name) => sql.ref(name)));
	const { rows } = await sql<
		Parameters<typeof headOf>[0] & Omit<CommunityOverview, keyof CommunityHead>
	>`
		select ${columns}, ${ownRole(signedIn)} as role, c.goal, c.province, c.subjects,
			c.house_rules_html as "houseRulesHtml",
			${list(sql`
				select mt.id, mt.title, mt.openness, mt.kind, mc.shared_at as "sharedAt"
				from material_communities mc join materials mt on mt.id = mc.material_id
				where mc.community_id = c.id and mt.removed_at is null order by mc.shared_at desc limit 4`)} as materials,
			${one(sql`
				select ml.title, ml.due_on as "dueOn", ml.due_on < current_date as late from milestones ml
				where ml.community_id = c.id and ml.done_at is null order by ml.due_on limit 1`)} as next,
			${one(openQuestions('0', 1, line(signedIn)))} as question,
			${list(sql`
				select f.id, f.name, f.description, ${list(sql`
					select ${line(signedIn)} from threads t where t.forum_id = f.id
					order by t.last_post_at desc, t.id desc limit 3`)} as threads
				from forums f where f.community_id = c.id and f.archived_at is null
				order by f.position, f.id limit 20`)} as forums,
			${list(sql`
				select ${line(signedIn)}, ${one(sql`select mt.id, mt.title from materials mt where mt.id = t.material_id`)} as material
				from threads t where t.community_id = c.id and t.forum_id is null
				order by t.last_post_at desc, t.id desc limit 3`)} as loose,
			${one(sql`
				select pi.pilot_kind as "pilotKind", pi.phase, pi.programme_theme as theme, pi.starts_on as "startsOn",
					pi.ends_on as "endsOn", (select b.name from school_boards b where b.id = pi.lead_board_id) as board,
					${list(sql`
						select s.id, s.name, s.place from pilot_schools ps join schools s on s.id = ps.school_id
						where ps.community_id = c.id order by s.name limit 60`)} as schools
				from pilots pi where pi.community_id = c.id`)} as pilot,
			case when c.join_mode = 'request' and c.state = 'open' then join_waiting_hours(c.id) end as "waitingHours",
			${signedIn ? ofMembers : ofVisitors}
		from communities c where c.slug = ${slug}`.execute(trx);
	const [row] = rows;
	if (!row) return null;
	return { ...row, ...headOf(row) };
}
