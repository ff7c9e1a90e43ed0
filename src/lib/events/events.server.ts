/** Where events live: found with all their page shows, made, changed, carried through their states. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { renderMarkdown } from '../server/markdown.ts';
import { slugFrom } from './event.ts';
import type { EventPage, EventState, StaffRole } from './event.ts';
import type { EventFacts } from './event-input.ts';
import { homeOf } from './homes.server.ts';
import { cardColumns, timedEvents } from './list.server.ts';
import type { DraftQuestion } from './question.ts';
import { questionsOf } from './questions.sql.ts';

const list = (rows: ReturnType<typeof sql>) =>
	sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;

const ofMembers = sql`
	private.viewer_event_role(e.id) as role,
	${list(sql`
		select r.id, r.ticket, r.state, r.team_id as team from public.registrations r
		where r.event_id = e.id and r.person_id = (select private.viewer_id())
			and r.state in ('confirmed', 'waiting', 'offered') order by r.ticket`)} as own,
	${list(sql`
		select t.id, (select count(*) from public.registrations r where r.team_id = t.id
			and r.state in ('confirmed', 'waiting', 'offered')) as seats
		from public.teams t where t.event_id = e.id and t.coordinator_id = (select private.viewer_id()) order by t.id`)} as teams`;
const ofVisitors = sql`null as role, json_build_array() as own, json_build_array() as teams`;

/** An event as its page shows it to the viewer; null when it does not exist for them. */
export async function findEvent(
	trx: Db,
	slug: string,
	signedIn: boolean
): Promise<EventPage | null> {
	const { rows } = await sql<{ page: EventPage }>`
		select to_json(x) as page from (
			select ${cardColumns(signedIn)}, e.body_html as "bodyHtml", e.venue, e.address, e.route,
				e.access_info as "accessInfo", e.quiet_room as "quietRoom", e.visibility, e.speakers, e.partners, e.yields,
				e.hours, e.cancel_reason as "cancelReason", e.published_at as "publishedAt", e.uid, e.sequence, e.timezone,
				e.starts_at as "firstStartsAt", e.repeat_until as "repeatUntil", e.repeat_except as "repeatExcept",
				(select c.slug from public.communities c where c.id = e.community_id) as "communitySlug",
				(select p.slug from public.programmes p where p.id = e.programme_id) as "programmeSlug",
				(select s.title from public.programme_steps s where s.id = e.programme_step_id) as step,
				(select s.name || case when s.place = '' then '' else ', ' || s.place end
					from public.schools s where s.id = e.host_school_id) as host,
				${list(sql`
					select m.id, m.title from public.event_materials em join public.materials m on m.id = em.material_id
					where em.event_id = e.id order by m.title limit 20`)} as materials,
				${list(sql`
					select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.title, s.summary, s.room, s.speakers, s.capacity,
						s.taken, false as chosen
					from public.event_sessions s where s.event_id = e.id order by s.starts_at, s.id`)} as sessions,
				${list(sql`
					select c.id, c.title, c.summary from public.challenges c where c.event_id = e.id order by c.id`)} as challenges,
				(select t.id from public.threads t where t.event_id = e.id) as thread,
				${list(sql`
					select b.kind, b.value, b.label, b.seats - b.used as left, b.releases_at as "releasesAt" from public.seat_blocks b
					where b.event_id = e.id and b.released_at is null and b.releases_at > now() order by b.id`)} as blocks,
				${questionsOf(sql`e.id`)} as questions,
				case when e.capacity is not null then greatest(0, e.capacity - e.seats_taken - coalesce((
					select sum(greatest(b.seats - b.used, 0)) from public.seat_blocks b
					where b.event_id = e.id and b.released_at is null and b.releases_at > now()), 0)) end as free,
				(select json_build_object('url', l.url, 'note', l.note) from public.event_links l where l.event_id = e.id) as link,
				${signedIn ? ofMembers : ofVisitors}
			from (${timedEvents}) e where e.slug = ${slug}) x`.execute(trx);
	return rows[0]?.page ?? null;
}

/** What the form of an event starts from. */
export interface EventDraft {
	id: number;
	state: EventState;
	facts: Record<string, unknown>;
	role: StaffRole | null;
}

/** All facts of an event for who changes it. */
export async function findDraft(trx: Db, slug: string): Promise<EventDraft | null> {
	const { rows } = await sql<EventDraft>`
		select e.id, e.state,
			to_jsonb(e) || jsonb_build_object('online_url', l.url, 'online_note', l.note,
				'host', (select concat_ws(', ', s.name, nullif(s.place, '')) from public.schools s where s.id = e.host_school_id)) as facts,
			private.viewer_event_role(e.id) as role
		from public.events e left join public.event_links l on l.event_id = e.id
		where e.slug = ${slug}`.execute(trx);
	return rows[0] ?? null;
}

export interface EventTimes {
	starts_at: Date;
	ends_at: Date;
	opens_at: Date | null;
	closes_at: Date | null;
	repeat_until: string | null;
	repeat_except: string[];
}

/** @throws Refused */
async function written(trx: Db, facts: EventFacts, times: EventTimes, origin: string) {
	const home = await homeOf(trx, facts);
	const { html } = renderMarkdown(facts.body, { origin });
	return JSON.stringify({ ...facts, ...home, ...times, body_html: html });
}

/** Makes a draft; the database says who may. */
export async function createEvent(
	trx: Db,
	facts: EventFacts,
	times: EventTimes,
	origin: string
): Promise<{ slug: string }> {
	const day = times.starts_at.toISOString().slice(0, 10);
	const base = slugFrom(facts.title, day);
	const given = await written(trx, facts, times, origin);
	// drafts of others hide their address: take it and see
	for (let attempt = 0; ; attempt++) {
		const slug =
			attempt === 0
				? base
				: slugFrom(facts.title, day, [base]) + (attempt > 1 ? `-${attempt}` : '');
		const { rows } = await sql<{ free: boolean }>`
			select not exists (select from public.events where slug = ${slug}) as free`.execute(trx);
		if (!rows[0]?.free && attempt < 50) continue;
		await sql`select public.create_event(${slug}, ${given}::jsonb)`.execute(trx);
		return { slug };
	}
}

/** Changes an event; answers what changed for those who come: time, place, online. */
export async function updateEvent(
	trx: Db,
	id: number,
	facts: EventFacts,
	times: EventTimes,
	origin: string
): Promise<string[]> {
	const { rows } = await sql<{ told: string[] }>`
		select public.update_event(${id}, ${await written(trx, facts, times, origin)}::jsonb) as told`.execute(
		trx
	);
	return rows[0]?.told ?? [];
}

export async function changeEventState(
	trx: Db,
	id: number,
	state: EventState,
	reason: string
): Promise<void> {
	await sql`select public.change_event_state(${id}, ${state}, ${reason})`.execute(trx);
}

export async function saveQuestions(
	trx: Db,
	id: number,
	questions: readonly DraftQuestion[]
): Promise<void> {
	await sql`select public.save_questions(${id}, ${JSON.stringify(questions)}::jsonb)`.execute(trx);
}
