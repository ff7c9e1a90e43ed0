/** Events for database tests, made by the schema's owner, and crowds that want a seat. */
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Client, Pool } from 'pg';
import type { Member } from './members.ts';

/** Makes a published event; columns win from the defaults. */
export async function makeEvent(
	owner: Client | Pool,
	columns: Record<string, unknown> = {}
): Promise<number> {
	const row: Record<string, unknown> = {
		slug: `test-${randomUUID()}`,
		kind: 'workshop',
		title: 'Een middag rekenen',
		summary: 'Voor een test',
		state: 'published',
		starts_at: new Date(Date.now() + 20 * 86_400_000),
		ends_at: new Date(Date.now() + 20 * 86_400_000 + 7_200_000),
		capacity: 20,
		...columns
	};
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.events (${Object.keys(row).join(', ')})
		 values (${Object.keys(row)
				.map((_, at) => `$${at + 1}`)
				.join(', ')}) returning id`,
		Object.values(row)
	);
	return Number(rows[0]?.id);
}

/** A mailed link as the site makes one. */
export function makeLink(): { seed: string; hash: string } {
	const seed = randomUUID();
	return { seed, hash: createHash('sha256').update(seed).digest('hex') };
}

/** Someone without an account; the address is nobody else's. */
export function makeVisitor(more: Record<string, unknown> = {}) {
	const link = makeLink();
	return { name: 'Bezoeker', email: `${link.seed}@bezoek.test`, ...link, ...more };
}

/** Runs a statement as a visitor through the site's login. */
export async function asVisitor<Row extends object>(
	pool: Pool,
	text: string,
	values: unknown[]
): Promise<Row[]> {
	const client = await pool.connect();
	try {
		await client.query('begin; set local role site_anon');
		const { rows } = await client.query<Row>(text, values);
		await client.query('commit');
		return rows;
	} catch (thrown) {
		await client.query('rollback');
		throw thrown;
	} finally {
		client.release();
	}
}

export type Outcome = { state: string };

/** What `public.register_in_line` reads of one person. */
export const askOf = (who: object, key: string = randomUUID()) => ({
	who,
	key,
	hash: createHash('sha256').update(JSON.stringify(who)).digest('hex')
});

/** Registers a visitor who is alone in line; the same key and body act once. */
export async function register(
	pool: Pool,
	event: number,
	who: object = makeVisitor(),
	key: string = randomUUID()
): Promise<Outcome> {
	const [outcome] = await registerInLine(pool, event, [askOf(who, key)]);
	if (outcome?.refused) throw Object.assign(new Error('refused'), outcome.refused);
	return outcome ?? { state: 'none' };
}

/** Registers people who came together; each has an outcome of their own. */
export async function registerInLine(
	pool: Pool,
	event: number,
	asks: readonly object[]
): Promise<(Outcome & { refused?: { code: string; hint: string } })[]> {
	const [row] = await asVisitor<{ outcomes: Outcome[] }>(
		pool,
		'select public.register_in_line($1, $2) as outcomes',
		[event, JSON.stringify(asks)]
	);
	return row?.outcomes ?? [];
}

/** Registers a team of visitors; answers its number. */
export async function registerTeam(
	pool: Pool,
	event: number,
	size: number,
	rule: 'unit' | 'split',
	more: Record<string, unknown> = {}
): Promise<{ team: number; confirmed: number; waiting: number; hash: string }> {
	const who = { ...makeVisitor({ name: 'Coördinator' }), rule, ...more };
	const seats = Array.from({ length: size }, (_, at) => ({
		...makeLink(),
		name: at === 0 ? 'Eerste' : ''
	}));
	const rows = await asVisitor<{
		outcome: { team: number; confirmed: number; waiting: number };
	}>(pool, 'select public.register_team($1, $2, $3, $4, $5) as outcome', [
		event,
		JSON.stringify(who),
		JSON.stringify(seats),
		randomUUID(),
		'x'
	]);
	const [row] = rows;
	if (!row) throw new Error('no outcome');
	return { ...row.outcome, hash: who.hash };
}

/** Runs a statement as a member, through the site's door; `$1` and on are the values. */
export async function own<Row extends object>(
	member: Member,
	text: string,
	values: readonly unknown[]
): Promise<Row[]> {
	const parts = text.split(/\$\d+/);
	const order = [...text.matchAll(/\$(\d+)/g)].map(([, at]) => values[Number(at) - 1]);
	const query = sql.join(
		parts.map((part, at) =>
			at < order.length ? sql`${sql.raw(part)}${order[at]}` : sql.raw(part)
		),
		sql.raw('')
	);
	return member.db(async (trx) => (await sql<Row>`${query}`.execute(trx)).rows);
}

export interface Seat {
	id: number;
	ticket: number;
	state: string;
	hash: string;
	team: number | null;
}

/** All seats of an event in the order of their tickets, as the schema's owner sees them. */
export async function seatsOf(owner: Client | Pool, event: number): Promise<Seat[]> {
	const { rows } = await owner.query<Seat>(
		`select id::int, ticket, state, link_hash as hash, team_id::int as team
		 from public.registrations where event_id = $1 order by ticket`,
		[event]
	);
	return rows;
}
