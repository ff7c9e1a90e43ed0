import { active, eventPeople, everyone, insiders, leads, nobody, plus, tokens } from '../actors.ts';
import type { Relation } from '../types.ts';

const staff = ['moderator', 'admin'] as const;
const ownName = {
	'own:ours': insiders,
	'own:theirs': ['outsider'],
	'own:apart': plus(eventPeople, 'organiser', 'moderator', 'editor', 'admin'),
	'own:asking': ['removed']
} as const;

export const people: Record<string, Relation> = {
	profiles: {
		read: {
			everyone,
			members: active,
			ours: plus(insiders, ...staff),
			'own:ours': plus(insiders, 'suspended'),
			theirs: ['outsider', ...staff],
			apart: staff,
			// fills in an instrument with them
			team: ['coach', 'observer', ...staff],
			'own:apart': plus(eventPeople, 'organiser', 'moderator', 'editor', 'admin'),
			// asks to join ours: its leads see whom they let in
			asking: [...leads, ...staff],
			'own:asking': ['removed'],
			gone: everyone
		},
		update: [
			{ set: { name: 'Anders' }, who: ownName },
			{ set: { visible_to: 'everyone' }, who: ownName },
			{
				set: (world) => ({ avatar_file_id: world.idOr('files.loose') }),
				road: 'site',
				who: ownName
			},
			{ set: (world) => ({ id: world.person('newcomer') }), who: {} },
			{ set: { erased_at: '2026-01-01' }, who: {} }
		],
		updatable: 'name role visible_to listed',
		siteUpdatable: 'avatar_file_id'
	},
	profile_details: {
		read: {
			members: active,
			ours: insiders,
			// open to members, of a card that is not: the card decides
			narrow: insiders,
			theirs: ['outsider'],
			'own:private': active
		},
		update: [
			{ set: { bio: 'Anders' }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} }
		],
		updatable:
			'bio offers seeks sectors subjects groups province school_id school_text study_institute placement_school study_year visible_to'
	},
	person_settings: {
		read: { 'own:private': active },
		update: [
			{ set: { theme: 'dark' }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} }
		],
		updatable:
			'locale theme show_presence mail_mentions mail_replies mail_followed mail_communities mail_tasks quiet_hours'
	},
	platform_roles: {
		read: { role: ['admin'], 'own:role': ['organiser', 'moderator', 'editor', 'admin'] },
		insert: [
			{
				name: 'a role for oneself',
				values: (world, me) => ({ person_id: world.person(me), role: 'admin' }),
				who: nobody
			}
		],
		update: [{ set: { role: 'admin' }, who: {} }]
	},
	suspensions: {
		read: { suspension: staff, 'own:suspension': ['suspended'] },
		insert: [
			{
				name: 'a suspension without a line in the log',
				values: (world) => ({ person_id: world.person('member'), reason: 'x' }),
				who: nobody
			}
		],
		update: [{ set: { lifted_at: '2026-01-01' }, who: {} }]
	},
	erasures: {
		insert: [
			{
				name: 'somebody who did not leave',
				values: (world) => ({ person_id: world.person('member') }),
				who: nobody
			}
		]
	},
	address_changes: {
		insert: [
			{
				name: 'an address without its confirmation',
				values: (world, me) => ({
					person_id: world.person(me),
					address: 'x@y.nl',
					token_hash: `${me}-hash`
				}),
				who: nobody
			}
		],
		update: [{ set: { address: 'x@y.nl' }, who: {} }]
	},
	school_boards: {
		read: { any: everyone },
		insert: [
			{ name: 'a board', values: () => ({ number: '00001', name: 'Bestuur' }), who: ['admin'] }
		],
		update: [{ set: { name: 'Anders' }, who: { any: ['admin'] } }],
		insertable: 'number name',
		updatable: 'number name'
	},
	schools: {
		read: { any: everyone },
		insert: [
			{ name: 'a school', values: () => ({ name: 'School', sector: 'po' }), who: ['admin'] }
		],
		update: [{ set: { name: 'Anders' }, who: { any: ['admin'] } }],
		insertable: 'brin rio_code name place province sector board_id',
		updatable: 'brin rio_code name place province sector board_id'
	},
	audit_entries: {
		read: {
			ours: [...leads, 'admin'],
			moderation: ['moderator', 'admin'],
			platform: ['admin']
		},
		insert: [
			{
				name: 'a line of the log',
				values: () => ({ action: 'post.hide', subject_kind: 'post', subject_id: '1' }),
				who: nobody
			}
		],
		update: [{ set: { reason: 'anders' }, who: {} }]
	},
	idempotency_keys: {
		// looked up by the token's person alone: a suspended person's form is answered too
		read: { 'own:private': tokens },
		readRoad: 'site',
		insert: [
			{
				name: 'an own key',
				values: (world, me) => ({
					actor_id: world.person(me),
					key: '7f4df0a4-9a5e-4a0b-8f9d-1f3f5d3f7a01',
					action: 'x',
					body_hash: 'x'
				}),
				road: 'site',
				who: tokens
			},
			{
				name: "somebody else's key",
				values: (world) => ({
					actor_id: world.person('colleague'),
					key: '7f4df0a4-9a5e-4a0b-8f9d-1f3f5d3f7a01',
					action: 'x',
					body_hash: 'x'
				}),
				who: nobody
			}
		],
		update: [
			{
				set: { outcome: '{}' },
				road: 'site',
				who: { 'own:private': tokens }
			}
		],
		siteInsertable: 'actor_id key action body_hash',
		siteUpdatable: 'outcome'
	},
	rate_limits: { update: [{ set: { points: 0 }, who: {} }] },
	session_rotations: { update: [{ set: { sealed: 'y' }, who: {} }] },
	mails: {
		insert: [
			{
				name: 'a mail to anybody',
				values: () => ({ address: 'a@b.nl', kind: 'x', message_id: 'x' }),
				who: nobody
			}
		],
		update: [{ set: { address: 'x@y.nl' }, who: {} }]
	}
};
