import { active, everyone, insiders, leads, nobody, tokens, writers } from '../actors.ts';
import { helpers } from './events.ts';
import { workClass } from '../furnish-work.ts';
import type { Made, Relation } from '../types.ts';

/** Talk is read by its community; public talk by everyone. */
const read = {
	ours: insiders,
	theirs: ['outsider'],
	open: everyone,
	talk: everyone,
	plan: ['lead'],
	shelf: ['member', 'coach'],
	locked: insiders,
	// the talk of a team about its run
	run: ['coach', 'observer']
} as const;
const outside = ['outsider', 'organiser', 'moderator', 'editor', 'admin'] as const;

const post =
	(name: string, author?: 'colleague'): Made =>
	(world, me) => ({
		thread_id: world.id(`thread.${name}`),
		author_id: world.person(author ?? me),
		body: 'Hallo',
		body_html: '<p>Hallo</p>'
	});
const thread =
	(more: Made, author?: 'colleague'): Made =>
	(world, me) => ({ title: 'Nieuw', author_id: world.person(author ?? me), ...more(world, me) });
const mine =
	(column: string, id: string, more: Record<string, string | number> = {}): Made =>
	(world, me) => ({ [column]: world.id(id), person_id: world.person(me), ...more });
const forAnother =
	(column: string, id: string, more: Record<string, string | number> = {}): Made =>
	(world) => ({ [column]: world.id(id), person_id: world.person('stranger'), ...more });

