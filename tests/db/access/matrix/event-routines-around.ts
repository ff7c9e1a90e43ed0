/** Functions of what stands around events, called by everybody through our server. */
import { randomUUID } from 'node:crypto';
import { active, insiders, without, type Who } from '../actors.ts';
import { event, registration } from '../furnish-events.ts';
import { track } from '../furnish-around.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';
import { anyone, fresh, held, holds, seat, signedIn, tellsText } from './event-routines.ts';

const keepers: Who = ['coach', 'observer'];
const team: Who = ['member', 'student', 'educator'];
const link = () => ({ seed: randomUUID(), hash: `matrix-${randomUUID()}` });
const past = { starts_at: '2020-01-01T10:00:00Z', ends_at: '2020-01-01T12:00:00Z' };

/** One call on an event that coach owns, with its staff. */
const onEvent = (
	who: Who,
	args: Values | ((world: World, id: Value) => Promise<Values> | Values),
	proof: (id: Value, world: World) => string,
	more: Values = {}
): Call => ({
	name: 'of an event that coach owns',
	args: async (world) => {
		const id = await fresh(world, more);
		return { event: id, ...(typeof args === 'function' ? await args(world, id) : args) };
	},
	proof: (world, _me, { event: id }) => holds(proof(id ?? null, world)),
	who
});

/** The same for a function that only reads. */
const tellsOfEvent = (who: Who, args: Values, text: string): Call => ({
	name: 'of an event that coach owns',
	args: async (world) => {
		const id = await fresh(world);
		const row = await registration(world, id, {
			name: 'Deurnaam',
			email: `${randomUUID()}@matrix.test`
		});
		await world.put('mails', {
			kind: 'event_confirmed',
			payload: JSON.stringify({ registration: row.id }),
			message_id: `matrix-${randomUUID()}`,
			sent_at: '2026-01-01'
		});
		return { event: id, ...args };
	},
	tells: tellsText(text),
	who
});

/** One call on a team of the programme that is a draft. */
const onTrack = (
	who: Who,
	args: (world: World) => Values,
	proof: (id: Value, world: World) => string
): Call => ({
	name: 'of a team of member, student and educator',
	args: async (world) => ({ track: await track(world), ...args(world) }),
	proof: (world, _me, { track: id }) => holds(proof(id ?? null, world)),
	who
});

const session = (world: World, event_id: Value) =>
	world.put('event_sessions', {
		event_id,
		title: 'Kwartelei',
		starts_at: '2098-01-10T12:00:00Z',
		ends_at: '2098-01-10T13:00:00Z'
	});

