/** Teams on their way through a programme. Who is in one reads it; functions of the database write it. */
import { sql } from 'kysely';
import { matchSchool } from '../people/schools.server.ts';
import type { Db } from '../server/db.ts';
import { hashOf } from '../server/token.ts';
import { makeLink, tokenOf } from './links.server.ts';
import type { Track, TrackRole } from './track.ts';

/** A team's room; null for who is not in it. The link that lets colleagues in is for its coordinator and coach. */
export async function findTrack(
	trx: Db,
	id: number
): Promise<{ track: Track; token: string | null } | null> {
	const { rows } = await sql<{ track: Track & { seed: string } }>`
		select to_json(x) as track from (
			select t.id, t.name, t.link_seed as seed,
				(select s.name || case when s.place = '' then '' else ', ' || s.place end from public.schools s where s.id = t.school_id) as school,
				json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) as programme,
				(select m.role from public.track_members m where m.track_id = t.id and m.person_id = (select private.viewer_id())) as role,
				(select json_agg(json_build_object('id', m.person_id, 'name', c.name, 'role', m.role) order by m.role, m.joined_at)
					from public.track_members m join public.profiles c on c.id = m.person_id where m.track_id = t.id) as members,
				(select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'summary', s.summary, 'wanted', s.products,
						'homework', k.homework, 'dueOn', k.due_on, 'note', k.note, 'doneAt', k.done_at,
						'products', (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'url', w.url, 'body', w.body,
								'mine', w.added_by = (select private.viewer_id())) order by w.id), '[]')
							from public.track_products w where w.track_id = t.id and w.step_id = s.id),
						'stops', (select coalesce(json_agg(json_build_object('slug', a.event, 'title', a.title, 'seats', a.seats, 'attended', a.attended)), '[]')
							from (select l.event, l.title, count(*) as seats, case when bool_or(l.begun) then count(*) filter (where l.attended) end as attended
								from public.list_track_attendance(t.id) l where l.step = s.id group by 1, 2) a)) order by s.position), '[]')
					from public.track_steps k join public.programme_steps s on s.id = k.step_id where k.track_id = t.id) as steps
			from public.tracks t join public.programmes p on p.id = t.programme_id
			where t.id = ${id}) x`.execute(trx);
	const found = rows[0]?.track;
	if (!found) return null;
	const { seed, ...track } = found;
	const invites = track.role === 'coordinator' || track.role === 'coach';
	return { track, token: invites ? tokenOf('track', seed) : null };
}

export interface TrackLine {
	id: number;
	name: string;
	role: TrackRole | null;
	coach: string | null;
	done: number;
	steps: number;
}

/** The viewer's teams in a programme, and for who runs it all of them; steps show to who is in one. */
export async function listTracks(trx: Db, programme: number): Promise<TrackLine[]> {
	const { rows } = await sql<{ rows: TrackLine[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select t.id, t.name,
				(select m.role from public.track_members m where m.track_id = t.id and m.person_id = (select private.viewer_id())) as role,
				(select c.name from public.track_members m join public.profiles c on c.id = m.person_id
					where m.track_id = t.id and m.role = 'coach' limit 1) as coach,
				(select count(*) from public.track_steps k where k.track_id = t.id and k.done_at is not null) as done,
				(select count(*) from public.track_steps k where k.track_id = t.id) as steps
			from public.tracks t where t.programme_id = ${programme} order by t.created_at desc limit 100) x`.execute(
		trx
	);
	return rows[0]?.rows ?? [];
}

/** Begins a team's way; the viewer is its coordinator. */
export async function startTrack(
	trx: Db,
	programme: number,
	given: { name: string; school: string; school_id: number | null }
): Promise<{ id: number }> {
	const school = await matchSchool(trx, given.school, given.school_id);
	const { seed, hash } = makeLink('track');
	const { rows } = await sql<{ id: number }>`
		select public.start_track(${programme}, ${given.name}, ${school?.id ?? null}, ${seed}::uuid, ${hash}) as id`.execute(
		trx
	);
	return { id: rows[0]?.id ?? 0 };
}

/** What a link invites to; null for one that is not ours. Changes nothing. */
export async function findInvitation(
	trx: Db,
	token: string
): Promise<{ id: number; name: string; programme: string; slug: string } | null> {
	const { rows } = await sql<{
		found: { id: number; name: string; programme: string; slug: string } | null;
	}>`select public.find_track_by_link(${hashOf(token)}) as found`.execute(trx);
	return rows[0]?.found ?? null;
}

/** Joins the team of a link. */
export async function joinTrack(trx: Db, token: string): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.join_track(${hashOf(token)}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** Changes a step of a team: homework and its day, notes, done or not. */
export async function writeStep(
	trx: Db,
	track: number,
	step: number,
	facts: { homework?: string; due_on?: string; note?: string; done?: boolean }
): Promise<void> {
	await sql`select public.write_track_step(${track}, ${step}, ${JSON.stringify(facts)}::jsonb)`.execute(
		trx
	);
}

/** @throws a refusal with hint track_full */
export async function addProduct(
	trx: Db,
	track: number,
	{ step, ...product }: { step: number; title: string; url: string; body: string }
): Promise<void> {
	await sql`select public.add_track_product(${track}, ${step}, ${JSON.stringify(product)}::jsonb)`.execute(
		trx
	);
}

export async function removeProduct(trx: Db, product: number): Promise<void> {
	await sql`select public.remove_track_product(${product})`.execute(trx);
}

/** Gives a team a coach, or none. */
export async function setCoach(trx: Db, track: number, person: string | null): Promise<void> {
	await sql`select public.set_track_coach(${track}, ${person})`.execute(trx);
}

/** @throws a refusal with hint track_coordinator: the coordinator stays */
export async function leaveTrack(trx: Db, track: number, person: string): Promise<void> {
	await sql`select public.leave_track(${track}, ${person})`.execute(trx);
}
