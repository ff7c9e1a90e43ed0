/** Teams of one school: booked, named and moved by whoever registered them. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { RegistrationState } from './event.ts';
import { makeLink, tokenOf } from './links.server.ts';
import { bodyHash, keyOf, placeOf } from './registrations.server.ts';
import type { EventHead, Who } from './registrations.server.ts';

export interface ShownTeam {
	id: number;
	rule: 'unit' | 'split';
	school: string;
	coordinator: string;
	programme: number | null;
	offerUntil: string | null;
	event: EventHead;
	seats: {
		id: number;
		ticket: number;
		name: string;
		email: string | null;
		state: RegistrationState;
		account: boolean;
		offerUntil: string | null;
	}[];
}

export interface TeamSeat {
	name: string;
	email: string;
	me: boolean;
}

/**
 * Books seats for a team of one school.
 * @returns numbers of seats, and how to come back to the team: its number, or the link's token
 */
export async function registerTeam(
	trx: Db,
	event: number,
	who: Who & { rule: 'unit' | 'split' },
	seats: readonly TeamSeat[],
	key: FormDataEntryValue | null
): Promise<{ team: number; confirmed: number; waiting: number }> {
	const { seed, hash } = makeLink('team');
	const given = { ...who, ...(await placeOf(trx, who)) };
	const linked = seats.map((seat) => {
		const link = makeLink('registration');
		return { ...seat, seed: link.seed, hash: link.hash };
	});
	const { rows } = await sql<{ outcome: { team: number; confirmed: number; waiting: number } }>`
		select public.register_team(${event}, ${JSON.stringify({ ...given, seed, hash })}::jsonb,
			${JSON.stringify(linked)}::jsonb, ${keyOf(key)}::uuid, ${bodyHash(event, given, seats)}) as outcome`.execute(
		trx
	);
	const [row] = rows;
	if (!row) throw new Error('a function gives one row');
	return row.outcome;
}

/** A team for its coordinator, each seat with its personal link; for who keeps the list without those. */
export async function showTeam(
	trx: Db,
	id: number,
	hash: string | null
): Promise<(ShownTeam & { tokens: Record<number, string> }) | null> {
	const { rows } = await sql<{
		shown:
			| (Omit<ShownTeam, 'seats'> & {
					seed: string | null;
					seats: (ShownTeam['seats'][number] & { seed: string | null })[];
			  })
			| null;
	}>`select public.show_team(${id}, ${hash}) as shown`.execute(trx);
	const shown = rows[0]?.shown;
	if (!shown) return null;
	const { seed: _, seats, ...rest } = shown;
	return {
		...rest,
		seats: seats.map(({ seed: _seed, ...seat }) => seat),
		// a seat without a name is handed on by its link; one with an account has its own page
		tokens: Object.fromEntries(
			seats.flatMap(({ id, account, seed }) =>
				account || seed === null ? [] : [[id, tokenOf('registration', seed)]]
			)
		)
	};
}

/** Gives a team's seat a name, or somebody else's: the old link stops working. */
export async function nameSeat(
	trx: Db,
	id: number,
	who: { name: string; email: string },
	hash: string | null
): Promise<void> {
	const { seed, hash: fresh } = makeLink('registration');
	await sql`select public.name_seat(${id}, ${JSON.stringify({ ...who, seed, hash: fresh })}::jsonb, ${hash})`.execute(
		trx
	);
}

/**
 * Books one seat more. Who stays together and waits goes on waiting together.
 * @returns the state of the new seat
 * @throws a refusal with hint: team_size, offer_open, member_known, event_over …
 */
export async function addSeat(
	trx: Db,
	team: number,
	who: { name: string; email: string },
	key: FormDataEntryValue | null,
	hash: string | null
): Promise<RegistrationState> {
	const { seed, hash: fresh } = makeLink('registration');
	const { rows } = await sql<{ outcome: { state: RegistrationState } }>`
		select public.add_seat(${team}, ${JSON.stringify({ ...who, seed, hash: fresh })}::jsonb, ${keyOf(key)}::uuid,
			${bodyHash(team, who)}, ${hash}) as outcome`.execute(trx);
	return rows[0]?.outcome.state ?? 'waiting';
}

/**
 * Seats together or one by one, from now on; whoever has a seat keeps it.
 * @throws a refusal with hint offer_open: an offer is answered first
 */
export async function setRule(
	trx: Db,
	team: number,
	rule: ShownTeam['rule'],
	hash: string | null
): Promise<void> {
	await sql`select public.set_team_rule(${team}, ${rule}, ${hash})`.execute(trx);
}