export const eventRoutinesAround: Readonly<Record<string, Routine>> = {
	'public.choose_sessions(bigint,bigint[],text)': {
		...anyone,
		calls: [
			{
				name: 'for member',
				args: async (world) => {
					const row = await seat(world, { person_id: world.person('member') });
					const { id } = await session(world, row.event_id ?? null);
					return { registration: row.id ?? null, chosen: `{${String(id)}}` };
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.session_choices where registration_id = ${String(id)}`),
				who: ['member']
			},
			{
				name: 'by the mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					const { id } = await session(world, row.event_id ?? null);
					return { registration: row.id ?? null, chosen: `{${String(id)}}`, ...held(row, me) };
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.session_choices where registration_id = ${String(id)}`),
				who: ['holder']
			}
		]
	},
	'public.show_sessions(bigint,text)': {
		...anyone,
		calls: [
			{
				name: 'by the mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					await session(world, row.event_id ?? null);
					return { registration: row.id ?? null, ...held(row, me) };
				},
				tells: tellsText('Kwartelei'),
				who: ['holder']
			}
		]
	},
	'public.save_sessions(bigint,jsonb)': {
		...signedIn,
		calls: [
			onEvent(
				['coach'],
				{
					sessions:
						'[{"title": "Deel", "starts_at": "2098-01-10T12:00:00Z", "ends_at": "2098-01-10T13:00:00Z", "summary": "", "room": "", "speakers": []}]'
				},
				(id) => `select from public.event_sessions where event_id = ${String(id)}`
			)
		]
	},
	'public.switch_stop(bigint,bigint,text)': {
		...anyone,
		calls: [
			{
				name: 'a seat by its mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					const to_event = await fresh(world);
					return { registration: row.id ?? null, to_event, ...held(row, me) };
				},
				proof: (_world, _me, { to_event }) =>
					holds(`select from public.registrations where event_id = ${String(to_event)}`),
				who: ['holder']
			},
			{
				name: 'a team of coordinator',
				args: async (world) => {
					const event_id = await fresh(world);
					const { seed, hash } = link();
					const { id: team_id } = await world.put('teams', {
						event_id,
						rule: 'split',
						coordinator_id: world.person('coordinator'),
						coordinator_name: 'x',
						link_seed: seed,
						link_hash: hash
					});
					const row = await registration(world, event_id, { team_id: team_id ?? null });
					return { registration: row.id ?? null, to_event: await fresh(world) };
				},
				proof: (_world, _me, { to_event }) =>
					holds(`select from public.teams where event_id = ${String(to_event)}`),
				who: ['coordinator']
			}
		]
	},
	'public.open_event_thread(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of an event of ours',
				args: async (world) => ({
					event: await event(world, {
						visibility: 'community',
						community_id: world.id('community.ours')
					})
				}),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.threads where event_id = ${String(id)}`),
				who: without(insiders, 'observer')
			},
			{
				name: 'of an event that is open to all',
				args: async (world) => ({ event: await event(world) }),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.threads where event_id = ${String(id)}`),
				who: active
			}
		]
	},
	'public.set_event_material(bigint,bigint,boolean)': {
		...signedIn,
		calls: [
			onEvent(
				['coach'],
				(world) => ({ material: world.id('materials.public'), beside: true }),
				(id) => `select from public.event_materials where event_id = ${String(id)}`
			)
		]
	},
	'public.set_programme_staff(bigint,uuid,text)': {
		...signedIn,
		calls: [
			{
				name: 'of a programme that coach owns',
				args: async (world) => ({
					programme: await programme(world),
					person: world.person('colleague'),
					new_role: 'check_in'
				}),
				proof: (world, _me, { programme: id }) =>
					holds(
						`select from public.programme_staff where programme_id = ${String(id)}
						 and person_id = '${world.person('colleague')}'`
					),
				who: ['coach', 'organiser']
			}
		]
	},
	'public.clone_event(bigint,text,interval)': {
		...signedIn,
		calls: [
			{
				name: 'that coach owns',
				args: async (world) => ({
					event: await fresh(world),
					new_slug: `matrix-${randomUUID()}`,
					later: '7 days'
				}),
				proof: (_world, _me, { new_slug }) =>
					holds(`select from public.events where slug = '${String(new_slug)}'`),
				who: ['coach']
			}
		]
	},
	'public.clone_programme(bigint,text,interval)': {
		...signedIn,
		calls: [
			{
				name: 'that coach owns',
				args: async (world) => ({
					programme: await programme(world),
					new_slug: `matrix-${randomUUID()}`,
					later: '7 days'
				}),
				proof: (_world, _me, { new_slug }) =>
					holds(`select from public.programmes where slug = '${String(new_slug)}'`),
				who: ['coach', 'organiser']
			}
		]
	},
	'public.save_programme(bigint,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'that coach owns',
				args: async (world) => ({
					programme: await programme(world),
					facts: '{"title": "Anders"}'
				}),
				proof: (_world, _me, { programme: id }) =>
					holds(`select from public.programmes where id = ${String(id)} and title = 'Anders'`),
				who: ['coach', 'organiser']
			},
			{
				name: 'that is new',
				args: () => ({
					programme: null,
					facts: JSON.stringify({ slug: `matrix-${randomUUID()}`, title: 'Nieuw', summary: 'x' })
				}),
				proof: (_world, _me, { facts }) =>
					holds(
						`select from public.programmes where slug = '${(JSON.parse(String(facts)) as { slug: string }).slug}'`
					),
				who: ['organiser']
			}
		]
	},
	'public.give_feedback(bigint,integer,text,text,text)': {
		...anyone,
		calls: [
			{
				name: 'by the mailed link of who was there',
				args: async (world, me) => {
					const row = await seat(world, {}, past);
					await world.put('attendances', { registration_id: row.id ?? null });
					return {
						registration: row.id ?? null,
						score: 5,
						good: '',
						better: '',
						...held(row, me)
					};
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.feedback_given where registration_id = ${String(id)}`),
				who: ['holder']
			},
			{
				name: 'by the mailed link of who was not there',
				args: async (world, me) => {
					const row = await seat(world, {}, past);
					return {
						registration: row.id ?? null,
						score: 5,
						good: '',
						better: '',
						...held(row, me)
					};
				},
				proof: (_world, _me, { registration: id }) =>
					holds(`select from public.feedback_given where registration_id = ${String(id)}`),
				who: []
			}
		]
	},
	'public.gave_feedback(bigint,text)': {
		...anyone,
		calls: [
			{
				name: 'by the mailed link',
				args: async (world, me) => {
					const row = await seat(world);
					await world.put('feedback_given', { registration_id: row.id ?? null });
					return { registration: row.id ?? null, ...held(row, me) };
				},
				tells: tellsText('true'),
				who: ['holder']
			}
		]
	},
	'public.show_feedback(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of an event with five answers',
				args: async (world) => {
					const event_id = await fresh(world);
					for (let at = 0; at < 5; at++)
						await world.put('feedback', { event_id, score: 5, good: 'Deurnaam' });
					return { event: event_id };
				},
				tells: tellsText('Deurnaam'),
				who: keepers
			},
			{
				name: 'of an event with four answers',
				args: async (world) => {
					const event_id = await fresh(world);
					for (let at = 0; at < 4; at++)
						await world.put('feedback', { event_id, score: 5, good: 'Deurnaam' });
					return { event: event_id };
				},
				tells: tellsText('Deurnaam'),
				who: []
			}
		]
	},
	'public.count_event_view(bigint)': {
		...anyone,
		calls: [
			{
				name: 'of an event for members',
				args: async (world) => ({ event: await event(world, { visibility: 'members' }) }),
				proof: (_world, _me, { event: id }) =>
					holds(`select from public.event_views where event_id = ${String(id)}`),
				who: active
			}
		]
	},
	'public.list_event_audience(bigint,jsonb)': {
		...signedIn,
		calls: [tellsOfEvent(keepers, { filter: '{"states": ["confirmed"]}' }, 'Deurnaam')]
	},
	'public.send_event_message(bigint,text,text,jsonb)': {
		...signedIn,
		calls: [
			onEvent(
				keepers,
				async (world, id) => {
					await registration(world, id, { email: `${randomUUID()}@matrix.test` });
					return { subject: 'Zaal', body: 'Boven', filter: '{"states": ["confirmed"]}' };
				},
				(id) => `select from public.event_messages where event_id = ${String(id)}`
			)
		]
	},
	'public.list_event_mails(bigint)': {
		...signedIn,
		calls: [tellsOfEvent(keepers, {}, 'Deurnaam')]
	},
	'public.resend_event_mail(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of an event one keeps',
				args: async (world) => {
					const row = await seat(world, { email: `${randomUUID()}@matrix.test` });
					const { id } = await world.put('mails', {
						kind: 'event_confirmed',
						payload: JSON.stringify({ registration: row.id }),
						message_id: `matrix-${randomUUID()}`,
						sent_at: '2026-01-01'
					});
					return { mail: id ?? null };
				},
				proof: (_world, _me, { mail }) =>
					holds(
						`select from public.mails where message_id like 'event-${String(mail)}-%-again@vliegwiel'`
					),
				who: keepers
			}
		]
	},
	'public.show_event_figures(bigint)': {
		...signedIn,
		calls: [tellsOfEvent(keepers, {}, 'registered')]
	},
	'public.ask_visit(bigint,jsonb,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'in a programme that takes wishes',
				args: async (world) => ({
					programme: await programme(world, { published_at: '2026-01-01', wishes_needed: 50 }),
					wish: '{"place": "Kwartelei", "province": "Zeeland", "reach": "province"}',
					who: '{"school": "Kwartelei", "people": 2}'
				}),
				proof: (_world, _me, { programme: id }) =>
					holds(`select from public.visit_wishes where programme_id = ${String(id)}`),
				who: active
			}
		]
	},
	'public.support_visit(bigint,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'for another school',
				args: async (world) => {
					const { id } = await world.put('visit_wishes', {
						programme_id: world.id('programmes.published'),
						place: 'Kwartelei',
						province: 'Zeeland',
						reach: 'province'
					});
					return { wish: id ?? null, who: '{"school": "Kwartelei", "people": 2}' };
				},
				proof: (_world, _me, { wish }) =>
					holds(`select from public.visit_supporters where wish_id = ${String(wish)}`),
				who: active
			}
		]
	},
	'public.start_track(bigint,text,bigint,uuid,text)': {
		...signedIn,
		calls: [
			{
				name: 'in a published programme',
				args: (world) => ({
					programme: world.id('programmes.published'),
					team_name: 'Kwartelei',
					school: null,
					...link()
				}),
				proof: (_world, _me, { hash }) =>
					holds(`select from public.tracks where link_hash = '${String(hash)}'`),
				who: active
			}
		]
	},
	'public.join_track(text)': {
		...signedIn,
		calls: [
			{
				name: 'by its link',
				args: async (world) => ({ hash: await hashOfTrack(world) }),
				proof: (world, me, { hash }) =>
					holds(
						`select from public.track_members m join public.tracks t on t.id = m.track_id
						 where t.link_hash = '${String(hash)}' and m.person_id = '${world.person(me)}'`
					),
				who: active
			}
		]
	},
	'public.find_track_by_link(text)': {
		...anyone,
		calls: [
			{ name: 'with a guess', args: () => ({ hash: 'x' }), tells: tellsText('slug'), who: [] }
		]
	},
	'public.set_track_coach(bigint,uuid)': {
		...signedIn,
		calls: [
			onTrack(
				['coach', 'organiser'],
				(world) => ({ person: world.person('colleague') }),
				(id, world) =>
					`select from public.track_members where track_id = ${String(id)} and person_id = '${world.person('colleague')}'`
			)
		]
	},
	'public.leave_track(bigint,uuid)': {
		...signedIn,
		calls: [
			{
				name: 'student out of a team',
				args: async (world) => ({
					track: await track(world),
					person: world.person('student')
				}),
				proof: (world, _me, { track: id }) =>
					`select 1 where not exists (select from public.track_members
						where track_id = ${String(id)} and person_id = '${world.person('student')}')`,
				who: ['member', 'student']
			}
		]
	},
	'public.write_track_step(bigint,bigint,jsonb)': {
		...signedIn,
		calls: [
			onTrack(
				team,
				(world) => ({ step: world.id('programme_steps.draft'), facts: '{"note": "Anders"}' }),
				(id) => `select from public.track_steps where track_id = ${String(id)} and note = 'Anders'`
			),
			onTrack(
				['member', 'educator'],
				(world) => ({ step: world.id('programme_steps.draft'), facts: '{"homework": "Anders"}' }),
				(id) =>
					`select from public.track_steps where track_id = ${String(id)} and homework = 'Anders'`
			)
		]
	},
	'public.add_track_product(bigint,bigint,jsonb)': {
		...signedIn,
		calls: [
			onTrack(
				team,
				(world) => ({ step: world.id('programme_steps.draft'), product: '{"title": "Kaart"}' }),
				(id) => `select from public.track_products where track_id = ${String(id)}`
			)
		]
	},
	'public.remove_track_product(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'that student added',
				args: async (world) => {
					const { id } = await world.put('track_products', {
						track_id: await track(world),
						step_id: world.id('programme_steps.draft'),
						title: 'Kwartelei',
						added_by: world.person('student')
					});
					return { product: id ?? null };
				},
				proof: (_world, _me, { product }) =>
					`select 1 where not exists (select from public.track_products where id = ${String(product)})`,
				who: ['member', 'student']
			}
		]
	},
	'public.list_track_attendance(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of a team',
				args: async (world) => {
					await seat(world, { person_id: world.person('student') });
					return { track: await track(world) };
				},
				tells: tellsText('Kwartelei bijeenkomst'),
				who: team
			}
		]
	},
	'public.save_challenges(bigint,jsonb)': {
		...signedIn,
		calls: [
			onEvent(
				['coach'],
				{ list: '[{"title": "Kwartelei"}]' },
				(id) => `select from public.challenges where event_id = ${String(id)}`
			)
		]
	},
	'public.start_makers_team(bigint,jsonb)': {
		...signedIn,
		calls: [
			onEvent(
				['member'],
				async (world, id) => {
					await registration(world, id, { person_id: world.person('member') });
					return { facts: '{"name": "Kwartelei"}' };
				},
				(id) => `select from public.makers_teams where event_id = ${String(id)}`
			)
		]
	},
	'public.join_makers_team(bigint)': {
		...signedIn,
		calls: [
			{
				name: 'of a hackathon member takes part in',
				args: async (world) => {
					const row = await seat(world, { person_id: world.person('member') });
					const { id } = await world.put('makers_teams', {
						event_id: row.event_id ?? null,
						name: 'Kwartelei'
					});
					return { team: id ?? null };
				},
				proof: (_world, _me, { team: id }) =>
					holds(`select from public.makers where team_id = ${String(id)}`),
				who: ['member']
			}
		]
	},
	'public.show_prototype(bigint,jsonb)': {
		...signedIn,
		calls: [
			{
				name: 'of the team that member is in',
				args: async (world) => {
					const event_id = await event(world);
					const { id } = await world.put('makers_teams', { event_id, name: 'Kwartelei' });
					await world.put('makers', {
						event_id,
						team_id: id ?? null,
						person_id: world.person('member')
					});
					return { team: id ?? null, facts: '{"prototype": "Kwartelei"}' };
				},
				proof: (_world, _me, { team: id }) =>
					holds(`select from public.makers_teams where id = ${String(id)} and prototype <> ''`),
				who: ['member']
			}
		]
	}
};

/** A programme for one call, owned by coach. */
async function programme(world: World, more: Values = {}): Promise<Value> {
	const { id } = await world.put('programmes', {
		slug: `matrix-${randomUUID()}`,
		title: 'Kwartelei',
		summary: 'Een reeks',
		...more
	});
	await world.put('programme_staff', {
		programme_id: id ?? null,
		person_id: world.person('coach'),
		role: 'owner'
	});
	return id ?? null;
}

/** The link of a team that nobody is in yet. */
async function hashOfTrack(world: World): Promise<Value> {
	const id = await track(world);
	await world.owner.query('delete from public.track_members where track_id = $1', [id]);
	const { rows } = await world.owner.query<{ hash: string }>(
		'select link_hash as hash from public.tracks where id = $1',
		[id]
	);
	return rows[0]?.hash ?? null;
}
