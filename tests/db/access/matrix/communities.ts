import {
	active,
	eventPeople,
	everyone,
	insiders,
	leads,
	nobody,
	plus,
	writers,
	type Who
} from '../actors.ts';
import type { Made, Relation } from '../types.ts';

/** Facts of a community: read with the community itself, kept by its leads. */
const factsRead = { ours: everyone, theirs: everyone, plan: ['lead'] } as const;
const kept = { ours: leads, plan: ['lead'] } as const;

/** Inserting into ours and theirs, and signing with another's name. */
const additions = (more: Made, by: string | undefined, who: Who, there: Who = nobody) => {
	const values =
		(place: string, name?: 'colleague'): Made =>
		(world, me) => ({
			community_id: world.id(`community.${place}`),
			...(by === undefined ? {} : { [by]: world.person(name ?? me) }),
			...more(world, me)
		});
	return [
		{ name: 'to ours', values: values('ours'), who },
		{ name: 'to theirs', values: values('theirs'), who: there },
		{ name: 'to a draft of others', values: values('draft'), who: nobody },
		...(by === undefined
			? []
			: [{ name: "in another's name", values: values('ours', 'colleague'), who: nobody }])
	];
};

export const communities: Record<string, Relation> = {
	communities: {
		read: {
			ours: everyone,
			theirs: everyone,
			open: everyone,
			shelf: everyone,
			draft: nobody,
			plan: ['lead']
		},
		insert: [
			{
				name: 'a community of any kind',
				values: () => ({ slug: 'van-mij', kind: 'pilot', name: 'Van mij', summary: 'x' }),
				who: nobody
			}
		],
		update: [
			{
				set: { summary: 'Anders' },
				who: {
					ours: [...leads, 'admin'],
					theirs: ['admin'],
					open: ['admin'],
					shelf: ['coach', 'admin'],
					plan: ['lead']
				}
			},
			{
				set: { house_rules_html: '<script>' },
				road: 'site',
				who: {
					ours: [...leads, 'admin'],
					theirs: ['admin'],
					open: ['admin'],
					shelf: ['coach', 'admin'],
					plan: ['lead']
				}
			},
			{ set: { state: 'draft' }, who: { plan: ['lead'] } },
			{ set: { member_count: 9 }, who: {} },
			{ set: { kind: 'pilot' }, who: {} }
		],
		blindly: { update: { draft: ['admin'], plan: ['admin'] } },
		updatable: 'name summary goal sectors subjects province join_mode discussion state house_rules',
		siteUpdatable: 'house_rules_html'
	},
	memberships: {
		read: {
			ours: plus(insiders, 'admin'),
			theirs: ['outsider', 'admin'],
			open: ['admin'],
			draft: ['admin'],
			plan: ['lead', 'admin'],
			shelf: ['member', 'coach', 'admin']
		},
		insert: [
			{
				name: 'oneself into a community on request',
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					person_id: world.person(me)
				}),
				who: nobody
			},
			{
				name: 'oneself as lead elsewhere',
				values: (world, me) => ({
					community_id: world.id('community.theirs'),
					person_id: world.person(me),
					role: 'lead'
				}),
				who: nobody
			}
		],
		update: [
			{ set: { role: 'observer' }, who: { ours: leads, plan: ['lead'], shelf: ['coach'] } },
			{ set: { joined_at: '2020-01-01' }, who: {} },
			{ set: (world) => ({ community_id: world.id('community.theirs') }), who: {} }
		],
		remove: {
			ours: leads,
			'own:ours': insiders,
			'own:theirs': ['outsider'],
			'own:shelf': ['member'],
			shelf: ['coach'],
			plan: ['lead']
		},
		updatable: 'role'
	},
	join_requests: {
		read: { ours: leads, 'own:ours': ['removed'], 'own:theirs': ['editor'] },
		insert: [
			{
				name: 'to join ours',
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					person_id: world.person(me),
					message: 'Hoi'
				}),
				// one open request at a time
				who: plus(eventPeople, 'outsider', 'organiser', 'moderator', 'editor', 'admin')
			},
			...(['theirs', 'open', 'draft', 'shelf'] as const).map((place) => ({
				name: `to join ${place}, which takes no requests`,
				values: ((world, me) => ({
					community_id: world.id(`community.${place}`),
					person_id: world.person(me)
				})) satisfies Made,
				who: nobody
			})),
			{
				name: 'for somebody else',
				values: (world) => ({
					community_id: world.id('community.ours'),
					person_id: world.person('stranger')
				}),
				who: nobody
			}
		],
		update: [
			{
				set: { outcome: 'withdrawn', decided_at: '2026-01-01' },
				road: 'site',
				who: { 'own:ours': ['removed'], 'own:theirs': ['editor'] }
			},
			{ set: { outcome: 'accepted' }, road: 'site', who: {} },
			{ set: { message: 'Anders' }, who: {} }
		],
		insertable: 'community_id person_id message',
		siteUpdatable: 'decided_at outcome'
	},
	invitations: {
		read: { ours: leads },
		unreadable: 'token_hash',
		insert: [
			{
				name: 'to ours',
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					token_hash: `new-${me}`,
					created_by: world.person(me),
					expires_at: '2999-01-01'
				}),
				road: 'site',
				who: leads
			},
			{
				name: 'to theirs',
				values: (world, me) => ({
					community_id: world.id('community.theirs'),
					token_hash: `new-${me}`,
					created_by: world.person(me),
					expires_at: '2999-01-01'
				}),
				who: nobody
			},
			{
				name: "in another's name",
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					token_hash: `new-${me}`,
					created_by: world.person('colleague'),
					expires_at: '2999-01-01'
				}),
				who: nobody
			}
		],
		update: [
			{ set: { revoked_at: '2026-01-01' }, who: { ours: leads } },
			{ set: { expires_at: '2999-02-02' }, road: 'site', who: { ours: leads } },
			{ set: { role: 'lead' }, who: {} },
			{ set: { uses: 0 }, who: {} }
		],
		updatable: 'revoked_at',
		siteInsertable: 'community_id email token_hash role created_by expires_at max_uses',
		siteUpdatable: 'token_hash expires_at'
	},
	pilots: {
		read: factsRead,
		update: [
			{ set: { phase: 'start' }, who: kept },
			{ set: (world) => ({ community_id: world.id('community.open') }), who: {} }
		],
		updatable: 'pilot_kind phase lead_board_id starts_on ends_on programme_theme'
	},
	pilot_schools: {
		read: factsRead,
		insert: additions((world) => ({ school_id: world.id('school.other') }), undefined, leads),
		remove: kept,
		insertable: 'community_id school_id'
	},
	milestones: {
		read: factsRead,
		insert: additions(() => ({ title: 'Klaar', due_on: '2027-02-02' }), undefined, leads),
		update: [
			{ set: { title: 'Anders' }, who: kept },
			{ set: (world, me) => ({ done_at: '2026-01-01', done_by: world.person(me) }), who: kept },
			{ set: (world) => ({ done_by: world.person('colleague') }), who: {} },
			{ set: (world) => ({ community_id: world.id('community.theirs') }), who: {} }
		],
		remove: kept,
		insertable: 'community_id title due_on',
		updatable: 'title due_on done_at done_by'
	},
	log_entries: {
		read: factsRead,
		insert: [
			...additions(() => ({ body: 'Verder' }), 'author_id', writers, ['outsider']),
			{
				name: 'to an archived community that one leads',
				values: (world, me) => ({
					community_id: world.id('community.shelf'),
					author_id: world.person(me),
					body: 'Nog iets'
				}),
				who: ['coach']
			}
		],
		update: [{ set: { body: 'Anders' }, who: {} }],
		remove: kept,
		insertable: 'community_id author_id body happened_on'
	},
	needs: {
		read: factsRead,
		insert: [
			...additions(() => ({ body: 'Tijd' }), 'created_by', writers, ['outsider']),
			{
				name: 'to an archived community that one leads',
				values: (world, me) => ({
					community_id: world.id('community.shelf'),
					created_by: world.person(me),
					body: 'Nog iets'
				}),
				who: ['coach']
			}
		],
		update: [
			{ set: (world, me) => ({ met_at: '2026-01-01', met_by: world.person(me) }), who: kept },
			{ set: (world) => ({ met_by: world.person('colleague') }), who: {} },
			{ set: (world, me) => ({ created_by: world.person(me) }), who: {} }
		],
		remove: kept,
		insertable: 'community_id body created_by',
		updatable: 'body met_at met_by'
	},
	yields: {
		read: factsRead,
		insert: [
			...additions(() => ({ title: 'Les' }), 'created_by', leads),
			{
				name: 'about a material that is hidden',
				values: (world, me) => ({
					community_id: world.id('community.ours'),
					title: 'Les',
					material_id: world.id('materials.theirs'),
					created_by: world.person(me)
				}),
				who: nobody
			}
		],
		remove: kept,
		insertable: 'community_id title body material_id created_by'
	},
	community_follows: {
		// who was removed may still see and end what is left of it
		read: { 'own:ours': plus(insiders, 'removed'), 'own:theirs': ['outsider'], 'own:open': active },
		insert: [
			{
				name: 'a community of ones own',
				values: (world, me) => ({
					community_id: world.id(me === 'lead' ? 'community.plan' : 'community.shelf'),
					person_id: world.person(me)
				}),
				who: ['member', 'coach', 'lead']
			},
			{
				name: 'in the name of a member',
				values: (world) => ({
					community_id: world.id('community.ours'),
					person_id: world.person('colleague')
				}),
				who: nobody
			}
		],
		update: [
			{ set: { level: 'muted' }, who: { 'own:ours': insiders, 'own:theirs': ['outsider'] } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} },
			{ set: (world) => ({ community_id: world.id('community.draft') }), who: {} }
		],
		remove: {
			'own:ours': plus(insiders, 'removed'),
			'own:theirs': ['outsider'],
			'own:open': active
		},
		insertable: 'community_id person_id level',
		updatable: 'community_id person_id level'
	}
};
