/** Functions of events, called by everybody through our server; an own token reaches none. */
import { createHash, randomUUID } from 'node:crypto';
import { active, everyone, insiders, plus, type Actor, type Who } from '../actors.ts';
import { event, registration, staff } from '../furnish-events.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';

const keepers: Who = ['coach', 'observer'];
const helpers: Who = ['coach', 'observer', 'hostSchool', 'doorHelper'];

/** An event for one call, with its staff. */
export async function fresh(world: World, more: Values = {}): Promise<Value> {
	const id = await event(world, { programme_id: world.id('programmes.draft'), ...more });
	await staff(world, id);
	return id;
}
const person = (world: World, name: 'member') => world.person(name);
export async function seat(world: World, more: Values = {}, of: Values = {}) {
	return registration(world, await fresh(world, of), more);
}
const link = () => ({
	seed: randomUUID(),
	hash: createHash('sha256').update(randomUUID()).digest('hex')
});
/** The link in a mail: who holds it knows its hash, anybody else guesses. */
export const held = (row: Record<string, Value>, me: Actor) => ({
	hash: me === 'holder' ? (row.link_hash ?? null) : 'x'.repeat(64)
});
/** A team at an event with staff, looked after by coordinator. */
async function teamOfCoordinator(world: World) {
	const { seed, hash } = link();
	return world.put('teams', {
		event_id: await fresh(world),
		rule: 'split',
		coordinator_id: world.person('coordinator'),
		coordinator_name: 'x',
		link_seed: seed,
		link_hash: hash
	});
}
const visitorJson = () =>
	JSON.stringify({ name: 'Bezoeker', email: `${randomUUID()}@matrix.test`, ...link() });
export const holds = (sql: string) => `select 1 where exists (${sql})`;
export const anyone = { road: 'site', grantedTo: 'anyone' } as const;
export const signedIn = { road: 'site', grantedTo: 'tokens' } as const;

const registering = (name: string, more: (world: World) => Values, who: Who): Call => ({
	name,
	args: async (world) => ({
		event: await event(world, more(world)),
		asks: JSON.stringify([
			{ who: JSON.parse(visitorJson()) as object, key: randomUUID(), hash: 'x' }
		])
	}),
	proof: (_world, _me, { event: id }) =>
		holds(`select from public.registrations where event_id = ${String(id)}`),
	who
});

const onSeat = (
	name: string,
	who: Who,
	args: Values,
	proof: (id: Value) => string,
	more: Values = {}
): Call => ({
	name,
	args: async (world) => ({
		registration: (await seat(world, { person_id: person(world, 'member'), ...more })).id ?? null,
		...args
	}),
	proof: (_world, _me, { registration: id }) => holds(proof(id ?? null)),
	who
});
export const tellsText =
	(text: string) =>
	(answer: unknown): boolean =>
		JSON.stringify(answer).includes(text);

