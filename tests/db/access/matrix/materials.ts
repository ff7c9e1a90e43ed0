import { active, everyone, insiders, leads, nobody, writers } from '../actors.ts';
import type { Relation } from '../types.ts';

const file = { bucket: 'posts', name: 'a.png', mime: 'image/png', bytes: 1, sha256: 'x' };
const details =
	'title description is_public author publisher sectors levels subjects curriculum_goals resource_types end_user_roles keywords aggregation_level language age_min age_max minutes licence has_cost based_on_id based_on_text';

export const materials: Record<string, Relation> = {
	materials: {
		read: {
			public: everyone,
			passedOn: everyone,
			ours: insiders,
			theirs: ['outsider'],
			'own:removed': ['member'],
			'own:apart': active
		},
		insert: [
			{
				name: 'an own link',
				values: (world, me) => ({
					title: 'Nieuw',
					kind: 'link',
					url: 'https://voorbeeld.nl/',
					owner_id: world.person(me)
				}),
				who: active
			},
			{
				name: "in another's name",
				values: (world) => ({
					title: 'Nieuw',
					kind: 'link',
					url: 'https://voorbeeld.nl/',
					owner_id: world.person('colleague')
				}),
				who: nobody
			},
			{
				name: 'with an own file',
				values: (world, me) => ({
					title: 'Nieuw',
					kind: 'file',
					file_id: world.idOr(`files.loose.${me}`),
					owner_id: world.person(me)
				}),
				who: active
			},
			{
				name: "with another's file",
				values: (world, me) => ({
					title: 'Nieuw',
					kind: 'file',
					file_id: world.id('files.of public material'),
					owner_id: world.person(me)
				}),
				who: nobody
			},
			{
				name: 'based on what is hidden',
				values: (world, me) => ({
					title: 'Nieuw',
					kind: 'link',
					url: 'https://voorbeeld.nl/',
					owner_id: world.person(me),
					based_on_id: world.id('materials.theirs')
				}),
				who: ['outsider']
			}
		],
		update: [
			{
				set: { title: 'Anders' },
				// who passes public material on to a community may not change it there
				who: {
					public: [...leads, 'editor'],
					passedOn: ['editor'],
					ours: leads,
					'own:apart': active
				}
			},
			{
				set: { is_public: true },
				who: { public: [...leads, 'editor'], passedOn: ['editor'], 'own:apart': active }
			},
			{
				set: (world) => ({ based_on_id: world.id('materials.theirs') }),
				who: { 'own:apart': ['outsider'] }
			},
			{ set: { url: 'https://elders.nl/' }, who: {} },
			{ set: { version: 9 }, who: {} },
			{ set: { openness: 'open' }, who: {} },
			{ set: (world) => ({ owner_id: world.person('colleague') }), who: {} }
		],
		insertable: `kind url file_id owner_id ${details}`,
		updatable: `removed_at ${details}`
	},
	material_versions: {
		read: {
			public: everyone,
			ours: insiders,
			theirs: ['outsider'],
			'own:removed': ['member']
		},
		insert: [
			{
				name: 'the first of an own material',
				values: (world, me) => ({
					material_id: world.idOr(`materials.apart.${me}`),
					number: 1,
					created_by: world.person(me)
				}),
				road: 'site',
				who: active
			},
			{
				name: 'a second one, past the function',
				values: (world, me) => ({
					material_id: world.idOr(`materials.apart.${me}`),
					number: 2,
					created_by: world.person(me)
				}),
				who: nobody
			},
			{
				name: "in another's name",
				values: (world, me) => ({
					material_id: world.idOr(`materials.apart.${me}`),
					number: 1,
					created_by: world.person('colleague')
				}),
				who: nobody
			},
			{
				name: "of another's material",
				values: (world, me) => ({
					material_id: world.id('materials.passedOn'),
					number: 1,
					created_by: world.person(me)
				}),
				who: nobody
			}
		],
		update: [{ set: { change_note: 'anders' }, who: {} }],
		siteInsertable: 'material_id number change_note url file_id created_by'
	},
	material_communities: {
		read: { ours: insiders, byMember: insiders, public: everyone, theirs: ['outsider'] },
		insert: [
			{
				name: 'public material to ours',
				values: (world, me) => ({
					material_id: world.id('materials.outThere'),
					community_id: world.id('community.ours'),
					shared_by: world.person(me)
				}),
				who: writers
			},
			{
				name: 'own material to ours',
				values: (world, me) => ({
					material_id: world.idOr(`materials.apart.${me}`),
					community_id: world.id('community.ours'),
					shared_by: world.person(me)
				}),
				who: writers
			},
			{
				name: 'public material to theirs',
				values: (world, me) => ({
					material_id: world.id('materials.public'),
					community_id: world.id('community.theirs'),
					shared_by: world.person(me)
				}),
				who: ['outsider']
			},
			{
				name: 'what ours keeps among its members to another community',
				values: (world, me) => ({
					material_id: world.id('materials.ours'),
					community_id: world.id('community.plan'),
					shared_by: world.person(me)
				}),
				who: nobody
			},
			{
				name: "in another's name",
				values: (world) => ({
					material_id: world.id('materials.outThere'),
					community_id: world.id('community.ours'),
					shared_by: world.person('colleague')
				}),
				who: nobody
			},
			{
				name: 'what was removed',
				values: (world, me) => ({
					material_id: world.id('materials.removed.member'),
					community_id: world.id('community.ours'),
					shared_by: world.person(me)
				}),
				who: nobody
			}
		],
		update: [{ set: { why: 'anders' }, who: {} }],
		remove: { ours: leads, public: leads, byMember: leads, 'own:byMember': ['member'] },
		insertable: 'material_id community_id shared_by why'
	},
	files: {
		read: {
			'of public material': everyone,
			'of ours material': insiders,
			'of theirs material': ['outsider'],
			'of shared work': insiders,
			'of ours post': insiders,
			'of open post': everyone,
			'of theirs post': ['outsider'],
			'portrait of everyone': everyone,
			'portrait of theirs': ['outsider', 'moderator', 'admin'],
			'of a design step': ['coach', 'observer'],
			'of a design outline': ['coach', 'observer', 'student', 'educator'],
			'own:ofHidden': ['member'],
			'own:loose': active
		},
		insert: [
			{
				name: 'an own file, inspected by our server',
				values: (world, me) => ({ ...file, path: `new-${me}`, owner_id: world.person(me) }),
				road: 'site',
				who: active
			},
			{
				name: "in another's name",
				values: (world, me) => ({
					...file,
					path: `new-${me}`,
					owner_id: world.person('colleague')
				}),
				who: nobody
			},
			{
				name: "straight onto another's post",
				values: (world, me) => ({
					...file,
					path: `new-${me}`,
					owner_id: world.person(me),
					post_id: world.id('post.ours')
				}),
				who: nobody
			},
			{
				name: "straight onto another's material",
				values: (world, me) => ({
					...file,
					path: `new-${me}`,
					owner_id: world.person(me),
					material_id: world.id('materials.public')
				}),
				who: nobody
			}
		],
		update: [
			{
				set: { alt: 'Een plaat' },
				road: 'site',
				who: { 'own:loose': active, 'own:ofHidden': ['member'] }
			},
			{
				set: (world, me) => ({ post_id: world.idOr(`posts.ours.${me}`) }),
				road: 'site',
				who: { 'own:loose': insiders, 'own:ofHidden': ['member'] }
			},
			{
				set: (world, me) => ({ material_id: world.idOr(`materials.apart.${me}`) }),
				road: 'site',
				who: { 'own:loose': active, 'own:ofHidden': ['member'] }
			},
			{ set: (world) => ({ post_id: world.id('post.open') }), who: {} },
			{
				set: (world) => ({ material_id: world.id('materials.passedOn') }),
				road: 'site',
				who: { 'own:loose': ['editor'] }
			},
			{ set: { safe_inline: true }, who: {} },
			{ set: { path: 'elders' }, who: {} },
			{ set: (world) => ({ owner_id: world.person('colleague') }), who: {} }
		],
		remove: { 'own:loose': active },
		removeRoad: 'site',
		siteInsertable:
			'owner_id bucket path name mime bytes sha256 safe_inline width height alt material_id post_id',
		siteUpdatable: 'material_id post_id alt'
	}
};
