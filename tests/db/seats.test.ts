/** Seats under pressure, on a real Postgres: crowds of connections, and what happens without the lock. */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { takeTurn } from '../../src/lib/events/line.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import {
	askOf,
	asVisitor,
	makeEvent,
	makeLink,
	makeVisitor,
	own,
	register,
	registerInLine,
	registerTeam,
	seatsOf,
	type Seat
} from '../support/events.ts';
import { freeBoardNumber } from '../support/boards.ts';
import { makeMember, type Member } from '../support/members.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
const crowd = new Pool({ connectionString: env.DATABASE_URL, max: 24 });
beforeAll(async () => {
	// these crowds write mails by the hundred, and nobody is there to send them
	await owner.query('alter table public.mails disable trigger mail_written');
});
afterAll(async () => {
	await owner.query('alter table public.mails enable trigger mail_written');
	await Promise.all([owner.end(), crowd.end(), closeDatabase()]);
});

const many = (count: number) => Array.from({ length: count }, (_, at) => at);
const upTo = (count: number) => many(count).map((at) => at + 1);

const seats = (event: number) => seatsOf(owner, event);
const ticketsOf = (list: Seat[], state: string) =>
	list.filter((seat) => seat.state === state).map(({ ticket }) => ticket);
async function figures(event: number) {
	const { rows } = await owner.query<{ taken: number; waiting: number }>(
		'select seats_taken as taken, waiting_count as waiting from public.events where id = $1',
		[event]
	);
	return rows[0];
}
const cancel = (seat: Seat) =>
	asVisitor(crowd, 'select public.cancel_registration($1, $2)', [seat.id, seat.hash]);
const answer = async (seat: Seat, accept: boolean, hash = seat.hash) =>
	(
		await asVisitor<{ state: string }>(crowd, 'select public.answer_offer($1, $2, $3) as state', [
			seat.id,
			accept,
			hash
		])
	)[0]?.state;
const mails = async (event: number, kind: string) =>
	Number(
		(
			await owner.query<{ n: number }>(
				`select count(*) as n from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
				 where r.event_id = $1 and m.kind = $2`,
				[event, kind]
			)
		).rows[0]?.n
	);

test('of 300 who want one of 20 seats at once exactly 20 have one, and tickets have no hole or twin', async () => {
	const event = await makeEvent(owner);
	const outcomes = await Promise.all(many(300).map(() => register(crowd, event)));
	const list = await seats(event);
	expect(list.map(({ ticket }) => ticket)).toEqual(upTo(300));
	// the seats went to the first 20 tickets
	expect(ticketsOf(list, 'confirmed')).toEqual(upTo(20));
	expect(ticketsOf(list, 'waiting')).toHaveLength(280);
	expect(outcomes.filter(({ state }) => state === 'confirmed')).toHaveLength(20);
	expect(await figures(event)).toEqual({ taken: 20, waiting: 280 });
	expect(await mails(event, 'event_confirmed')).toBe(20);
	expect(await mails(event, 'event_waiting')).toBe(280);
});

test('without the lock on the event more get a seat than there are: the lock is what keeps them', async () => {
	const { rows } = await owner.query<{ name: string; text: string }>(
		`select proname as name, pg_get_functiondef(oid) as text from pg_proc
		 where oid in ('private.lock_open_event'::regproc, 'private.free_seats'::regproc)`
	);
	const event = await makeEvent(owner);
	try {
		for (const { name, text } of rows) {
			const careless =
				name === 'lock_open_event'
					? text.replace('where id = event for update', 'where id = event')
					: // what another did between looking and taking
						text.replace(/\bselect case when/, 'select case when pg_sleep(0.005) is null or');
			expect(careless).not.toBe(text);
			await owner.query(careless.replace('STABLE', 'VOLATILE'));
		}
		// without the sleep's trick the count itself is read without the lock
		const outcomes = await Promise.all(many(120).map(() => register(crowd, event)));
		expect(outcomes.filter(({ state }) => state === 'confirmed').length).toBeGreaterThan(20);
	} finally {
		for (const { text } of rows) await owner.query(text);
	}
});

