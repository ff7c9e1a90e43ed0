import { active, insiders, leads, nobody, without, type Actor, type Who } from '../actors.ts';
import { planners, workClass } from '../furnish-work.ts';
import type { Relation, Values } from '../types.ts';
import type { World } from '../world.ts';

const soon = () => new Date(Date.now() + 86_400_000).toISOString();
const has = active.filter((actor) => planners.includes(actor));
const hasNot = without(active, ...has);
const others: Who = without(active, 'student');

/** One row per person, written by its owner on both roads. */
const kept = (values: Values, set: Values): Relation => ({
	read: { 'own:private': has },
	insert: [
		{
			name: 'an own one',
			values: (world, me) => ({ person_id: world.person(me), ...values }),
			who: hasNot
		},
		{
			name: "in another's name",
			values: (world) => ({ person_id: world.person('narrow'), ...values }),
			who: nobody
		}
	],
	update: [
		{ set, who: { 'own:private': has } },
		{ set: (world) => ({ person_id: world.person('narrow') }), who: {} }
	],
	remove: { 'own:private': has }
});

const ownWork = (world: World, me: Actor) => world.idOr(`submissions.${workClass(me)}.${me}`, 0);
const handedIn = { module: 'mag-dit', lesson: 'x', title: 'Kwartelei' };

