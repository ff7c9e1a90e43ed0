/** Events of the matrix's world: open ones, one of our community, and a draft with people on its seats. */
import { randomUUID } from 'node:crypto';
import { people, type Actor } from './actors.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

const link = () => ({ link_seed: randomUUID(), link_hash: randomUUID() });

/** An event that is no row of the matrix unless `className` says so. */
export async function event(world: World, more: Values = {}): Promise<Value> {
	const row = await world.put('events', {
		slug: `matrix-${randomUUID()}`,
		kind: 'workshop',
		title: 'Kwartelei bijeenkomst',
		summary: 'Een kwartelei',
		state: 'published',
		starts_at: '2098-01-10T12:00:00Z',
		ends_at: '2098-01-10T14:00:00Z',
		capacity: 20,
		created_by: world.person('stranger'),
		...more
	});
	return row.id ?? null;
}

/** coach: owner, observer: registrations, hostSchool: at the door; doorHelper is there for the programme. */
export async function staff(world: World, event_id: Value): Promise<void> {
	for (const [person, role] of [
		['coach', 'owner'],
		['observer', 'registrations'],
		['hostSchool', 'check_in']
	] as const)
		await world.put('event_staff', { event_id, person_id: world.person(person), role });
}

export async function registration(
	world: World,
	event_id: Value,
	more: Values = {}
): Promise<Record<string, Value>> {
	const { rows } = await world.owner.query<{ ticket: number }>(
		'update public.events set last_ticket = last_ticket + 1, seats_taken = seats_taken + 1 where id = $1 returning last_ticket as ticket',
		[event_id]
	);
	return world.put('registrations', {
		event_id,
		ticket: rows[0]?.ticket ?? 1,
		state: 'confirmed',
		name: 'Iemand',
		...link(),
		...more
	});
}

export async function furnishEvents(world: World): Promise<void> {
	for (const [name, published_at] of [
		['published', '2026-01-01'],
		['draft', null]
	] as const) {
		const row = await world.add('programmes', name, {
			slug: `matrix-${randomUUID()}`,
			title: 'Kwartelei',
			summary: 'Een reeks',
			published_at
		});
		await world.add('programme_steps', name, {
			programme_id: row.id ?? null,
			position: 1,
			title: 'Stap'
		});
	}
	await world.add('programme_staff', 'kept', {
		programme_id: world.id('programmes.draft'),
		person_id: world.person('doorHelper'),
		role: 'check_in'
	});
	await world.add('programme_staff', 'kept', {
		programme_id: world.id('programmes.draft'),
		person_id: world.person('coach'),
		role: 'owner'
	});
	const kinds: Record<string, Values> = {
		open: {},
		members: { visibility: 'members' },
		ours: { visibility: 'community', community_id: world.id('community.ours') },
		kept: { state: 'draft', programme_id: world.id('programmes.draft') }
	};
	for (const [name, more] of Object.entries(kinds)) {
		const id = await event(world, more);
		world.know('events', name, { id });
		world.name(`event.${name}`, id);
	}
	const kept = world.id('event.kept');
	for (const [person, role] of [
		['coach', 'owner'],
		['observer', 'registrations'],
		['hostSchool', 'check_in']
	] as const)
		await world.add('event_staff', 'kept', {
			event_id: kept,
			person_id: world.person(person),
			role
		});
	for (const name of ['open', 'kept']) {
		const event_id = world.id(`event.${name}`);
		await world.add('event_questions', name, {
			event_id,
			position: 1,
			kind: 'text',
			label: 'Vraag'
		});
		await world.add('seat_blocks', name, {
			event_id,
			kind: 'province',
			value: 'Zeeland',
			label: 'Zeeland',
			seats: 1,
			releases_at: '2097-01-01'
		});
		await world.add('event_materials', name, {
			event_id,
			material_id: world.id('materials.public')
		});
		await world.owner.query(
			`select private.record_change('event:' || $1::bigint, 'event.seats', $1::bigint, null)`,
			[event_id]
		);
	}
	await world.add('event_materials', 'hidden', {
		event_id: world.id('event.open'),
		material_id: world.id('materials.ours')
	});
	const links: [string, Value][] = [
		['kept', kept],
		['walkIn', await event(world, { registers: false })],
		['walkInMembers', await event(world, { registers: false, visibility: 'members' })]
	];
	for (const [name, event_id] of links)
		await world.add('event_links', name, { event_id, url: 'https://voorbeeld.test/x' });
	const team = await world.add(
		'teams',
		'kept',
		{
			event_id: kept,
			rule: 'split',
			coordinator_id: world.person('coordinator'),
			coordinator_name: 'Kwartelei',
			...link()
		},
		'coordinator'
	);
	const seats: [string, Values, Actor | undefined][] = [
		['own', { person_id: world.person('member') }, 'member'],
		['own', { person_id: world.person('student'), state: 'waiting' }, 'student'],
		...(['suspended', 'signedOut', 'erased', 'removed'] as const).map(
			(actor): [string, Values, Actor] => ['own', { person_id: world.person(actor) }, actor]
		),
		['seat', { team_id: team.id ?? null }, undefined]
	];
	for (const [name, more, owner] of seats) {
		const row = await registration(world, kept, more);
		world.know('registrations', name, row, owner);
		const registration_id = row.id ?? null;
		const question_id = world.id('event_questions.kept');
		await world.add('answers', name, { registration_id, question_id, value: '"ja"' }, owner);
		await world.add('attendances', name, { registration_id }, owner);
		if (owner) await world.add('proofs', name, { registration_id, code: randomCode() }, owner);
		if (owner === 'student')
			await world.add(
				'offers',
				'own',
				{ event_id: kept, registration_id, expires_at: '2097-01-01' },
				owner
			);
	}
	await world.add('offers', 'team', {
		event_id: kept,
		team_id: team.id ?? null,
		expires_at: '2097-01-01'
	});
	for (const actor of people)
		await world.add(
			'calendar_feeds',
			'private',
			{ person_id: world.person(actor), ...link() },
			actor
		);
}

const randomCode = () =>
	Array.from({ length: 12 }, () => '0123456789ABCDEF'[Math.floor(Math.random() * 16)]).join('');