test('a retry with the same key is the same registration, and another body under it is refused', async () => {
	const event = await makeEvent(owner);
	const who = makeVisitor();
	const key = randomUUID();
	const outcomes = await Promise.all(many(20).map(() => register(crowd, event, who, key)));
	expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
	expect(await seats(event)).toHaveLength(1);
	await expect(register(crowd, event, makeVisitor(), key)).rejects.toMatchObject({
		hint: 'key_reused'
	});
	expect(await seats(event)).toHaveLength(1);
});

test('of people who came together each has an outcome of their own, in the order in which they came', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	const closed = await makeEvent(owner, { opens_at: new Date(Date.now() + 60_000) });
	const [one, other, third] = [makeVisitor(), makeVisitor(), makeVisitor()];
	const key = randomUUID();
	const outcomes = await registerInLine(crowd, event, [
		askOf(one, key),
		// the same again, another under that key, and somebody of whom nothing can be stored
		askOf(one, key),
		askOf(other, key),
		askOf({ ...makeVisitor(), email: '' }),
		askOf(other),
		askOf(third)
	]);
	expect(outcomes.map(({ state, refused }) => state ?? refused?.hint)).toEqual([
		'confirmed',
		'confirmed',
		'key_reused',
		'address_missing',
		'confirmed',
		'waiting'
	]);
	expect((await seats(event)).map(({ ticket, state }) => [ticket, state])).toEqual([
		[1, 'confirmed'],
		[2, 'confirmed'],
		[3, 'waiting']
	]);
	expect(await figures(event)).toEqual({ taken: 2, waiting: 1 });
	expect(await mails(event, 'event_confirmed')).toBe(2);
	const { rows } = await owner.query('select seq from public.streams where stream = $1', [
		`event:${event}`
	]);
	// one change of the event for all of them, and none where nobody registered
	expect(rows).toEqual([{ seq: 1 }]);
	await registerInLine(crowd, closed, [askOf(makeVisitor())]);
	const { rowCount } = await owner.query('select from public.streams where stream = $1', [
		`event:${closed}`
	]);
	expect(rowCount).toBe(0);
});

test('in line everybody registers with the rights of their own token, and nobody with those of who came before', async () => {
	const [lid, gast] = [await makeMember(owner, 'Lid'), await makeMember(owner, 'Gast')];
	const event = await makeEvent(owner, { visibility: 'members' });
	const ask = (of: Member | null) => ({ ...askOf(makeVisitor()), claims: of?.claims ?? null });
	await owner.query('insert into public.suspensions (person_id, reason) values ($1, $2)', [
		gast.id,
		'voor een test'
	]);
	const outcomes = await registerInLine(crowd, event, [
		ask(null),
		ask(lid),
		ask(null),
		ask(gast),
		{ ...ask(lid), claims: { ...lid.claims, session_id: randomUUID() } }
	]);
	expect(outcomes.map(({ state, refused }) => state ?? refused?.code)).toEqual([
		'42501',
		'confirmed',
		'42501',
		'42501',
		'42501'
	]);
	const { rows } = await owner.query(
		'select person_id from public.registrations where event_id = $1',
		[event]
	);
	expect(rows).toEqual([{ person_id: lid.id }]);
	// who has a token of their own is that person, whatever is asked
	await expect(
		own(gast, 'select public.register_in_line($1, $2) as outcomes', [
			event,
			JSON.stringify([ask(lid)])
		])
	).resolves.toMatchObject([{ outcomes: [{ refused: { code: '42501' } }] }]);
});

