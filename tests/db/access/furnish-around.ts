/** What stands around the events of the matrix's world: parts of a day, feedback, wishes, teams of a track, makers. */
import { randomUUID } from 'node:crypto';
import type { Actor } from './actors.ts';
import type { World } from './world.ts';

const hour = (from: number) => ({
	starts_at: `2098-01-10T${from}:00:00Z`,
	ends_at: `2098-01-10T${from + 1}:00:00Z`
});

export async function furnishAround(world: World): Promise<void> {
	const kept = world.id('event.kept');
	for (const name of ['open', 'kept']) {
		const event_id = world.id(`event.${name}`);
		await world.add('event_sessions', name, { event_id, title: 'Kwartelei', ...hour(12) });
		await world.add('challenges', name, { event_id, title: 'Kwartelei' });
	}
	const { rows: seats } = await world.owner.query<{ id: string; person_id: string | null }>(
		'select id, person_id from public.registrations where event_id = $1',
		[kept]
	);
	const actorOf = (person: string | null): Actor | undefined =>
		(['member', 'student', 'removed'] as const).find((actor) => world.person(actor) === person);
	const session_id = world.id('event_sessions.kept');
	for (const { id, person_id } of seats) {
		const owner = actorOf(person_id);
		const name = person_id === null ? 'seat' : 'own';
		if (person_id !== null && !owner) continue;
		await world.add('session_choices', name, { registration_id: id, session_id }, owner);
		await world.add('feedback_given', name, { registration_id: id }, owner);
	}
	await world.add('feedback', 'kept', { event_id: kept, score: 4, good: 'Kwartelei' });
	await world.add('event_views', 'kept', { event_id: kept });
	await world.add('event_messages', 'kept', {
		event_id: kept,
		author_id: world.person('coach'),
		subject: 'Kwartelei',
		body: 'Kwartelei'
	});
	for (const name of ['published', 'draft']) {
		const wish = await world.add('visit_wishes', name, {
			programme_id: world.id(`programmes.${name}`),
			place: 'Kwartelei',
			province: 'Zeeland',
			reach: 'province'
		});
		await world.add('visit_supporters', name, {
			wish_id: wish.id ?? null,
			person_id: world.person('member'),
			school_text: 'Kwartelei',
			people: 3
		});
	}
	const track_id = await track(world, 'ours');
	const step_id = world.id('programme_steps.draft');
	await world.add('track_products', 'ours', { track_id, step_id, title: 'Kwartelei' });
	const teams: [string, number | string | boolean | null, object][] = [
		['kept', kept, {}],
		[
			'shown',
			world.id('event.open'),
			{ prototype: 'Kwartelei', licence: 'cc-by-40', shown_at: '2026-01-01' }
		]
	];
	for (const [name, event_id, more] of teams)
		await world.add('makers_teams', name, { event_id, name: `Kwartelei ${name}`, ...more });
	await world.add(
		'makers',
		'kept',
		{
			event_id: kept,
			person_id: world.person('member'),
			team_id: world.id('makers_teams.kept')
		},
		'member'
	);
}

/** A team in the programme that is a draft: member coordinates it, student is in it, educator coaches. */
export async function track(world: World, className?: string) {
	const values = {
		programme_id: world.id('programmes.draft'),
		name: 'Kwartelei',
		link_seed: randomUUID(),
		link_hash: `matrix-${randomUUID()}`
	};
	const row = className
		? await world.add('tracks', className, values)
		: await world.put('tracks', values);
	const track_id = row.id ?? null;
	for (const [person, role] of [
		['member', 'coordinator'],
		['student', 'member'],
		['educator', 'coach']
	] as const) {
		const member = { track_id, person_id: world.person(person), role };
		await (className
			? world.add('track_members', className, member)
			: world.put('track_members', member));
	}
	const step = { track_id, step_id: world.id('programme_steps.draft') };
	await (className ? world.add('track_steps', className, step) : world.put('track_steps', step));
	return track_id;
}
