/** Choosing sessions and making them; the database counts the places. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { DraftSession, Session } from './session.ts';

/** The programme of the day for who holds a registration, with what was chosen; null for anybody else. */
export async function showSessions(
	trx: Db,
	registration: number,
	hash: string | null
): Promise<Session[]> {
	const { rows } = await sql<{ sessions: Session[] | null }>`
		select public.show_sessions(${registration}, ${hash}) as sessions`.execute(trx);
	return rows[0]?.sessions ?? [];
}

/**
 * Chooses sessions in place of what was chosen before.
 * @throws a refusal with hint session_full, session_overlap, session_one, session_seat, event_over
 */
export async function chooseSessions(
	trx: Db,
	registration: number,
	wanted: readonly number[],
	hash: string | null
): Promise<void> {
	await sql`select public.choose_sessions(${registration}, ${[...wanted]}::bigint[], ${hash})`.execute(
		trx
	);
}

/** The programme of an event, for who may read it. */
export async function listSessions(trx: Db, event: number): Promise<Session[]> {
	const { rows } = await sql<{ sessions: Session[] }>`
		select coalesce(json_agg(x), '[]') as sessions from (
			select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", s.title, s.summary, s.room, s.speakers, s.capacity,
				s.taken, false as chosen
			from public.event_sessions s where s.event_id = ${event} order by s.starts_at, s.id) x`.execute(
		trx
	);
	return rows[0]?.sessions ?? [];
}

/**
 * Writes the programme of an event.
 * @throws a refusal with hint session_chosen for taking away what somebody chose
 */
export async function saveSessions(
	trx: Db,
	event: number,
	sessions: readonly DraftSession[]
): Promise<void> {
	await sql`select public.save_sessions(${event}, ${JSON.stringify(sessions)}::jsonb)`.execute(trx);
}