export const work: Readonly<Record<string, Relation>> = {
	intakes: {
		...kept({ answers: '{"role":"lio"}' }, { answers: '{"role":"leraar"}' }),
		insertable: 'person_id answers updated_at',
		updatable: 'answers updated_at'
	},
	learner_routes: {
		...kept({ route: 'starter' }, { route: 'maker' }),
		insertable: 'person_id route base modules chosen_at',
		updatable: 'route base modules chosen_at'
	},
	test_outs: {
		read: { 'own:private': active, consented: ['lead'] },
		insert: [
			{
				name: 'an own one',
				values: (world, me) => ({
					person_id: world.person(me),
					module: 'nieuw',
					right_count: 5,
					total: 5
				}),
				road: 'site',
				who: active
			},
			{
				name: "in another's name",
				values: (world) => ({
					person_id: world.person('narrow'),
					module: 'nieuw',
					right_count: 5,
					total: 5
				}),
				who: nobody
			}
		],
		update: [{ set: { right_count: 5 }, road: 'site', who: { 'own:private': active } }],
		siteInsertable: 'person_id module right_count total passed_at',
		siteUpdatable: 'right_count total tries at passed_at'
	},
	submissions: {
		read: {
			'own:private': others,
			'own:consented': ['student'],
			consented: ['lead'],
			shared: insiders,
			personal: ['member'],
			reviewed: ['member']
		},
		insert: [
			{
				name: 'own work',
				values: (world, me) => ({
					...handedIn,
					person_id: world.person(me),
					block: 'm02-nieuw'
				}),
				road: 'site',
				who: active
			},
			{
				name: "work in another's name",
				values: (world) => ({
					...handedIn,
					person_id: world.person('narrow'),
					block: 'm02-nieuw'
				}),
				who: nobody
			},
			{
				name: 'work that asks feedback of another community',
				values: (world, me) => ({
					...handedIn,
					person_id: world.person(me),
					block: 'm02-elders',
					asked_in: world.id('community.theirs')
				}),
				road: 'site',
				who: ['outsider']
			},
			{
				name: "work with another's file",
				values: (world, me) => ({
					...handedIn,
					person_id: world.person(me),
					block: 'm02-bestand',
					file_id: world.id('file.work')
				}),
				road: 'site',
				who: nobody
			}
		],
		update: [
			{
				set: { body: 'Anders' },
				road: 'site',
				who: { 'own:private': others, 'own:consented': ['student'] }
			},
			{
				set: (world) => ({ asked_in: world.id('community.theirs') }),
				road: 'site',
				who: { 'own:private': ['outsider'] }
			},
			{
				set: (world) => ({ material_id: world.id('materials.theirs') }),
				road: 'site',
				who: {}
			},
			{ set: (world) => ({ person_id: world.person('narrow') }), who: {} }
		],
		remove: { 'own:private': others, 'own:consented': ['student'] },
		removeRoad: 'site',
		siteInsertable: 'person_id module lesson block title goal body url file_id asked_at asked_in',
		siteUpdatable:
			'module lesson title goal body url file_id material_id revision updated_at asked_at asked_in helped_at'
	},
	submission_shares: {
		read: { 'own:private': active, personal: ['member'], placed: insiders },
		insert: [
			{
				name: 'own work with ours',
				values: (world, me) => ({
					submission_id: ownWork(world, me),
					community_id: world.id('community.ours'),
					until: soon()
				}),
				who: insiders
			},
			{
				name: "another's work with ours",
				values: (world) => ({
					submission_id: world.id('submissions.reviewed'),
					community_id: world.id('community.ours'),
					until: soon()
				}),
				who: nobody
			}
		],
		update: [{ set: { until: soon() }, who: { 'own:private': active } }],
		remove: { 'own:private': active },
		insertable: 'submission_id person_id community_id until',
		updatable: 'until'
	},
	reviews: {
		read: {
			'own:received': others,
			'own:consented': ['student'],
			consented: ['lead'],
			'own:promised': ['member']
		},
		insert: [
			{
				name: 'past its function',
				values: (world, me) => ({
					submission_id: world.id('submissions.waiting'),
					reviewer_id: world.person(me),
					role: 'educator'
				}),
				who: nobody
			}
		],
		update: [{ set: { top: 'Anders' }, who: {} }]
	},
	cohorts: {
		read: { ours: insiders },
		insert: [
			{
				name: 'for a werkplaats one leads',
				values: (world, me) => ({
					community_id: world.id('community.werk'),
					route: 'lio',
					starts_on: '2026-09-01',
					ends_on: '2027-01-01',
					created_by: world.person(me)
				}),
				who: ['lead']
			}
		],
		update: [{ set: { group_work: 'Anders' }, who: { ours: leads } }],
		insertable: 'community_id route starts_on ends_on group_work created_by',
		updatable: 'route starts_on ends_on group_work'
	},
	cohort_modules: {
		read: { ours: insiders },
		insert: [
			{
				name: 'to the plan of ours',
				values: (world) => ({
					community_id: world.id('community.ours'),
					module: 'nieuw',
					position: 9
				}),
				who: leads
			}
		],
		update: [{ set: { position: 3 }, who: { ours: leads } }],
		remove: { ours: leads },
		insertable: 'community_id module position due_on together',
		updatable: 'position due_on together'
	},
	cohort_consents: {
		read: { seen: ['lead'], 'own:seen': ['student'] },
		insert: [
			{
				name: 'an own one in ours',
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					person_id: world.person(me),
					work: true
				}),
				who: insiders
			},
			{
				name: "in another's name",
				values: (world) => ({
					community_id: world.id('community.ours'),
					person_id: world.person('narrow'),
					work: true
				}),
				who: nobody
			}
		],
		update: [
			{ set: { progress: true }, who: { 'own:seen': ['student'] } },
			{ set: (world) => ({ person_id: world.person('narrow') }), who: {} }
		],
		remove: { 'own:seen': ['student'] },
		insertable: 'community_id person_id progress work given_at',
		updatable: 'progress work given_at'
	},
	certificates: {
		read: { 'own:private': active },
		update: [{ set: { minutes: 6000 }, who: {} }]
	},
	badges: {
		read: { 'own:private': active },
		unreadable: 'salt address_hash status_list status_index jwt revoked_by revoked_why',
		update: [{ set: { revoked_at: '2026-01-01' }, who: {} }]
	},
	record_links: {
		read: { 'own:private': active },
		unreadable: 'token_hash',
		insert: [
			{
				name: 'to an own page',
				values: (world, me) => ({
					person_id: world.person(me),
					token_hash: `nieuw-${me}`,
					until: soon()
				}),
				road: 'site',
				who: active
			},
			{
				name: "to another's page",
				values: (world, me) => ({
					person_id: world.person('narrow'),
					token_hash: `ander-${me}`,
					until: soon()
				}),
				who: nobody
			}
		],
		update: [{ set: { until: soon() }, who: {} }],
		remove: { 'own:private': active },
		siteInsertable: 'person_id token_hash label until'
	}
};
