/**
 * Who waits in line for an event's seats. The event's row is held until the disk has what was decided, so
 * one after another a crowd goes no faster than the disk; here everybody who came in the meantime is
 * decided next, in one transaction. Other processes of the site wait for the same row.
 */
import { sql } from 'kysely';
import { openDoor, type Claims } from '../server/db.ts';
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

interface Waiting {
	ask: Ask;
	decided: (outcome: Outcome | undefined) => void;
	failed: (thrown: unknown) => void;
}

/** So many at once: the last of them waits for all, and so does whoever comes next. */
const atOnce = 32;
const lines = new Map<number, Waiting[]>();
const visitors = openDoor(null);

async function decide(event: number, turn: readonly Waiting[]): Promise<void> {
	try {
		const asks = JSON.stringify(turn.map(({ ask }) => ask));
		const [[row]] = await visitors.call<[{ outcomes: Outcome[] }]>(
			sql`select public.register_in_line(${event}, ${asks}::jsonb) as outcomes`
		);
		for (const [at, { decided }] of turn.entries()) decided(row?.outcomes[at]);
	} catch (thrown) {
		for (const { failed } of turn) failed(thrown);
	}
}

async function serve(event: number, line: Waiting[]): Promise<void> {
	while (line.length > 0) await decide(event, line.splice(0, atOnce));
	lines.delete(event);
}

/**
 * Asks for a seat and waits for the turn.
 * @throws what the database refused it for, as it would have said to one alone
 */
export async function takeTurn(event: number, ask: Ask): Promise<Registered> {
	const outcome = await new Promise<Outcome | undefined>((decided, failed) => {
		const waiting = { ask, decided, failed };
		const line = lines.get(event);
		if (line) line.push(waiting);
		else {
			const begun = [waiting];
			lines.set(event, begun);
			void serve(event, begun);
		}
	});
	if (!outcome) throw new Error('a function gives one outcome for each');
	if (outcome.refused) throw Object.assign(new Error(outcome.refused.message), outcome.refused);
	return outcome;
}