test('a crowd at one process of the site is decided in the order in which it came, many at a time', async () => {
	const event = await makeEvent(owner);
	const closed = await makeEvent(owner, { closes_at: new Date(Date.now() - 60_000) });
	const take = (place: number) =>
		takeTurn(place, { ...askOf(makeVisitor()), claims: null, key: randomUUID() });
	const [outcomes, late] = await Promise.all([
		Promise.all(many(100).map(() => take(event))),
		Promise.allSettled(many(3).map(() => take(closed)))
	]);
	expect(outcomes.map(({ state }) => state)).toEqual(
		many(100).map((at) => (at < 20 ? 'confirmed' : 'waiting'))
	);
	for (const one of late)
		expect(one).toMatchObject({
			status: 'rejected',
			reason: { code: 'P0001', hint: 'event_over' }
		});
	expect((await seats(event)).map(({ ticket }) => ticket)).toEqual(upTo(100));
	// one change for each transaction: the first alone, then all that had come
	const { rows } = await owner.query<{ seq: number }>(
		'select seq from public.streams where stream = $1',
		[`event:${event}`]
	);
	expect(rows[0]?.seq).toBeLessThanOrEqual(5);
});

test('who registers twice stays registered once, and reads the same words as somebody new', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	const who = makeVisitor();
	const first = await register(crowd, event, who);
	const again = await register(crowd, event, { ...who, ...makeLink() });
	expect(again).toEqual(first);
	expect(await seats(event)).toHaveLength(1);
	expect(await mails(event, 'event_again')).toBe(1);
	// full by now: the known one reads what a newcomer would read
	await register(crowd, event);
	expect(await register(crowd, event, { ...who, ...makeLink() })).toEqual({ state: 'waiting' });
	expect(ticketsOf(await seats(event), 'waiting')).toEqual([]);
});

test('50 cancellations at once offer their seats to the first 50 of 200 who wait, with one mail each', async () => {
	const event = await makeEvent(owner, { capacity: 50 });
	await Promise.all(many(250).map(() => register(crowd, event)));
	const before = await seats(event);
	await Promise.all(before.filter(({ state }) => state === 'confirmed').map(cancel));
	const after = await seats(event);
	expect(ticketsOf(after, 'cancelled')).toEqual(upTo(50));
	expect(ticketsOf(after, 'offered')).toEqual(upTo(100).slice(50));
	expect(ticketsOf(after, 'waiting')).toEqual(upTo(250).slice(100));
	expect(await mails(event, 'event_offer')).toBe(50);
	expect(await figures(event)).toEqual({ taken: 50, waiting: 150 });
	const { rows } = await owner.query(
		'select from public.offers where event_id = $1 and answer is null',
		[event]
	);
	expect(rows).toHaveLength(50);
});

test('an offer that is declined or left unanswered goes to the next at once, never twice', async () => {
	const event = await makeEvent(owner, { capacity: 1 });
	for (const _ of many(4)) await register(crowd, event);
	let list = await seats(event);
	await cancel(list[0] as Seat);
	// twice at the same moment
	expect(
		await Promise.all([answer(list[1] as Seat, false), answer(list[1] as Seat, false)])
	).toEqual(['declined', 'declined']);
	list = await seats(event);
	expect(list.map(({ state }) => state)).toEqual(['cancelled', 'declined', 'offered', 'waiting']);
	await owner.query(
		`update public.offers set expires_at = now() - interval '1 second' where event_id = $1 and answer is null`,
		[event]
	);
	// too late is too late, and the seat moves on by itself
	expect(await answer(list[2] as Seat, true)).toBe('expired');
	list = await seats(event);
	expect(list.map(({ state }) => state)).toEqual(['cancelled', 'declined', 'expired', 'offered']);
	expect(await answer(list[3] as Seat, true)).toBe('confirmed');
	expect(await figures(event)).toEqual({ taken: 1, waiting: 0 });
});

test('the job ends offers whose time is over and nothing earlier', async () => {
	const event = await makeEvent(owner, { capacity: 1 });
	for (const _ of many(3)) await register(crowd, event);
	await cancel((await seats(event))[0] as Seat);
	const due = await owner.query<{ hours: number }>(
		`select round(extract(epoch from expires_at - made_at) / 3600)::int as hours from public.offers where event_id = $1`,
		[event]
	);
	expect(due.rows[0]?.hours).toBe(24);
	const expire = () => owner.query('select private.expire_offers($1) as n', [event]);
	expect((await expire()).rows).toEqual([{ n: 0 }]);
	await owner.query('update public.offers set expires_at = now() where event_id = $1', [event]);
	expect((await expire()).rows).toEqual([{ n: 1 }]);
	expect((await seats(event)).map(({ state }) => state)).toEqual([
		'cancelled',
		'expired',
		'offered'
	]);
});

