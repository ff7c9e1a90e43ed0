/** Teams that grow and wait in another way, and people who walk in. */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	asVisitor,
	makeEvent,
	makeLink,
	makeVisitor,
	own,
	register,
	registerTeam,
	seatsOf
} from '../support/events.ts';
import { makeMember } from '../support/members.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
const crowd = new Pool({ connectionString: env.DATABASE_URL, max: 8 });
beforeAll(async () => {
	await owner.query('alter table public.mails disable trigger mail_written');
});
afterAll(async () => {
	await owner.query('alter table public.mails enable trigger mail_written');
	await Promise.all([owner.end(), crowd.end()]);
});

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

interface Team {
	team: number;
	hash: string;
}
const add = async ({ team, hash }: Team, seat: object = {}, key = randomUUID()) =>
	(
		await asVisitor<{ outcome: { state: string } }>(
			crowd,
			'select public.add_seat($1, $2, $3, $4, $5) as outcome',
			[team, JSON.stringify({ ...makeLink(), name: '', ...seat }), key, 'x', hash]
		)
	)[0]?.outcome.state;
const setRule = ({ team, hash }: Team, rule: string) =>
	asVisitor(crowd, 'select public.set_team_rule($1, $2, $3)', [team, rule, hash]);
const cancelFirst = async (event: number, state: string) => {
	const seat = (await seatsOf(owner, event)).find((one) => one.state === state);
	await asVisitor(crowd, 'select public.cancel_registration($1, $2)', [seat?.id, seat?.hash]);
};
const statesOf = async (event: number, { team }: Team) =>
	(await seatsOf(owner, event)).filter((seat) => seat.team === team).map(({ state }) => state);

test('a team grows by a seat when there is one, once for each key, and by one in line when there is none', async () => {
	const event = await makeEvent(owner, { capacity: 3 });
	const team = await registerTeam(crowd, event, 2, 'unit');
	const key = randomUUID();
	expect(await add(team, {}, key)).toBe('confirmed');
	expect(await add(team, {}, key)).toBe('confirmed');
	expect(await statesOf(event, team)).toEqual(['confirmed', 'confirmed', 'confirmed']);
	// full: those who have a seat keep it
	expect(await add(team)).toBe('waiting');
	expect(await statesOf(event, team)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
	const { rows } = await owner.query(
		'select last_ticket, seats_taken, waiting_count from public.events where id = $1',
		[event]
	);
	expect(rows).toEqual([{ last_ticket: 4, seats_taken: 3, waiting_count: 1 }]);
});

test('who joins a team that waits together waits with it, though one seat is free', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	await register(crowd, event);
	const together = await registerTeam(crowd, event, 2, 'unit');
	expect(await add(together)).toBe('waiting');
	// the same of a team that may be split: the free seat is its own
	const apart = await registerTeam(crowd, event, 2, 'split');
	expect(await statesOf(event, apart)).toEqual(['confirmed', 'waiting']);
	await cancelFirst(event, 'confirmed');
	// one is free: too few for three together, so it goes to whoever waits alone
	expect(await statesOf(event, together)).toEqual(['waiting', 'waiting', 'waiting']);
	expect(await statesOf(event, apart)).toEqual(['confirmed', 'offered']);
	await expect(add(apart)).rejects.toMatchObject({ hint: 'offer_open' });
	await expect(setRule(apart, 'unit')).rejects.toMatchObject({ hint: 'offer_open' });
});

test('a team that may be split from now on is offered what there is; one that waits together is not', async () => {
	const event = await makeEvent(owner, { capacity: 2 });
	await register(crowd, event);
	const team = await registerTeam(crowd, event, 2, 'unit');
	expect(await statesOf(event, team)).toEqual(['waiting', 'waiting']);
	await setRule(team, 'split');
	expect(await statesOf(event, team)).toEqual(['offered', 'waiting']);

	const other = await makeEvent(owner, { capacity: 1 });
	await register(crowd, other);
	const apart = await registerTeam(crowd, other, 2, 'split');
	await setRule(apart, 'unit');
	await cancelFirst(other, 'confirmed');
	expect(await statesOf(other, apart)).toEqual(['waiting', 'waiting']);
});

