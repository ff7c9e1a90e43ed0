/** Seats that are kept for a group of schools until a day. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import { matchSchool } from '../people/schools.server.ts';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import type { BlockGroup } from './event.ts';
import type { BlockInput } from './event-input.ts';

/** Seats that are kept for schools. */
export interface SeatBlock extends BlockGroup {
	seats: number;
	used: number;
	releasesAt: Date;
}

/** The blocks that still hold seats, for who organises. */
export async function listBlocks(trx: Db, event: number): Promise<SeatBlock[]> {
	const rows = await trx
		.selectFrom('seat_blocks')
		.select(['kind', 'value', 'label', 'seats', 'used', 'releases_at as releasesAt'])
		.where('event_id', '=', event)
		.where('released_at', 'is', null)
		.orderBy('id')
		.execute();
	return rows as SeatBlock[];
}

/**
 * Whom the form means: a province or a sector says it all, a board is the one of the school.
 * @throws Refused where the list has no such school, or the school no board
 */
export async function groupOf(
	trx: Db,
	{ group, school, school_id }: BlockInput
): Promise<BlockGroup> {
	const { kind, value } = group;
	if (value) return { kind, value, label: value };
	const found = await matchSchool(trx, school, school_id);
	if (!found) throw new Refused({ school: m.people_choose_from_list() });
	const row = await trx
		.selectFrom('schools as s')
		.leftJoin('school_boards as b', 'b.id', 's.board_id')
		.select(['s.name', 's.board_id', 'b.name as board'])
		.where('s.id', '=', found.id)
		.executeTakeFirstOrThrow();
	if (kind === 'school') return { kind, value: String(found.id), label: row.name };
	if (!row.board || !row.board_id) throw new Refused({ school: m.events_block_no_board() });
	return { kind, value: String(row.board_id), label: row.board };
}

/**
 * Keeps seats for a group, in place of what was kept for it before.
 * @param until the end of it; null lets go of them at once
 * @throws the database's refusal for who does not own the event
 */
export async function keepSeats(
	trx: Db,
	event: number,
	{ kind, value, label }: BlockGroup,
	seats: number | null,
	until: Date | null
): Promise<void> {
	await sql`select public.keep_seats(${event}, ${kind}, ${value}, ${label}, ${seats}, ${until})`.execute(
		trx
	);
}