test('nothing is offered once registration is over, and nobody registers before or after it', async () => {
	const soon = { closes_at: new Date(Date.now() + 86_400_000), capacity: 1 };
	const event = await makeEvent(owner, soon);
	for (const _ of many(2)) await register(crowd, event);
	await owner.query(
		`update public.events set closes_at = now() - interval '1 second' where id = $1`,
		[event]
	);
	await cancel((await seats(event))[0] as Seat);
	expect((await seats(event)).map(({ state }) => state)).toEqual(['cancelled', 'waiting']);
	await expect(register(crowd, event)).rejects.toMatchObject({ hint: 'event_over' });
	const early = await makeEvent(owner, { opens_at: new Date(Date.now() + 60_000) });
	await expect(register(crowd, early)).rejects.toMatchObject({ hint: 'event_early' });
	const draft = await makeEvent(owner, { state: 'draft' });
	await expect(register(crowd, draft)).rejects.toMatchObject({ code: '42501' });
	const cancelled = await makeEvent(owner, { state: 'cancelled' });
	await expect(register(crowd, cancelled)).rejects.toMatchObject({ hint: 'event_not_open' });
});

test('near the start an offer lasts shorter, never past the last moment', async () => {
	const event = await makeEvent(owner, {
		capacity: 1,
		starts_at: new Date(Date.now() + 4 * 3_600_000),
		ends_at: new Date(Date.now() + 6 * 3_600_000)
	});
	for (const _ of many(2)) await register(crowd, event);
	await cancel((await seats(event))[0] as Seat);
	const { rows } = await owner.query<{ minutes: number }>(
		`select round(extract(epoch from expires_at - made_at) / 60)::int as minutes from public.offers where event_id = $1`,
		[event]
	);
	expect(rows[0]?.minutes).toBe(60);
});

test('a team that stays together gets all its seats or none, and keeps its place in line', async () => {
	const event = await makeEvent(owner, { capacity: 4 });
	const singles = many(2);
	for (const _ of singles) await register(crowd, event);
	const team = await registerTeam(crowd, event, 3, 'unit');
	expect(team).toMatchObject({ confirmed: 0, waiting: 3 });
	// two seats are free, which is not enough for three: someone alone takes one
	expect(await register(crowd, event)).toEqual({ state: 'confirmed' });
	let list = await seats(event);
	await cancel(list[0] as Seat);
	// two free again: still not enough
	expect(ticketsOf(await seats(event), 'offered')).toEqual([]);
	await cancel(list[1] as Seat);
	list = await seats(event);
	expect(ticketsOf(list, 'offered')).toEqual([3, 4, 5]);
	expect(await figures(event)).toEqual({ taken: 4, waiting: 0 });
	const member = list.find(({ team: of }) => of === team.team) as Seat;
	// one of them does not decide for all
	await expect(answer(member, true)).rejects.toMatchObject({ hint: 'coordinator_answers' });
	expect(await answer(member, true, team.hash)).toBe('confirmed');
	expect(ticketsOf(await seats(event), 'confirmed')).toEqual([3, 4, 5, 6]);
	const offers = await owner.query('select from public.offers where event_id = $1', [event]);
	expect(offers.rowCount).toBe(1);
});