export const eventRoutines: Readonly<Record<string, Routine>> = {
	'public.register_in_line(bigint,jsonb)': {
		...anyone,
		calls: [
			// an account that does not count is a visitor
			registering('to an open event', () => ({}), everyone),
			registering('to an event for members', () => ({ visibility: 'members' }), active),
			registering(
				'to an event of ours',
				(world) => ({ visibility: 'community', community_id: world.id('community.ours') }),
				plus(insiders, 'organiser')
			),
			registering('to a draft', () => ({ state: 'draft' }), [])
		]
	},
	'public.register_team(bigint,jsonb,jsonb,uuid,text)': {
		...anyone,
		calls: [
			{
				name: 'to an event for members',
				args: async (world) => ({
					event: await event(world, { visibility: 'members' }),
					who: JSON.stringify({ ...(JSON.parse(visitorJson()) as object), rule: 'split' }),
					seats: JSON.stringify([link(), link()]),
					given_key: randomUUID(),
					body_hash: 'x'
				}),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.teams where event_id = ${String(id)}`),
				who: active
			}
		]
	},
	'public.cancel_registration(bigint,text)': {
		...anyone,
		calls: [
			onSeat(
				'a seat of member',
				plus(keepers, 'member'),
				{},
				(id) => `select from public.registrations where id = ${String(id)} and state = 'cancelled'`
			),
			{
				name: 'a seat by its mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					return { registration: row.id ?? null, ...held(row, me) };
				},
				proof: (_world, _me, { registration: id }) =>
					holds(
						`select from public.registrations where id = ${String(id)} and state = 'cancelled'`
					),
				who: plus(keepers, 'holder')
			}
		]
	},
	'public.answer_offer(bigint,boolean,text)': {
		...anyone,
		calls: [
			{
				name: 'an offer to member',
				args: async (world) => {
					const row = await seat(world, { person_id: person(world, 'member'), state: 'offered' });
					await world.put('offers', {
						event_id: row.event_id ?? null,
						registration_id: row.id ?? null,
						expires_at: '2097-01-01'
					});
					return { registration: row.id ?? null, accept: true };
				},
				proof: (_world, _me, { registration: id }) =>
					holds(
						`select from public.registrations where id = ${String(id)} and state = 'confirmed'`
					),
				who: plus(keepers, 'member')
			}
		]
	},
	'public.name_seat(bigint,jsonb,text)': {
		...anyone,
		calls: [
			{
				name: 'a seat of a team of coordinator',
				args: async (world) => {
					const team = await teamOfCoordinator(world);
					const event_id = team.event_id ?? null;
					const row = await registration(world, event_id, { team_id: team.id ?? null, name: '' });
					return {
						registration: row.id ?? null,
						who: JSON.stringify({ name: 'Genoemd', ...link() })
					};
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.registrations where id = ${String(id)} and name = 'Genoemd'`),
				who: plus(keepers, 'coordinator')
			}
		]
	},
	'public.add_seat(bigint,jsonb,uuid,text,text)': {
		...anyone,
		calls: [
			{
				name: 'to a team of coordinator',
				args: async (world) => ({
					team: (await teamOfCoordinator(world)).id ?? null,
					seat: JSON.stringify({ name: 'Erbij', ...link() }),
					given_key: randomUUID(),
					body_hash: 'x'
				}),
				proof: (_world, _me, { team }) =>
					holds(`select from public.registrations where team_id = ${String(team)}`),
				who: plus(keepers, 'coordinator')
			}
		]
	},
	'public.set_team_rule(bigint,text,text)': {
		...anyone,
		calls: [
			{
				name: 'of a team of coordinator',
				args: async (world) => ({
					team: (await teamOfCoordinator(world)).id ?? null,
					new_rule: 'unit'
				}),
				proof: (_world, _me, { team }) =>
					holds(`select from public.teams where id = ${String(team)} and rule = 'unit'`),
				who: plus(keepers, 'coordinator')
			}
		]
	},
	'public.update_answers(bigint,jsonb,text,text)': {
		...anyone,
		calls: [
			onSeat(
				'for member',
				['member'],
				{ given: '{}', own_name: 'Anders' },
				(id) => `select from public.registrations where id = ${String(id)} and name = 'Anders'`
			)
		]
	},
	'public.find_by_link(text)': {
		...anyone,
		calls: [
			{
				name: 'with a hash that is known',
				args: async (world, me) => held(await seat(world), me),
				tells: tellsText('registration'),
				who: ['holder']
			},
			{
				name: 'with a guess',
				args: () => ({ hash: 'x' }),
				tells: tellsText('registration'),
				who: []
			}
		]
	},
	'public.show_registration(bigint,text)': {
		...anyone,
		calls: [
			{
				name: 'of member',
				args: async (world) => ({
					registration: (await seat(world, { person_id: person(world, 'member') })).id ?? null
				}),
				tells: tellsText('Kwartelei bijeenkomst'),
				who: ['member']
			},
			{
				name: 'by its mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					return { registration: row.id ?? null, ...held(row, me) };
				},
				tells: tellsText('Kwartelei bijeenkomst'),
				who: ['holder']
			}
		]
	},
	'public.show_team(bigint,text)': {
		...anyone,
		calls: [
			{
				name: 'of coordinator',
				args: (world) => ({ team: world.id('teams.kept.coordinator') }),
				tells: tellsText('Kwartelei bijeenkomst'),
				who: plus(keepers, 'coordinator')
			}
		]
	},
	'public.issue_proof(bigint,text,text)': {
		...anyone,
		calls: [
			{
				name: 'for member',
				args: async (world) => {
					const row = await seat(
						world,
						{ person_id: person(world, 'member') },
						{ starts_at: '2020-01-01T10:00:00Z', ends_at: '2020-01-01T12:00:00Z' }
					);
					await world.put('attendances', { registration_id: row.id ?? null });
					return {
						registration: row.id ?? null,
						new_code: randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()
					};
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.proofs where registration_id = ${String(id)}`),
				who: ['member']
			}
		]
	},
	'public.verify_proof(text)': {
		...anyone,
		calls: [
			{
				name: 'a code that is not ours',
				args: () => ({ given_code: '000000000000' }),
				tells: tellsText('issuedAt'),
				who: []
			}
		]
	},
	'public.read_calendar(text)': {
		...anyone,
		calls: [
			{
				name: 'by a guess',
				args: () => ({ hash: 'x' }),
				tells: tellsText('uid'),
				who: []
			}
		]
	},
	'public.create_event(text,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'in our community',
				args: (world) => ({
					new_slug: `matrix-${randomUUID()}`,
					facts: JSON.stringify({
						kind: 'workshop',
						title: 'Kwartelei',
						summary: 'x',
						starts_at: '2098-01-01T10:00:00Z',
						ends_at: '2098-01-01T12:00:00Z',
						community_id: world.id('community.ours')
					})
				}),
				proof: (_world, _me, { new_slug }) =>
					holds(`select from public.events where slug = '${String(new_slug)}'`),
				who: ['organiser', 'admin', 'coach', 'lead']
			}
		]
	},
	'public.update_event(bigint,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'that coach owns',
				args: async (world) => ({ event: await fresh(world), facts: '{"title": "Anders"}' }),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.events where id = ${String(id)} and title = 'Anders'`),
				who: ['coach']
			}
		]
	},
	'public.change_event_state(bigint,text,text)': {
		...signedIn,
		calls: [
			{
				name: 'of an event that coach owns',
				args: async (world) => ({ event: await fresh(world), new_state: 'cancelled', why: 'Ziek' }),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.events where id = ${String(id)} and state = 'cancelled'`),
				who: ['coach']
			}
		]
	},
	'public.save_questions(bigint,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'of an event that coach owns',
				args: async (world) => ({
					event: await fresh(world),
					questions: '[{"kind": "text", "label": "Vraag"}]'
				}),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.event_questions where event_id = ${String(id)}`),
				who: ['coach']
			}
		]
	},
	'public.set_event_staff(bigint,uuid,text)': {
		...signedIn,
		calls: [
			{
				name: 'of an event that coach owns',
				args: async (world) => ({
					event: await fresh(world),
					person: world.person('colleague'),
					new_role: 'check_in'
				}),
				proof: (world, _me, { event: id }) =>
					holds(
						`select from public.event_staff where event_id = ${String(id)} and person_id = '${world.person('colleague')}'`
					),
				who: ['coach']
			}
		]
	},
	'public.keep_seats(bigint,text,text,text,integer,timestamptz)': {
		...signedIn,
		calls: [
			{
				name: 'of an event that coach owns',
				args: async (world) => ({
					event: await fresh(world),
					for_kind: 'province',
					for_value: 'Zeeland',
					words: 'Zeeland',
					number: 2,
					until: '2097-01-01'
				}),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.seat_blocks where event_id = ${String(id)}`),
				who: ['coach']
			}
		]
	},
	'public.list_at_door(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of an event one helps with',
				args: async (world) => {
					const id = await fresh(world);
					await registration(world, id, { name: 'Deurnaam' });
					return { event: id };
				},
				tells: tellsText('Deurnaam'),
				who: helpers
			}
		]
	},
	'public.check_in(bigint,timestamptz)': {
		...signedIn,
		calls: [
			onSeat(
				'member',
				helpers,
				{},
				(id) => `select from public.attendances where registration_id = ${String(id)}`
			)
		]
	},
	'public.undo_check_in(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of somebody who is here',
				args: async (world) => {
					const row = await seat(world);
					await world.put('attendances', { registration_id: row.id ?? null });
					return { registration: row.id ?? null };
				},
				proof: (_world, _me, { registration: id }) =>
					`select 1 where not exists (select from public.attendances where registration_id = ${String(id)})`,
				who: helpers
			}
		]
	},
	'public.walk_in(bigint,jsonb,uuid,text)': {
		...signedIn,
		calls: [
			{
				name: 'at an event one helps with',
				args: async (world) => ({
					event: await fresh(world),
					who: JSON.stringify({ name: 'Inloper', ...link() }),
					given_key: randomUUID(),
					body_hash: 'x'
				}),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.registrations where event_id = ${String(id)} and walk_in`),
				who: helpers
			}
		]
	},
	'public.renew_calendar(uuid,text)': {
		...signedIn,
		calls: [
			{
				name: 'for oneself',
				args: () => ({ seed: randomUUID(), hash: `matrix-${randomUUID()}` }),
				proof: (world, me, { hash }) =>
					holds(
						`select from public.calendar_feeds where link_hash = '${String(hash)}' and person_id = '${world.person(me)}'`
					),
				who: active
			}
		]
	}
};
