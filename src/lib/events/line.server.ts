/**
 * Who waits in line for an event's seats. The event's row is held until the disk has what was decided, so
 * one after another a crowd goes no faster than the disk; here everybody who came in the meantime is
 * decided next, in one transaction. Other processes of the site wait for the same row.
 */
import { sql } from 'kysely';
import { openDoor, type Claims } from '../server/db.ts';
import { Line } from '../server/line.ts';
import type { RegistrationState } from './event.ts';

/** What one person asks, as `public.register_in_line` reads it. */
interface Ask {
	/** of the verified token; the database decides what they may, for each by itself */
	claims: Claims | null;
	who: object;
	key: string | null;
	hash: string;
}

export interface Registered {
	state: RegistrationState;
	registration?: number;
}

type Outcome = (Registered & { refused?: undefined }) | { refused: Refusal };

interface Refusal {
	code: string;
	hint: string;
	detail: string;
	message: string;
}

/** So many at once: the last of them waits for all. */
const atOnce = 32;
/** By event; an empty line is a few bytes, and there are not that many events. */
const lines = new Map<number, Line<Ask, Outcome>>();
const visitors = openDoor(null);

async function decide(event: number, asks: readonly Ask[]): Promise<Outcome[]> {
	const [[row]] = await visitors.call<[{ outcomes: Outcome[] }]>(
		sql`select public.register_in_line(${event}, ${JSON.stringify(asks)}::jsonb) as outcomes`
	);
	return row?.outcomes ?? [];
}

/**
 * Asks for a seat and waits for the turn.
 * @throws what the database refused it for, as it would have said to one alone
 */
export async function takeTurn(event: number, ask: Ask): Promise<Registered> {
	let line = lines.get(event);
	if (!line) lines.set(event, (line = new Line((asks) => decide(event, asks), atOnce)));
	const outcome = await line.take(ask);
	if (outcome.refused) throw Object.assign(new Error(outcome.refused.message), outcome.refused);
	return outcome;
}