test('teams among a crowd: no seat too many, and no team torn apart', async () => {
	const event = await makeEvent(owner, { capacity: 40 });
	await Promise.all([
		...many(60).map(() => register(crowd, event)),
		...many(15).map((at) => registerTeam(crowd, event, 2 + (at % 4), 'unit'))
	]);
	const whole = async () => {
		const list = await seats(event);
		const held = list.filter(({ state }) => state === 'confirmed' || state === 'offered');
		expect(held.length).toBeLessThanOrEqual(40);
		expect((await figures(event))?.taken).toBe(held.length);
		for (const [team, members] of Map.groupBy(list, ({ team }) => team)) {
			const states = new Set(
				members.map(({ state }) => state).filter((state) => state !== 'cancelled')
			);
			if (team !== null) expect([team, states.size]).toEqual([team, 1]);
		}
		return list;
	};
	const list = await whole();
	expect(list.map(({ ticket }) => ticket)).toEqual(upTo(list.length));
	const singles = list.filter(({ state, team }) => state === 'confirmed' && team === null);
	await Promise.all(singles.slice(0, 15).map(cancel));
	await whole();
});

test('a team that may be split takes what there is and waits for the rest', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	const team = await registerTeam(crowd, event, 5, 'split');
	expect(team).toMatchObject({ confirmed: 2, waiting: 3 });
	await cancel((await seats(event))[0] as Seat);
	expect((await seats(event)).map(({ state }) => state)).toEqual([
		'cancelled',
		'confirmed',
		'offered',
		'waiting',
		'waiting'
	]);
});

test('seats kept for a province are its own until the date, then everybody’s', async () => {
	const event = await makeEvent(owner, { capacity: 5 });
	await owner.query(
		`insert into public.seat_blocks (event_id, kind, value, label, seats, releases_at)
		 values ($1, 'province', 'Zeeland', 'Zeeland', 3, now() + interval '1 day')`,
		[event]
	);
	const from = (province: string) => register(crowd, event, makeVisitor({ province }));
	const states = [];
	for (const province of ['Drenthe', 'Drenthe', 'Drenthe', 'Zeeland', '', 'Zeeland'])
		states.push((await from(province)).state);
	expect(states).toEqual([
		'confirmed',
		'confirmed',
		'waiting',
		'confirmed',
		'waiting',
		'confirmed'
	]);
	await owner.query(`update public.seat_blocks set releases_at = now() where event_id = $1`, [
		event
	]);
	await owner.query('select private.release_blocks()');
	expect(ticketsOf(await seats(event), 'offered')).toEqual([3]);
	expect(await figures(event)).toEqual({ taken: 5, waiting: 1 });
});

const rowsOf = async (text: string, values: unknown[]) =>
	(await owner.query<Record<string, unknown>>(text, values)).rows;

test('seats kept for a sector, a board and a school go to who is of it, and to no other school', async () => {
	const [board] = await rowsOf(
		`insert into public.school_boards (number, name) values ($1, 'Bestuur') returning id`,
		[await freeBoardNumber(owner)]
	);
	const school = async (sector: string, board_id: unknown = null) =>
		(
			await rowsOf(
				`insert into public.schools (name, sector, province, board_id) values ('School', $1, 'Zeeland', $2) returning id`,
				[sector, board_id]
			)
		)[0]?.id;
	const [one, sister, trade, other] = [
		await school('po', board?.id),
		await school('po', board?.id),
		await school('mbo'),
		await school('po')
	];
	const event = await makeEvent(owner, { capacity: 3 });
	for (const [kind, value] of [
		['school', one],
		['board', board?.id],
		['sector', 'mbo']
	])
		await owner.query(
			`insert into public.seat_blocks (event_id, kind, value, label, seats, releases_at)
			 values ($1, $2, $3, 'x', 1, now() + interval '1 day')`,
			[event, kind, value]
		);
	const states = [];
	for (const school_id of [other, trade, sister, one, sister])
		states.push((await register(crowd, event, makeVisitor({ school_id, province: '' }))).state);
	expect(states).toEqual(['waiting', 'confirmed', 'confirmed', 'confirmed', 'waiting']);
	const used = await rowsOf(
		'select kind, used from public.seat_blocks where event_id = $1 order by 1',
		[event]
	);
	expect(used.map(({ used: count }) => count)).toEqual([1, 1, 1]);
});
