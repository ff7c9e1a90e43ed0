import { active, everyone, insiders, plus, type Who } from '../actors.ts';
import type { Relation } from '../types.ts';

/**
 * coach owns the event that is kept and its programme, observer keeps its registrations, hostSchool
 * stands at its door, doorHelper at all doors of the programme.
 */
export const helpers: Who = ['coach', 'observer', 'hostSchool', 'doorHelper'];
/** Who reads registrations of it. */
const keepers: Who = ['coach', 'observer'];
const draft = plus(helpers, 'organiser');
/** Nobody writes a table of events: functions do. */
const nobodyWrites: Relation['update'] = [];

export const events: Readonly<Record<string, Relation>> = {
	programmes: {
		read: { published: everyone, draft: ['organiser', 'coach', 'doorHelper'] },
		update: [{ set: { title: 'Anders' }, who: {} }]
	},
	programme_steps: {
		read: { published: everyone, draft: ['organiser', 'coach', 'doorHelper'] },
		update: [{ set: { title: 'Anders' }, who: {} }]
	},
	events: {
		read: {
			open: everyone,
			members: active,
			ours: plus(insiders, 'organiser'),
			kept: draft
		},
		insert: [
			{
				name: 'an event past its function',
				values: (world, me) => ({
					slug: `matrix-x-${me.toLowerCase()}`,
					kind: 'workshop',
					title: 'Kwartelei',
					summary: 'x',
					starts_at: '2098-01-01',
					ends_at: '2098-01-02',
					created_by: world.person(me)
				}),
				who: []
			}
		],
		update: [
			{ set: { seats_taken: 0 }, who: {} },
			{ set: { state: 'published' }, who: {} }
		]
	},
	event_links: {
		read: {
			kept: plus(keepers, 'member', 'removed'),
			// no registration is asked: whoever may read of it may come
			walkIn: everyone,
			walkInMembers: active
		},
		update: nobodyWrites
	},
	event_materials: { read: { open: everyone, kept: draft, hidden: insiders } },
	event_staff: {
		read: { kept: helpers },
		insert: [
			{
				name: 'oneself as owner',
				values: (world, me) => ({
					event_id: world.id('event.open'),
					person_id: world.person(me),
					role: 'owner'
				}),
				who: []
			}
		],
		update: [{ set: { role: 'owner' }, who: {} }]
	},
	event_questions: {
		read: { open: everyone, kept: draft },
		update: [{ set: { label: 'Anders' }, who: {} }]
	},
	seat_blocks: {
		read: { open: everyone, kept: draft },
		update: [{ set: { seats: 99 }, who: {} }]
	},
	teams: {
		read: { kept: keepers, 'own:kept': ['coordinator'] },
		unreadable: 'link_seed link_hash',
		update: [{ set: { rule: 'unit' }, who: {} }]
	},
	registrations: {
		read: {
			own: keepers,
			'own:own': ['member', 'student', 'removed'],
			seat: plus(keepers, 'coordinator')
		},
		unreadable: 'link_seed link_hash',
		insert: [
			{
				name: 'a seat past its function',
				values: (world, me) => ({
					event_id: world.id('event.open'),
					ticket: 1,
					person_id: world.person(me),
					state: 'confirmed',
					link_seed: world.person(me),
					link_hash: me
				}),
				who: []
			}
		],
		update: [{ set: { state: 'confirmed' }, who: {} }]
	},
	offers: {
		read: { own: keepers, 'own:own': ['student'], team: plus(keepers, 'coordinator') },
		update: [{ set: { expires_at: '2099-01-01' }, who: {} }]
	},
	answers: {
		read: { own: keepers, 'own:own': ['member', 'student', 'removed'], seat: keepers },
		update: [{ set: { value: '"nee"' }, who: {} }]
	},
	attendances: {
		read: {
			own: keepers,
			'own:own': ['member', 'student', 'removed'],
			seat: plus(keepers, 'coordinator')
		}
	},
	proofs: { read: { 'own:own': ['member', 'student', 'removed'] } },
	calendar_feeds: { read: { 'own:private': active }, unreadable: 'link_seed link_hash' }
};
