/** Seats that are kept for schools of a province until a day. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/** Seats that are kept for schools of a province. */
export interface SeatBlock {
	province: string;
	seats: number;
	used: number;
	releasesAt: Date;
}

/** The blocks that still hold seats, for who organises. */
export async function listBlocks(trx: Db, event: number): Promise<SeatBlock[]> {
	return trx
		.selectFrom('seat_blocks')
		.select(['province', 'seats', 'used', 'releases_at as releasesAt'])
		.where('event_id', '=', event)
		.where('released_at', 'is', null)
		.orderBy('province')
		.execute();
}

/**
 * Keeps seats for a province, in place of what was kept for it before.
 * @param until the end of it; null lets go of them at once
 * @throws the database's refusal for who does not own the event
 */
export async function keepSeats(
	trx: Db,
	event: number,
	province: string,
	seats: number | null,
	until: Date | null
): Promise<void> {
	await sql`select public.keep_seats(${event}, ${province}, ${province}, ${seats}, ${until})`.execute(
		trx
	);
}