test('only who looks after a team changes it, up to thirty seats and until registration is over', async () => {
	const event = await makeEvent(owner, { capacity: 40 });
	const team = await registerTeam(crowd, event, 29, 'split');
	const stranger = { team: team.team, hash: makeLink().hash };
	await expect(add(stranger)).rejects.toMatchObject({ code: '42501' });
	await expect(setRule(stranger, 'unit')).rejects.toMatchObject({ code: '42501' });
	// a member of the team is not its coordinator
	const [first] = await seatsOf(owner, event);
	await expect(add({ team: team.team, hash: first?.hash ?? '' })).rejects.toMatchObject({
		code: '42501'
	});
	const known = makeVisitor();
	await register(crowd, event, known);
	await expect(add(team, { name: 'Dubbel', email: known.email })).rejects.toMatchObject({
		hint: 'member_known'
	});
	// the organiser may, as for any registration
	const keeper = await makeMember(owner, 'Organisator');
	await owner.query(
		`insert into public.event_staff (event_id, person_id, role) values ($1, $2, 'registrations')`,
		[event, keeper.id]
	);
	await own(keeper, 'select public.add_seat($1, $2, $3, $4)', [
		team.team,
		JSON.stringify({ ...makeLink(), name: 'Erbij' }),
		randomUUID(),
		'x'
	]);
	// and sees the team, but nobody's link
	const [shown] = await own<{ team: { seed: null; seats: { seed: null }[] } }>(
		keeper,
		'select public.show_team($1) as team',
		[team.team]
	);
	expect(shown?.team.seats).toHaveLength(30);
	expect([shown?.team, ...(shown?.team.seats ?? [])].map((one) => one?.seed ?? null)).toEqual(
		many(31).map(() => null)
	);
	await expect(add(team)).rejects.toMatchObject({ hint: 'team_size' });
	await owner.query('update public.events set closes_at = clock_timestamp() where id = $1', [
		event
	]);
	await expect(add(team)).rejects.toMatchObject({ hint: 'event_over' });
});

test('who walks in with an address gets thanks and proof there; who was registered under it is checked in as such', async () => {
	const event = await makeEvent(owner, { capacity: 1 });
	const helper = await makeMember(owner, 'Helper');
	const account = await makeMember(owner, 'Deelnemer');
	await owner.query(
		`insert into public.event_staff (event_id, person_id, role) values ($1, $2, 'check_in')`,
		[event, helper.id]
	);
	const known = makeVisitor();
	await register(crowd, event, known);
	const walkIn = async (who: object) => {
		const [row] = await own<{ outcome: { registration: number; ticket: number } }>(
			helper,
			'select public.walk_in($1, $2, $3, $4) as outcome',
			[event, JSON.stringify({ ...makeVisitor(), ...who }), randomUUID(), 'x']
		);
		return row?.outcome.ticket;
	};
	// the list's own registration, whatever the case of what is typed at the door
	expect(await walkIn({ email: known.email.toUpperCase() })).toBe(1);
	const fresh = `${randomUUID()}@Deur.test`;
	expect(await walkIn({ name: 'Ine Loper', email: fresh })).toBe(2);
	// a second time at the door is the same person, and nobody without an address is
	expect(await walkIn({ name: 'Ine Loper', email: fresh })).toBe(2);
	expect(await walkIn({ name: 'Zonder', email: '' })).toBe(3);
	expect(await walkIn({ name: 'Nog een', email: '' })).toBe(4);
	// who has an account and registered with it is found by its address
	await own(account, 'select public.register_in_line($1, $2)', [
		event,
		JSON.stringify([{ who: makeVisitor(), key: randomUUID(), hash: 'x' }])
	]);
	expect(await walkIn({ email: account.email })).toBe(5);
	const { rows } = await owner.query(
		`select r.ticket, r.walk_in as "walkIn", r.email, a.at is not null as here
		 from public.registrations r left join public.attendances a on a.registration_id = r.id
		 where r.event_id = $1 order by r.ticket`,
		[event]
	);
	expect(rows).toEqual([
		{ ticket: 1, walkIn: false, email: known.email, here: true },
		{ ticket: 2, walkIn: true, email: fresh.toLowerCase(), here: true },
		{ ticket: 3, walkIn: true, email: null, here: true },
		{ ticket: 4, walkIn: true, email: null, here: true },
		{ ticket: 5, walkIn: false, email: null, here: true }
	]);
	await expect(
		own(account, 'select public.walk_in($1, $2, $3, $4)', [
			event,
			JSON.stringify(makeVisitor()),
			randomUUID(),
			'x'
		])
	).rejects.toMatchObject({ code: '42501' });
});
