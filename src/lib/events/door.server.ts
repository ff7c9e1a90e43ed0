/** The door: names and who came, for those who stand there. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { RegistrationState } from './event.ts';

export interface DoorRow {
	id: number;
	ticket: number;
	name: string;
	school: string;
	state: RegistrationState;
	attended_at: Date | null;
	/** What the picture on the visitor's phone says. */
	code: string;
}

/** Names at the door: nothing else is told there. */
export async function listAtDoor(trx: Db, event: number): Promise<DoorRow[]> {
	const { rows } = await sql<DoorRow>`select * from public.list_at_door(${event})`.execute(trx);
	return rows;
}

/**
 * Notes that somebody is here; twice is once.
 * @param arrived when, for what a phone kept while it had no network; never later than now
 */
export async function checkIn(
	trx: Db,
	registration: number,
	arrived: Date | null = null
): Promise<void> {
	await sql`select public.check_in(${registration}, ${arrived})`.execute(trx);
}

export async function undoCheckIn(trx: Db, registration: number): Promise<void> {
	await sql`select public.undo_check_in(${registration})`.execute(trx);
}

/** Somebody who just walked in; with an address, who is registered under it is the one who came. */
export async function walkIn(
	trx: Db,
	event: number,
	who: { name: string; email: string; school: string; seed: string; hash: string }
): Promise<void> {
	await sql`select public.walk_in(${event}, ${JSON.stringify(who)}::jsonb, null, '')`.execute(trx);
}