export const talk: Record<string, Relation> = {
	forums: {
		read: { ours: insiders, open: everyone, theirs: ['outsider'], plan: ['lead'] },
		insert: [
			{
				name: 'in ours',
				values: (world) => ({ community_id: world.id('community.ours'), name: 'Nieuw' }),
				who: leads
			},
			{
				name: 'in theirs',
				values: (world) => ({ community_id: world.id('community.theirs'), name: 'Nieuw' }),
				who: nobody
			}
		],
		update: [
			{ set: { name: 'Anders' }, who: { ours: leads, plan: ['lead'] } },
			{ set: (world) => ({ community_id: world.id('community.theirs') }), who: {} },
			{ set: (world) => ({ merged_into: world.id('forums.open') }), who: {} }
		],
		insertable: 'community_id name description position who_may_start',
		updatable: 'name description position who_may_start archived_at'
	},
	threads: {
		read,
		insert: [
			{
				name: 'in ours',
				values: thread((world) => ({ community_id: world.id('community.ours') })),
				who: writers
			},
			{
				name: 'an announcement in ours',
				values: thread((world) => ({
					community_id: world.id('community.ours'),
					kind: 'aankondiging'
				})),
				who: leads
			},
			{
				name: 'in a forum where only leads start',
				values: thread((world) => ({
					community_id: world.id('community.ours'),
					forum_id: world.id('forum.notices')
				})),
				who: leads
			},
			{
				name: 'in ours, filed in a forum of theirs',
				values: thread((world) => ({
					community_id: world.id('community.ours'),
					forum_id: world.id('forums.theirs')
				})),
				who: nobody
			},
			{
				name: 'in theirs',
				values: thread((world) => ({ community_id: world.id('community.theirs') })),
				who: ['outsider']
			},
			{
				name: 'in an archived community',
				values: thread((world) => ({ community_id: world.id('community.shelf') })),
				who: nobody
			},
			{
				name: 'on public material',
				values: thread((world) => ({ material_id: world.id('materials.public') })),
				who: active
			},
			{
				name: 'public talk on what is not public',
				values: thread((world) => ({ material_id: world.id('materials.ours') })),
				who: nobody
			},
			{
				name: 'in ours, on what is hidden',
				values: thread((world) => ({
					community_id: world.id('community.ours'),
					material_id: world.id('materials.theirs')
				})),
				who: nobody
			},
			{
				name: "in another's name",
				values: thread((world) => ({ community_id: world.id('community.ours') }), 'colleague'),
				who: nobody
			}
		],
		update: [
			{
				set: { title: 'Anders' },
				who: {
					ours: leads,
					'own:ours': writers,
					locked: leads,
					open: ['moderator'],
					talk: ['moderator'],
					'own:talk': outside,
					plan: ['lead'],
					shelf: ['coach'],
					run: ['coach', 'observer']
				}
			},
			{
				set: { kind: 'aankondiging' },
				who: { ours: leads, locked: leads, plan: ['lead'], shelf: ['coach'] }
			},
			{ set: (world) => ({ community_id: world.id('community.theirs') }), who: {} },
			{ set: { visibility: 'public' }, who: {} },
			{ set: { last_number: 0 }, who: {} },
			{ set: (world, me) => ({ author_id: world.person(me) }), who: {} }
		],
		insertable: 'community_id forum_id material_id passage kind title author_id',
		updatable: 'title kind passage'
	},
	posts: {
		read: { ...read, deleted: insiders, hidden: insiders },
		insert: [
			{ name: 'in ours', values: post('ours'), road: 'site', who: writers },
			{ name: 'in theirs', values: post('theirs'), road: 'site', who: ['outsider'] },
			{ name: 'in public talk', values: post('talk'), road: 'site', who: active },
			{ name: 'in public talk of a community', values: post('open'), road: 'site', who: nobody },
			{ name: 'in a locked thread', values: post('locked'), road: 'site', who: leads },
			{ name: 'in locked public talk', values: post('closedTalk'), road: 'site', who: nobody },
			{ name: 'in an archived community', values: post('shelf'), who: nobody },
			{ name: 'in a draft', values: post('plan'), road: 'site', who: ['lead'] },
			{
				name: 'in the talk of a team',
				values: post('run'),
				road: 'site',
				who: ['coach', 'observer']
			},
			{ name: "in another's name", values: post('ours', 'colleague'), who: nobody }
		],
		update: [
			{
				set: { body: 'Anders', body_html: '<p>Anders</p>' },
				road: 'site',
				who: {
					'own:ours': writers,
					'own:talk': outside,
					run: ['observer']
				}
			},
			{ set: { number: 1 }, who: {} },
			{ set: { revision: 9 }, who: {} },
			{ set: { hidden_at: '2026-01-01' }, who: {} },
			{ set: { deleted_at: '2026-01-01' }, who: {} },
			{ set: { visibility: 'public' }, who: {} },
			{ set: (world) => ({ thread_id: world.id('thread.theirs') }), who: {} },
			{ set: (world, me) => ({ author_id: world.person(me) }), who: {} }
		],
		siteInsertable: 'thread_id author_id body body_html renderer reply_to_id',
		siteUpdatable: 'body body_html renderer'
	},
	post_revisions: {
		read: {
			ours: insiders,
			open: tokens,
			theirs: ['outsider'],
			'own:deleted': ['member'],
			'own:hidden': ['member']
		},
		update: [{ set: { body: 'anders' }, who: {} }]
	},
	reactions: {
		read: { ours: insiders, theirs: ['outsider'], talk: everyone },
		insert: [
			{
				name: 'in ours',
				values: mine('post_id', 'post.quiet', { kind: 'dank' }),
				who: writers
			},
			{
				name: 'in theirs',
				values: mine('post_id', 'post.theirs', { kind: 'dank' }),
				who: ['outsider']
			},
			{
				name: 'in public talk',
				values: mine('post_id', 'post.talk', { kind: 'dank' }),
				who: active
			},
			{
				name: 'on a deleted post',
				values: mine('post_id', 'posts.deleted.member', { kind: 'dank' }),
				who: nobody
			},
			{
				name: 'in a locked thread',
				values: mine('post_id', 'post.locked', { kind: 'dank' }),
				who: leads
			},
			{
				name: "in another's name",
				values: forAnother('post_id', 'post.talk', { kind: 'dank' }),
				who: nobody
			}
		],
		remove: { 'own:ours': insiders },
		blindly: { remove: { 'own:ours': ['removed'] } },
		insertable: 'post_id person_id kind'
	},
	mentions: {
		read: { ours: insiders, theirs: ['outsider'], talk: tokens },
		insert: [
			{
				name: 'in an own post',
				values: (world, me) => ({
					post_id: world.idOr(`posts.ours.${me}`),
					person_id: world.person('deputy')
				}),
				road: 'site',
				who: insiders
			},
			{
				name: "in another's post",
				values: (world) => ({
					post_id: world.id('post.ours'),
					person_id: world.person('deputy')
				}),
				who: nobody
			}
		],
		remove: { 'own:ours': ['member'] },
		removeRoad: 'site',
		siteInsertable: 'post_id person_id'
	},
	accepted_answers: {
		read: { ours: insiders, talk: everyone, theirs: ['outsider'] },
		insert: [
			{
				name: 'to an own question or as lead',
				values: (world, me) => ({
					thread_id: world.id('thread.asked'),
					post_id: world.id('post.answer'),
					accepted_by: world.person(me)
				}),
				who: ['member', ...leads]
			},
			{
				name: 'from another thread',
				values: (world, me) => ({
					thread_id: world.id('thread.asked'),
					post_id: world.id('post.quiet'),
					accepted_by: world.person(me)
				}),
				who: nobody
			},
			{
				name: "in another's name",
				values: (world) => ({
					thread_id: world.id('thread.asked'),
					post_id: world.id('post.answer'),
					accepted_by: world.person('colleague')
				}),
				who: nobody
			}
		],
		update: [{ set: (world) => ({ post_id: world.id('post.quiet') }), who: {} }],
		remove: { ours: leads, 'own:ours': ['member'], talk: ['moderator'] },
		insertable: 'thread_id post_id accepted_by'
	},
	thread_pins: {
		read: { ours: insiders, talk: everyone, theirs: ['outsider'] },
		insert: [
			{
				name: 'in ours',
				values: (world, me) => ({
					thread_id: world.id('thread.quiet'),
					pinned_by: world.person(me)
				}),
				who: leads
			},
			{
				name: 'in public talk',
				values: (world, me) => ({
					thread_id: world.id('thread.closedTalk'),
					pinned_by: world.person(me)
				}),
				who: ['moderator']
			},
			{
				name: "in another's name",
				values: (world) => ({
					thread_id: world.id('thread.quiet'),
					pinned_by: world.person('colleague')
				}),
				who: nobody
			}
		],
		remove: { ours: leads, talk: ['moderator'] },
		insertable: 'thread_id pinned_by'
	},
	thread_locks: {
		read: { ours: insiders, talk: everyone, theirs: ['outsider'] },
		insert: [
			{
				name: 'in ours',
				values: (world, me) => ({
					thread_id: world.id('thread.quiet'),
					locked_by: world.person(me)
				}),
				who: leads
			},
			{
				name: 'in public talk',
				values: (world, me) => ({
					thread_id: world.id('thread.talk'),
					locked_by: world.person(me)
				}),
				who: ['moderator']
			},
			{
				name: "in another's name",
				values: (world) => ({
					thread_id: world.id('thread.quiet'),
					locked_by: world.person('colleague')
				}),
				who: nobody
			}
		],
		remove: { ours: leads, talk: ['moderator'] },
		insertable: 'thread_id locked_by reason'
	},
	thread_follows: {
		read: { 'own:private': active },
		insert: [
			{ name: 'in ours', values: mine('thread_id', 'thread.silent'), who: insiders },
			{ name: 'in theirs', values: mine('thread_id', 'thread.theirs'), who: ['outsider'] },
			{ name: "in another's name", values: forAnother('thread_id', 'thread.talk'), who: nobody }
		],
		update: [
			{ set: { level: 'muted' }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} },
			{
				set: (world) => ({ thread_id: world.id('thread.theirs') }),
				who: { 'own:private': ['outsider'] }
			}
		],
		remove: { 'own:private': active },
		insertable: 'thread_id person_id level at',
		updatable: 'thread_id person_id level at'
	},
	thread_reads: {
		read: { 'own:private': active },
		insert: [
			{
				name: 'in ours',
				values: mine('thread_id', 'thread.silent', { number: 1 }),
				who: insiders
			},
			{
				name: 'in theirs',
				values: mine('thread_id', 'thread.theirs', { number: 1 }),
				who: ['outsider']
			},
			{
				name: "in another's name",
				values: forAnother('thread_id', 'thread.talk', { number: 1 }),
				who: nobody
			}
		],
		update: [
			{ set: { number: 2 }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} },
			{
				set: (world) => ({ thread_id: world.id('thread.theirs') }),
				who: { 'own:private': ['outsider'] }
			}
		],
		remove: { 'own:private': active },
		insertable: 'thread_id person_id number at',
		updatable: 'thread_id person_id number at'
	},
	bookmarks: {
		read: { 'own:private': active },
		insert: [
			{ name: 'in ours', values: mine('post_id', 'post.quiet'), who: insiders },
			{ name: 'in theirs', values: mine('post_id', 'post.theirs'), who: ['outsider'] },
			{ name: "in another's name", values: forAnother('post_id', 'post.talk'), who: nobody }
		],
		update: [
			{ set: { at: '2026-01-01' }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} },
			{
				set: (world) => ({ post_id: world.id('post.theirs') }),
				who: { 'own:private': ['outsider'] }
			}
		],
		remove: { 'own:private': active },
		insertable: 'post_id person_id at',
		updatable: 'post_id person_id at'
	},
	drafts: {
		read: { 'own:private': active },
		insert: [
			{
				name: 'an own text',
				values: (world, me) => ({ person_id: world.person(me), place: 'thread:2' }),
				who: active
			},
			{
				name: "in another's name",
				values: (world) => ({ person_id: world.person('colleague'), place: 'thread:2' }),
				who: nobody
			}
		],
		update: [
			{ set: { fields: '{}' }, who: { 'own:private': active } },
			{ set: (world) => ({ person_id: world.person('colleague') }), who: {} }
		],
		remove: { 'own:private': active },
		insertable: 'person_id place fields updated_at',
		updatable: 'person_id place fields updated_at'
	},
	notifications: {
		read: { 'own:private': active },
		insert: [
			{
				name: 'a notice to anybody',
				values: (world) => ({ person_id: world.person('member'), kind: 'task' }),
				who: nobody
			}
		],
		update: [
			{ set: { read_at: '2026-01-01' }, who: { 'own:private': active } },
			{ set: { details: '{}' }, who: {} },
			{ set: { mail_due_at: '2026-01-01' }, who: {} }
		],
		remove: { 'own:private': active },
		updatable: 'read_at'
	},
	reports: {
		read: { 'own:private': active },
		insert: [
			{
				name: 'a post of ours',
				values: (world, me) => ({
					post_id: world.id('post.quiet'),
					reporter_id: world.person(me),
					reason: 'anders'
				}),
				who: insiders
			},
			{
				name: 'a post that is hidden from most',
				values: (world, me) => ({
					post_id: world.id('post.theirs'),
					reporter_id: world.person(me),
					reason: 'anders'
				}),
				who: ['outsider']
			},
			{
				name: 'a material that is hidden from most',
				values: (world, me) => ({
					material_id: world.id('materials.theirs'),
					reporter_id: world.person(me),
					reason: 'anders'
				}),
				who: ['outsider']
			},
			{
				name: 'a person whose card one cannot see',
				values: (world, me) => ({
					person_id: world.person('stranger'),
					reporter_id: world.person(me),
					reason: 'anders'
				}),
				who: ['outsider', 'moderator', 'admin']
			},
			{
				name: 'feedback on own work',
				values: (world, me) => ({
					review_id: world.idOr(
						`reviews.${workClass(me) === 'consented' ? 'consented' : 'received'}.${me}`,
						0
					),
					reporter_id: world.person(me),
					reason: 'onvriendelijk'
				}),
				who: active
			},
			{
				name: "feedback on another's work",
				values: (world, me) => ({
					review_id: world.id('reviews.received.member'),
					reporter_id: world.person(me),
					reason: 'onvriendelijk'
				}),
				who: ['member']
			},
			{
				name: 'feedback that was only promised',
				values: (world, me) => ({
					review_id: world.id('reviews.promised.member'),
					reporter_id: world.person(me),
					reason: 'onvriendelijk'
				}),
				who: nobody
			},
			{
				name: "in another's name",
				values: (world) => ({
					post_id: world.id('post.talk'),
					reporter_id: world.person('colleague'),
					reason: 'anders'
				}),
				who: nobody
			}
		],
		update: [{ set: { decided_at: '2026-01-01' }, who: {} }],
		insertable: 'post_id material_id person_id review_id reporter_id reason note'
	},
	post_holds: {
		read: { ours: leads, 'own:ours': ['member'] },
		insert: [
			{
				name: 'a post, past the function',
				values: (world, me) => ({
					post_id: world.id('post.ours'),
					reason: 'x',
					body: 'x',
					body_html: 'x',
					hidden_by: world.person(me)
				}),
				who: nobody
			}
		],
		update: [{ set: { reason: 'anders' }, who: {} }]
	},
	streams: {
		read: {
			'ours thread': insiders,
			'theirs thread': ['outsider'],
			'open thread': everyone,
			'talk thread': everyone,
			'ours community': insiders,
			'theirs community': ['outsider'],
			'public material': everyone,
			'ours material': insiders,
			'theirs material': ['outsider'],
			'open event': everyone,
			'kept event': [...helpers, 'organiser'],
			'team run': ['coach', 'observer'],
			'own:person': active
		},
		update: [{ set: { sent_seq: 99 }, who: {} }]
	},
	changes: {
		read: {
			'ours thread': insiders,
			'theirs thread': ['outsider'],
			'open thread': everyone,
			'talk thread': everyone,
			'ours community': insiders,
			'theirs community': ['outsider'],
			'public material': everyone,
			'ours material': insiders,
			'theirs material': ['outsider'],
			'open event': everyone,
			'kept event': [...helpers, 'organiser'],
			'team run': ['coach', 'observer'],
			'own:person': active
		},
		insert: [
			{
				name: 'a change that did not happen',
				values: (world) => ({
					stream: `thread:${world.id('thread.ours')}`,
					seq: 999,
					kind: 'post.made'
				}),
				who: nobody
			}
		],
		update: [{ set: { kind: 'post.edited' }, who: {} }]
	}
};
