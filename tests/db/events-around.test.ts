/** Around an event: sessions, another stop, feedback, news, copies, visits that schools ask for, teams on a track. */
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import {
	asVisitor,
	makeEvent,
	makeVisitor,
	own,
	register,
	registerTeam,
	seatsOf,
	type Seat
} from '../support/events.ts';
import { makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const crowd = new Pool({ connectionString: env.DATABASE_URL, max: 16 });
let wim: Member;

beforeAll(async () => {
	await owner.connect();
	await owner.query('alter table public.mails disable trigger mail_written');
	wim = await makeMember(owner, 'Wim Organisator');
});
afterAll(async () => {
	await owner.query('alter table public.mails enable trigger mail_written');
	await Promise.all([owner.end(), crowd.end()]);
	await closeDatabase();
});

const one = async <Row extends object>(text: string, values: unknown[] = []) =>
	(await owner.query<Row>(text, values)).rows[0];
const list = async (text: string, values: unknown[] = []) =>
	(await owner.query<Record<string, unknown>>(text, values)).rows;
const staff = (event: number) =>
	owner.query(
		`insert into public.event_staff (event_id, person_id, role) values ($1, $2, 'owner')`,
		[event, wim.id]
	);
const programme = async (columns: Record<string, unknown> = {}) => {
	const row = {
		slug: `reeks-${crypto.randomUUID()}`,
		title: 'Reeks',
		summary: 'Een reeks',
		...columns
	};
	const found = await one<{ id: number }>(
		`insert into public.programmes (${Object.keys(row).join(', ')}, published_at)
		 values (${Object.keys(row)
				.map((_, at) => `$${at + 1}`)
				.join(', ')}, now()) returning id::int`,
		Object.values(row)
	);
	return found?.id ?? 0;
};
const session = async (event: number, from: number, capacity: number | null) =>
	(
		await one<{ id: number }>(
			`insert into public.event_sessions (event_id, title, starts_at, ends_at, capacity)
			 select id, 'Deel', starts_at + $2 * interval '1 hour', starts_at + ($2 + 1) * interval '1 hour', $3
			 from public.events where id = $1 returning id::int`,
			[event, from, capacity]
		)
	)?.id ?? 0;
const choose = (seat: Seat, sessions: number[]) =>
	asVisitor(crowd, 'select public.choose_sessions($1, $2, $3)', [seat.id, sessions, seat.hash]);
const chosen = (event: number) =>
	list(
		`select s.id::int as id, s.taken, (select count(*)::int from public.session_choices c where c.session_id = s.id) as real
		 from public.event_sessions s where s.event_id = $1 order by s.id`,
		[event]
	);

test('of 30 who want one of 3 places at once exactly 3 have one, and a seat given up gives up the room', async () => {
	const event = await makeEvent(owner, { capacity: 30 });
	const full = await session(event, 0, 3);
	await session(event, 0, null);
	await Promise.all(Array.from({ length: 30 }, () => register(crowd, event)));
	const seats = await seatsOf(owner, event);
	const outcomes = await Promise.allSettled(seats.map((seat) => choose(seat, [full])));
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
	expect((await chosen(event))[0]).toEqual({ id: full, taken: 3, real: 3 });
	for (const outcome of outcomes)
		if (outcome.status === 'rejected')
			expect(outcome.reason).toMatchObject({ hint: 'session_full' });
	const inside = seats[outcomes.findIndex(({ status }) => status === 'fulfilled')] as Seat;
	await asVisitor(crowd, 'select public.cancel_registration($1, $2)', [inside.id, inside.hash]);
	expect((await chosen(event))[0]).toEqual({ id: full, taken: 2, real: 2 });
	await expect(choose(inside, [full])).rejects.toMatchObject({ hint: 'session_seat' });
});

test('without the lock on the event more choose a session than it has places: the lock is what keeps them', async () => {
	const { rows } = await owner.query<{ text: string }>(
		`select pg_get_functiondef(oid) as text from pg_proc
		 where oid in ('public.choose_sessions'::regproc, 'private.take_sessions'::regproc) order by proname`
	);
	const [choosing = '', taking = ''] = rows.map(({ text }) => text);
	const careless = [
		choosing.replace('where id = r.event_id for update', 'where id = r.event_id'),
		// what another did between looking and taking
		taking.replace('if crowded is not null', 'perform pg_sleep(0.01); if crowded is not null')
	];
	expect(careless).not.toContain(choosing);
	expect(careless).not.toContain(taking);
	const event = await makeEvent(owner, { capacity: 16 });
	const full = await session(event, 0, 3);
	await Promise.all(Array.from({ length: 16 }, () => register(crowd, event)));
	try {
		for (const text of careless) await owner.query(text);
		await Promise.allSettled((await seatsOf(owner, event)).map((seat) => choose(seat, [full])));
	} finally {
		for (const { text } of rows) await owner.query(text);
	}
	expect((await chosen(event))[0]?.taken).toBeGreaterThan(3);
});

test('nobody is in two places at once, and an advice talk is one', async () => {
	const event = await makeEvent(owner);
	const [a, b, later] = [
		await session(event, 0, null),
		await session(event, 0, null),
		await session(event, 1, null)
	];
	await register(crowd, event);
	const [seat] = (await seatsOf(owner, event)) as [Seat];
	await expect(choose(seat, [a, b])).rejects.toMatchObject({ hint: 'session_overlap' });
	await expect(choose(seat, [999_999])).rejects.toMatchObject({ hint: 'session_unknown' });
	await choose(seat, [a, later]);
	await choose(seat, [b, later]);
	expect((await chosen(event)).map(({ real }) => real)).toEqual([0, 1, 1]);
	await owner.query(`update public.events set kind = 'advice' where id = $1`, [event]);
	await expect(choose(seat, [a, later])).rejects.toMatchObject({ hint: 'session_one' });
});

test('whoever registers for a talk gets the hour that was chosen, or no registration when it went just now', async () => {
	const event = await makeEvent(owner, { kind: 'advice', capacity: 5 });
	const hour = await session(event, 0, 1);
	expect(await register(crowd, event, makeVisitor({ sessions: [hour] }))).toEqual({
		state: 'confirmed'
	});
	await expect(register(crowd, event, makeVisitor({ sessions: [hour] }))).rejects.toMatchObject({
		hint: 'session_full'
	});
	expect(await seatsOf(owner, event)).toHaveLength(1);
});

test('another stop gives the new seat before it takes the old one; a full stop leaves all as it was', async () => {
	const programme_id = await programme();
	const [here, there, full] = [
		await makeEvent(owner, { programme_id, capacity: 1 }),
		await makeEvent(owner, { programme_id, capacity: 1 }),
		await makeEvent(owner, { programme_id, capacity: 0 })
	];
	await register(crowd, here);
	await register(crowd, here);
	const [seat, next] = (await seatsOf(owner, here)) as [Seat, Seat];
	const move = (to: number, of = seat) =>
		asVisitor<{ id: number }>(crowd, 'select public.switch_stop($1, $2, $3)::int as id', [
			of.id,
			to,
			of.hash
		]);
	await expect(move(full)).rejects.toMatchObject({ hint: 'stop_full' });
	await expect(move(await makeEvent(owner))).rejects.toMatchObject({ code: '42501' });
	expect((await seatsOf(owner, here))[0]?.state).toBe('confirmed');
	const [moved] = await move(there);
	const [seatThere] = await seatsOf(owner, there);
	// the link in the mail opens the new seat
	expect(seatThere).toMatchObject({ id: moved?.id, state: 'confirmed', hash: seat.hash });
	expect((await seatsOf(owner, here)).map(({ state }) => state)).toEqual(['cancelled', 'offered']);
	// who holds an offer here may take a seat there instead; there is none
	await expect(move(there, next)).rejects.toMatchObject({ hint: 'stop_full' });
});

test('two who change places at the same moment do not wait for each other for ever', async () => {
	const programme_id = await programme();
	const [a, b] = [
		await makeEvent(owner, { programme_id, capacity: 12 }),
		await makeEvent(owner, { programme_id, capacity: 12 })
	];
	for (let at = 0; at < 6; at++) await Promise.all([register(crowd, a), register(crowd, b)]);
	const moves = async (from: number, to: number) =>
		(await seatsOf(owner, from)).map(({ id, hash }) => [id, to, hash]);
	const all = [...(await moves(a, b)), ...(await moves(b, a))];
	await Promise.all(
		all.map((move) => asVisitor(crowd, 'select public.switch_stop($1, $2, $3)', move))
	);
	for (const event of [a, b]) {
		const held = (await seatsOf(owner, event)).filter(({ state }) => state === 'confirmed');
		expect(held).toHaveLength(6);
		expect(await one('select seats_taken as n from public.events where id = $1', [event])).toEqual({
			n: 6
		});
	}
});

test('a team moves as a whole, by its coordinator, or not at all', async () => {
	const programme_id = await programme();
	const [here, small, large] = [
		await makeEvent(owner, { programme_id }),
		await makeEvent(owner, { programme_id, capacity: 2 }),
		await makeEvent(owner, { programme_id, capacity: 3 })
	];
	const team = await registerTeam(crowd, here, 3, 'split');
	const [first] = (await seatsOf(owner, here)) as [Seat];
	const move = (to: number, hash: string) =>
		asVisitor(crowd, 'select public.switch_stop($1, $2, $3)', [first.id, to, hash]);
	await expect(move(large, first.hash)).rejects.toMatchObject({ hint: 'coordinator_moves' });
	await expect(move(small, team.hash)).rejects.toMatchObject({ hint: 'stop_full' });
	expect(await seatsOf(owner, small)).toEqual([]);
	await move(large, team.hash);
	expect((await seatsOf(owner, large)).map(({ state }) => state)).toEqual(
		Array(3).fill('confirmed')
	);
	expect((await seatsOf(owner, here)).map(({ state }) => state)).toEqual(
		Array(3).fill('cancelled')
	);
	expect(
		await one('select event_id::int as event from public.teams where link_hash = $1', [team.hash])
	).toEqual({
		event: large
	});
});

test('feedback is of who was there, once, and shows by fives', async () => {
	const event = await makeEvent(owner, { capacity: 20 });
	await staff(event);
	for (let at = 0; at < 8; at++) await register(crowd, event);
	const seats = await seatsOf(owner, event);
	const say = (seat: Seat | undefined, score: number) =>
		asVisitor(crowd, 'select public.give_feedback($1, $2, $3, $4, $5)', [
			seat?.id,
			score,
			`goed ${score}`,
			'',
			seat?.hash
		]);
	await owner.query(
		`update public.events set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
		[event]
	);
	await expect(say(seats[0], 5)).rejects.toMatchObject({ hint: 'not_attended' });
	await owner.query(
		'insert into public.attendances (registration_id) select id from public.registrations where event_id = $1',
		[event]
	);
	const shown = async () =>
		(
			await own<{ r: { count: number; good: string[] } }>(
				wim,
				'select public.show_feedback($1) as r',
				[event]
			)
		)[0]?.r;
	for (const seat of seats.slice(0, 4)) await say(seat, 4);
	await expect(say(seats[0], 1)).rejects.toMatchObject({ hint: 'feedback_given' });
	expect(await shown()).toMatchObject({ count: 0, good: [] });
	await say(seats[4], 5);
	expect(await shown()).toMatchObject({ count: 5 });
	await say(seats[5], 1);
	expect((await shown())?.count).toBe(5);
});

test('a message reaches those it is for, not who wants none, five times a day at most', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	await staff(event);
	const question = await one<{ id: number }>(
		`insert into public.event_questions (event_id, position, kind, label) values ($1, 1, 'text', 'Dieet') returning id::int`,
		[event]
	);
	await register(
		crowd,
		event,
		makeVisitor({ name: 'Anna', answers: { [String(question?.id)]: 'geen' } })
	);
	await register(crowd, event, makeVisitor({ name: 'Bea' }));
	await register(crowd, event, makeVisitor({ name: 'Cor' }));
	const audience = async (filter: object) =>
		(
			await own<{ name: string }>(wim, 'select name from public.list_event_audience($1, $2)', [
				event,
				JSON.stringify(filter)
			])
		).map(({ name }) => name);
	expect(await audience({ states: ['confirmed'] })).toEqual(['Anna', 'Bea']);
	expect(await audience({ states: ['confirmed', 'waiting'], unanswered: question?.id })).toEqual([
		'Bea',
		'Cor'
	]);
	expect(await audience({ states: ['confirmed'], attended: 'yes' })).toEqual([]);
	await owner.query(
		`update public.registrations set mail_off_at = now() where event_id = $1 and name = 'Bea'`,
		[event]
	);
	const send = () =>
		own<{ n: number }>(wim, 'select public.send_event_message($1, $2, $3, $4) as n', [
			event,
			'Zaal',
			'Dag {naam}',
			'{"states": ["confirmed"]}'
		]);
	for (let at = 0; at < 5; at++) expect(await send()).toEqual([{ n: 1 }]);
	await expect(send()).rejects.toMatchObject({ hint: 'message_limit' });
	const [mail] = await own<{ id: number }>(
		wim,
		'select id::int from public.list_event_mails($1) where kind = $2',
		[event, 'message']
	);
	const resend = () => own(wim, 'select public.resend_event_mail($1)', [mail?.id]);
	for (let at = 0; at < 3; at++) await resend();
	await expect(resend()).rejects.toMatchObject({ hint: 'message_limit' });
});

test('a copy has everything but people, at the same clock time, and its conditions point at its own questions', async () => {
	const event = await makeEvent(owner, {
		starts_at: '2027-03-20T13:00:00Z',
		ends_at: '2027-03-20T15:00:00Z'
	});
	await staff(event);
	await session(event, 0, 3);
	const meal = await one<{ id: number }>(
		`insert into public.event_questions (event_id, position, kind, label) values ($1, 1, 'yes_no', 'Eet je mee?') returning id`,
		[event]
	);
	await owner.query(
		`insert into public.event_questions (event_id, position, kind, label, shown_if, shown_if_value) values ($1, 2, 'text', 'Dieet', $2, 'yes')`,
		[event, meal?.id]
	);
	await owner.query(
		`insert into public.event_staff (event_id, person_id, role) select $1, id, 'check_in' from public.profiles where name = 'Tess Dijkstra' or id <> $2 limit 1`,
		[event, wim.id]
	);
	const slug = `kopie-${crypto.randomUUID()}`;
	// over the night the clock goes forward
	const [{ id } = { id: 0 }] = await own<{ id: number }>(
		wim,
		'select public.clone_event($1, $2, $3::interval)::int as id',
		[event, slug, '14 days']
	);
	const copy = await one<{ state: string; starts_at: Date; last_ticket: number }>(
		'select state, starts_at, last_ticket from public.events where id = $1',
		[id]
	);
	expect(copy).toMatchObject({ state: 'draft', last_ticket: 0 });
	expect(copy?.starts_at.toISOString()).toBe('2027-04-03T12:00:00.000Z');
	expect(await list('select person_id from public.event_staff where event_id = $1', [id])).toEqual([
		{ person_id: wim.id }
	]);
	expect(
		await list(
			`select q.event_id = c.event_id as same, q.label from public.event_questions q join public.event_questions c on c.id = q.shown_if where q.event_id = $1`,
			[id]
		)
	).toEqual([{ same: true, label: 'Dieet' }]);
	expect((await chosen(id)).map(({ taken }) => taken)).toEqual([0]);
});

test('enough schools that want a visit bring a draft, and word to everyone within the distance', async () => {
	const id = await programme({ wishes_needed: 2, created_by: wim.id });
	const member = (name: string, province: string) => makeMember(owner, name, {}, { province });
	const [asks, joins, near, far] = [
		await member('Ans', 'Zeeland'),
		await member('Jan', 'Zeeland'),
		await member('Noor', 'Noord-Brabant'),
		await member('Fem', 'Groningen')
	];
	const [{ wish } = { wish: 0 }] = await own<{ wish: number }>(
		asks,
		'select public.ask_visit($1, $2, $3)::int as wish',
		[
			id,
			'{"place": "Goes", "province": "Zeeland", "reach": "around"}',
			'{"school": "De Kreek", "people": 4}'
		]
	);
	const support = (who: Member, school: string) =>
		own(who, 'select public.support_visit($1, $2)', [wish, JSON.stringify({ school, people: 2 })]);
	// the same school again is no more weight
	await support(joins, 'de kreek');
	const draft = () =>
		one<{ event: number | null }>(
			'select event_id::int as event from public.visit_wishes where id = $1',
			[wish]
		);
	expect((await draft())?.event).toBeNull();
	await support(joins, 'Het Duin');
	const event = (await draft())?.event;
	expect(
		await one('select state, place, province from public.events where id = $1', [event])
	).toEqual({
		state: 'draft',
		place: 'Goes',
		province: 'Zeeland'
	});
	const told = await list(
		`select person_id, topic from public.notifications where details ->> 'programme' = (select slug from public.programmes where id = $1)
			or details ->> 'event' = (select slug from public.events where id = $2)`,
		[id, event]
	);
	const topicOf = ({ id: person }: Member) =>
		told.filter(({ person_id }) => person_id === person).map(({ topic }) => topic);
	expect(topicOf(wim)).toEqual(['event_wish_draft']);
	for (const who of [asks, joins, near]) expect(topicOf(who)).toEqual(['programme_wish']);
	expect(topicOf(far)).toEqual([]);
	await expect(support(near, 'Te laat')).rejects.toMatchObject({ code: '42501' });
});
