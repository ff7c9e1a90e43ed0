import { createHash, randomUUID } from 'node:crypto';
import { active, everyone, insiders, leads, nobody, type Actor, type Who } from '../actors.ts';
import { community, rareWord } from '../furnish.ts';
import type { Call, Routine, Value, Values } from '../types.ts';
import type { World } from '../world.ts';
import { eventRoutines } from './event-routines.ts';
import { boardRoutines } from './board-routines.ts';
import { workRoutines } from './work-routines.ts';
import { writingRoutines } from './writing-routines.ts';
import { designRoutines } from './design-routines.ts';
import { instrumentRoutines } from './instrument-routines.ts';
import { policyRoutines } from './policy-routines.ts';
import { mixRoutines } from './mix-routines.ts';
import { eventRoutinesAround } from './event-routines-around.ts';

/**
 * Predicates and helpers of policies: they answer about the one who asks and change nothing. In a
 * schema that the Data API does not serve; the value says who may call them.
 */
export const predicates: Readonly<Record<string, 'anyone' | 'tokens'>> = {
	'private.can_edit_material(bigint)': 'anyone',
	'private.can_handle_report(bigint)': 'anyone',
	'private.can_moderate_thread(bigint)': 'anyone',
	'private.can_read_event(bigint)': 'anyone',
	'private.can_read_material(bigint)': 'anyone',
	'private.can_read_stream(text)': 'anyone',
	'private.can_read_thread(bigint)': 'anyone',
	'private.can_start_thread(bigint,bigint,bigint)': 'anyone',
	'private.can_write_thread(bigint)': 'anyone',
	'private.facilitates_team(bigint)': 'tokens',
	'private.has_event_role(bigint,text[])': 'anyone',
	'private.is_shared_submission(bigint)': 'tokens',
	'private.in_run_team(bigint)': 'anyone',
	'private.is_design_friend(bigint)': 'tokens',
	'private.has_programme_role(bigint,text[])': 'anyone',
	'private.has_track_role(bigint,text[])': 'anyone',
	'private.keeps_boards()': 'tokens',
	'private.leads_community(bigint)': 'anyone',
	'private.may_read_thread(bigint,uuid)': 'tokens',
	'private.meets_material(bigint)': 'anyone',
	'private.openness_of(text,boolean)': 'anyone',
	'private.owns_file(bigint)': 'anyone',
	'private.owns_submission(bigint)': 'tokens',
	'private.reviews_submission(bigint)': 'tokens',
	'private.reads_file_of_material(bigint)': 'anyone',
	'private.reads_file_of_post(bigint)': 'anyone',
	'private.reads_work_with(bigint)': 'tokens',
	'private.review_is_open(bigint)': 'tokens',
	'private.sees_card_with(bigint)': 'anyone',
	'private.session_is_live()': 'anyone',
	'private.shares_community(uuid)': 'anyone',
	'private.viewer_boards()': 'tokens',
	'private.viewer_card()': 'anyone',
	'private.viewer_communities()': 'anyone',
	'private.viewer_event_role(bigint)': 'anyone',
	'private.viewer_event_roles()': 'anyone',
	'private.viewer_fact(text)': 'anyone',
	'private.viewer_has_role(text)': 'anyone',
	'private.viewer_id()': 'anyone',
	'private.viewer_instrument_runs()': 'tokens',
	'private.viewer_instrument_teams()': 'tokens',
	'private.viewer_kept_events()': 'anyone',
	'private.viewer_led_communities()': 'anyone',
	'private.viewer_progress_of()': 'tokens',
	'private.viewer_requesters()': 'tokens',
	'private.viewer_staffed_events()': 'anyone',
	'private.viewer_teammates()': 'tokens',
	'private.viewer_staffed_programmes()': 'anyone',
	'private.viewer_tracks()': 'anyone',
	'private.viewer_writable_communities()': 'anyone',
	'private.viewer_work_of()': 'tokens',
	'private.words_of(text[])': 'anyone',
	'private.words_query(text)': 'anyone'
};

const quote = (value: Value | undefined): string => `'${String(value).replaceAll("'", "''")}'`;

/** A person for this call alone. */
async function somebody(world: World, role?: string): Promise<string> {
	const id = randomUUID();
	await world.put('auth.users', {
		id,
		email: `${id}@matrix.test`,
		email_confirmed_at: '2026-01-01'
	});
	await world.put('profiles', { id, name: 'Iemand', visible_to: 'communities' });
	if (role !== undefined) await world.put('platform_roles', { person_id: id, role });
	return id;
}

/** A post for this call alone, by somebody else unless `by` says who. */
async function postIn(world: World, thread: string, by?: string): Promise<Value> {
	const row = await world.put('posts', {
		thread_id: world.id(`thread.${thread}`),
		author_id: by ?? world.person(thread === 'theirs' ? 'stranger' : 'deputy'),
		body: 'Voor even'
	});
	return row.id ?? null;
}

async function hiddenPostIn(world: World, thread: string): Promise<Value> {
	const post = await postIn(world, thread);
	await world.put('post_holds', {
		post_id: post,
		reason: 'x',
		body: 'Voor even',
		body_html: '',
		hidden_by: world.person('deputy')
	});
	await world.owner.query('update public.posts set hidden_at = now() where id = $1', [post]);
	return post;
}

async function reportOn(world: World, thread: string): Promise<Value> {
	const row = await world.put('reports', {
		post_id: await postIn(world, thread),
		reporter_id: await somebody(world),
		reason: 'anders'
	});
	return row.id ?? null;
}

async function requestTo(world: World, place: string): Promise<Value> {
	const row = await world.put('join_requests', {
		community_id: world.id(`community.${place}`),
		person_id: await somebody(world)
	});
	return row.id ?? null;
}

/** A community that this call may change, with `me` in it. */
async function freshCommunity(world: World, more: Values, me?: Actor, role = 'lead') {
	const id = await community(world, 'vers', more);
	await world.put('memberships', {
		community_id: id,
		person_id: world.person('publicPerson'),
		role: 'lead'
	});
	if (me !== undefined && world.person(me) !== world.person('visitor'))
		await world.put('memberships', { community_id: id, person_id: world.person(me), role });
	return id;
}

async function invitation(world: World, more: Values = {}) {
	const token = randomUUID();
	const hash = createHash('sha256').update(token).digest('hex');
	const place = await freshCommunity(world, { state: 'open' });
	const row = await world.put('invitations', {
		community_id: place,
		token_hash: hash,
		created_by: world.person('publicPerson'),
		expires_at: '2999-01-01',
		...more
	});
	return { token, hash, place, id: row.id ?? null };
}

const staff: Who = ['moderator', 'admin'];
const acted = (audit: string, subject: Value | undefined) =>
	`select 1 from public.audit_entries where action = ${quote(audit)} and subject_id = ${quote(subject)}`;

/** What a search through private functions finds of the classes of talk, by whom. */
const finds = (name: string, what: string, who: Who): Call => ({
	name: `to find ${name}`,
	args: (world) => ({ words: rareWord, place: null, wanted: world.id(what) }),
	tells: (answer, _world, { wanted }) => JSON.stringify(answer).includes(`:${String(wanted)},`),
	who
});

export const routines: Readonly<Record<string, Routine>> = {
	// first: others change who the actors are
	...eventRoutines,
	...workRoutines,
	...writingRoutines,
	...instrumentRoutines,
	...boardRoutines,
	...mixRoutines,
	...designRoutines,
	...policyRoutines,
	...eventRoutinesAround,
	'public.grant_role(uuid,text,text)': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'to somebody',
				args: async (world) => ({
					person: await somebody(world),
					new_role: 'editor',
					why: 'proef'
				}),
				proof: (_world, _me, { person }) =>
					`select 1 from public.platform_roles where person_id = ${quote(person)}`,
				who: ['admin']
			},
			{
				name: 'to oneself',
				args: async (world, me) => {
					const person = world.person(me);
					await world.owner.query(
						'delete from public.platform_roles where person_id = $1 and granted_by is not null',
						[person]
					);
					return { person, new_role: 'organiser', why: 'proef' };
				},
				proof: (world, me) =>
					`select 1 from public.platform_roles where person_id = ${quote(world.person(me))} and role = 'organiser' and granted_by is not null`,
				who: ['admin']
			}
		]
	},
	'public.revoke_role(uuid,text,text)': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'of an editor',
				args: async (world) => ({
					person: await somebody(world, 'editor'),
					old_role: 'editor',
					why: 'proef'
				}),
				proof: (_world, _me, { person }) => acted('role.revoke', person),
				who: ['admin']
			}
		]
	},
	'public.suspend_person(uuid,text,timestamptz)': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'of a member',
				args: async (world) => ({ person: await somebody(world), why: 'proef', ends: null }),
				proof: (_world, _me, { person }) =>
					`select 1 from public.suspensions where person_id = ${quote(person)}`,
				who: staff
			},
			{
				name: 'of staff',
				args: async (world) => ({
					person: await somebody(world, 'editor'),
					why: 'proef',
					ends: null
				}),
				proof: (_world, _me, { person }) =>
					`select 1 from public.suspensions where person_id = ${quote(person)}`,
				who: ['admin']
			},
			{
				name: 'of oneself',
				args: (world, me) => ({ person: world.person(me), why: 'proef', ends: null }),
				proof: (world, me) =>
					`select 1 from public.suspensions where person_id = ${quote(world.person(me))} and reason = 'proef'`,
				who: nobody
			}
		]
	},
	'public.lift_suspension(uuid,text)': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'of a member',
				args: async (world) => {
					const person = await somebody(world);
					await world.put('suspensions', { person_id: person, reason: 'x' });
					return { person, why: 'proef' };
				},
				proof: (_world, _me, { person }) =>
					`select 1 from public.suspensions where person_id = ${quote(person)} and lifted_at is not null`,
				who: staff
			},
			{
				name: 'of oneself',
				args: (world, me) => ({ person: world.person(me), why: 'proef' }),
				proof: (world, me) =>
					`select 1 from public.suspensions where person_id = ${quote(world.person(me))} and lifted_at is not null`,
				who: nobody
			}
		]
	},
	'public.join_community(bigint)': {
		grantedTo: 'tokens',
		calls: [
			...(
				[
					['an open one', { state: 'open', join_mode: 'open' }, active],
					['one on request', { state: 'open', join_mode: 'request' }, nobody],
					['one by invitation', { state: 'open', join_mode: 'invitation' }, nobody],
					['a draft', { state: 'draft', join_mode: 'open' }, nobody],
					['an archived one', { state: 'archived', join_mode: 'open' }, nobody]
				] as const
			).map(([name, more, who]): Call => ({
				name,
				args: async (world) => ({ community: await freshCommunity(world, more) }),
				proof: (world, me, args) =>
					`select 1 from public.memberships where community_id = ${quote(args.community)} and person_id = ${quote(world.person(me))} and role = 'member'`,
				who
			}))
		]
	},
	'public.create_community(text,text,text,text,text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['pilot', ['organiser', 'admin']],
				['werkplaats', ['organiser', 'admin', 'educator']]
			] as const
		).map(([kind, who]): Call => ({
			name: `a ${kind}`,
			args: () => ({
				new_slug: `nieuw-${randomUUID()}`,
				new_kind: kind,
				new_name: 'Nieuw',
				new_summary: 'Nieuw',
				new_join_mode: 'open'
			}),
			proof: (world, me, { new_slug }) =>
				`select 1 from public.communities c join public.memberships m on m.community_id = c.id
				 where c.slug = ${quote(new_slug)} and c.state = 'draft' and m.person_id = ${quote(world.person(me))}`,
			who
		}))
	},
	'public.answer_join_request(bigint,boolean,text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['ours', leads],
				['theirs', nobody]
			] as const
		).map(([place, who]): Call => ({
			name: `to ${place}`,
			args: async (world) => ({ request: await requestTo(world, place), accept: true, words: '' }),
			proof: (_world, _me, { request }) =>
				`select 1 from public.join_requests r join public.memberships m using (community_id, person_id)
				 where r.id = ${quote(request)} and r.outcome = 'accepted'`,
			who
		}))
	},
	'public.find_invitation(text)': {
		grantedTo: 'anyone',
		calls: [
			{
				name: 'by its token',
				args: async (world) => ({ hash: (await invitation(world)).hash }),
				tells: (answer) => JSON.stringify(answer).includes('"open"'),
				who: everyone
			},
			{
				name: 'without a token',
				args: () => ({ hash: '' }),
				tells: (answer) => JSON.stringify(answer).includes('"open"'),
				who: nobody
			}
		]
	},
	'public.accept_invitation(text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['that is open', {}, active],
				['that is over', { expires_at: '2026-01-01' }, nobody],
				['that was taken back', { revoked_at: '2026-01-01' }, nobody],
				['that was used', { uses: 1 }, nobody]
			] as const
		).map(([name, more, who]): Call => ({
			name,
			args: async (world) => ({ hash: (await invitation(world, more)).hash }),
			proof: (world, me, { hash }) =>
				`select 1 from public.memberships m join public.invitations i using (community_id)
				 where i.token_hash = ${quote(hash)} and m.person_id = ${quote(world.person(me))} and m.role = i.role`,
			who
		}))
	},
	'public.mail_invitation(bigint,text,text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['to ours', 'ours', leads],
				['to theirs', 'theirs', nobody]
			] as const
		).map(([name, place, who]): Call => ({
			name,
			args: async (world) => {
				const made = await invitation(world, {
					community_id: world.id(`community.${place}`),
					email: 'gast@voorbeeld.test'
				});
				return { invitation: made.id, token: made.token, mail_locale: 'nl' };
			},
			proof: (_world, _me, args) =>
				`select 1 from public.mails where payload ->> 'invitation' = ${quote(args.invitation)}`,
			who
		}))
	},
	'public.check_invitees(bigint,text[])': {
		grantedTo: 'tokens',
		calls: (
			[
				['to ours', 'ours', leads],
				['to theirs', 'theirs', nobody]
			] as const
		).map(([name, place, who]): Call => ({
			name,
			args: (world) => ({ community: world.id(`community.${place}`), addresses: '{a@b.nl}' }),
			tells: (answer) => JSON.stringify(answer).includes('a@b.nl'),
			who
		}))
	},
	'public.join_waiting_hours(bigint)': {
		grantedTo: 'anyone',
		calls: [
			{
				name: 'of any community that takes requests: a number about nobody',
				args: async (world) => {
					const id = await freshCommunity(world, { state: 'open', join_mode: 'request' });
					for (let count = 0; count < 3; count += 1)
						await world.put('join_requests', {
							community_id: id,
							person_id: await somebody(world),
							created_at: '2026-01-01 10:00Z',
							decided_at: '2026-01-01 13:00Z',
							outcome: 'accepted'
						});
					return { community: id };
				},
				tells: (answer) => JSON.stringify(answer).includes('3'),
				who: everyone
			},
			{
				name: 'of a draft',
				args: async (world) => {
					const id = await freshCommunity(world, { state: 'draft', join_mode: 'request' });
					for (let count = 0; count < 3; count += 1)
						await world.put('join_requests', {
							community_id: id,
							person_id: await somebody(world),
							created_at: '2026-01-01 10:00Z',
							decided_at: '2026-01-01 13:00Z',
							outcome: 'accepted'
						});
					return { community: id };
				},
				tells: (answer) => JSON.stringify(answer).includes('3'),
				who: nobody
			}
		]
	},
	'public.add_material_version(bigint,text,text,bigint)': {
		grantedTo: 'tokens',
		calls: (
			[
				['public', [...leads, 'editor']],
				// somebody passed it on to ours: its leads may not change it
				['passedOn', ['editor']],
				['ours', leads],
				['theirs', nobody]
			] as const
		).map(([what, who]): Call => ({
			name: `to ${what} material`,
			args: (world) => ({
				material: world.id(`materials.${what}`),
				note: randomUUID(),
				new_url: 'https://voorbeeld.nl/nieuw',
				new_file: null
			}),
			proof: (_world, _me, { note }) =>
				`select 1 from public.material_versions where change_note = ${quote(note)}`,
			who
		}))
	},
	'public.delete_post(bigint,text)': {
		grantedTo: 'tokens',
		calls: [
			...(
				[
					['ours', leads],
					['theirs', nobody],
					['talk', ['moderator']]
				] as const
			).map(([thread, who]): Call => ({
				name: `of another, in ${thread}`,
				args: async (world) => ({ post: await postIn(world, thread), why: 'proef' }),
				proof: (_world, _me, { post }) =>
					`select 1 from public.posts where id = ${quote(post)} and deleted_at is not null and body = ''`,
				who
			})),
			{
				name: 'of ones own',
				args: async (world, me) => ({
					post: insiders.includes(me) ? await postIn(world, 'ours', world.person(me)) : 0,
					why: null
				}),
				proof: (_world, _me, { post }) =>
					`select 1 from public.posts where id = ${quote(post)} and deleted_at is not null`,
				who: insiders
			}
		]
	},
	'public.hide_post(bigint,text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['ours', leads],
				['theirs', nobody],
				['talk', ['moderator']]
			] as const
		).map(([thread, who]): Call => ({
			name: `in ${thread}`,
			args: async (world) => ({ post: await postIn(world, thread), why: 'proef' }),
			proof: (_world, _me, { post }) => acted('post.hide', post),
			who
		}))
	},
	'public.restore_post(bigint,text)': {
		grantedTo: 'tokens',
		calls: (
			[
				['ours', leads],
				['theirs', nobody],
				['talk', ['moderator']]
			] as const
		).map(([thread, who]): Call => ({
			name: `in ${thread}`,
			args: async (world) => ({ post: await hiddenPostIn(world, thread), why: 'proef' }),
			proof: (_world, _me, { post }) => acted('post.restore', post),
			who
		}))
	},
	'public.list_reports(bigint,boolean,bigint,integer)': {
		grantedTo: 'tokens',
		calls: (
			[
				['ours', [...leads, 'moderator']],
				['theirs', ['moderator']]
			] as const
		).map(([thread, who]): Call => ({
			name: `on a post in ${thread}`,
			args: async (world) => {
				const report = await reportOn(world, thread);
				return {
					community: world.id(`community.${thread}`),
					open_only: true,
					before: Number(report) + 1,
					bound: 1,
					wanted: report
				};
			},
			tells: (answer, _world, { wanted }) =>
				JSON.stringify(answer)
					.replaceAll(/\\?"|\s/g, '')
					.includes(`id:${String(wanted)},`),
			who
		}))
	},
	'public.decide_report(bigint,text,text)': {
		grantedTo: 'tokens',
		calls: [
			...(
				[
					['ours', [...leads, 'moderator']],
					['theirs', ['moderator']]
				] as const
			).map(([thread, who]): Call => ({
				name: `on a post in ${thread}`,
				args: async (world) => ({
					report: await reportOn(world, thread),
					new_outcome: 'kept',
					words: 'proef'
				}),
				proof: (_world, _me, { report }) =>
					`select 1 from public.reports where id = ${quote(report)} and decided_at is not null`,
				who
			})),
			{
				name: 'on what one reported oneself',
				args: async (world, me) => {
					if (!active.includes(me)) return { report: 0, new_outcome: 'kept', words: '' };
					const row = await world.put('reports', {
						post_id: await postIn(world, 'ours'),
						reporter_id: world.person(me),
						reason: 'anders'
					});
					return { report: row.id ?? null, new_outcome: 'kept', words: 'proef' };
				},
				proof: (_world, _me, { report }) =>
					`select 1 from public.reports where id = ${quote(report)} and decided_at is not null`,
				who: nobody
			}
		]
	},
	'public.count_reports()': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'that wait in ours',
				args: async (world) => {
					await reportOn(world, 'ours');
					return {};
				},
				tells: (answer, world) =>
					JSON.stringify(answer)
						.replaceAll('"', '')
						.includes(`community_id:${String(world.id('community.ours'))}`),
				who: [...leads, 'moderator']
			}
		]
	},
	'public.move_thread(bigint,bigint,bigint)': {
		grantedTo: 'tokens',
		calls: [
			...(
				[
					['out of ours into one that one leads', 'ours', leads],
					['out of theirs into one that one leads', 'theirs', nobody]
				] as const
			).map(([name, place, who]): Call => ({
				name,
				args: async (world, me) => {
					const row = await world.put('threads', {
						community_id: world.id(`community.${place}`),
						title: 'Verhuist',
						author_id: world.person('deputy')
					});
					const leader = active.includes(me) ? me : undefined;
					const to = await freshCommunity(world, { state: 'open' }, leader);
					return { thread: row.id ?? null, to_community: to, to_forum: null };
				},
				proof: (_world, _me, { thread, to_community }) =>
					`select 1 from public.threads where id = ${quote(thread)} and community_id = ${quote(to_community)}`,
				who
			})),
			{
				name: 'out of every community, into the open',
				args: async (world) => {
					const row = await world.put('threads', {
						community_id: world.id('community.ours'),
						material_id: world.id('materials.ours'),
						title: 'Onder ons',
						author_id: world.person('deputy')
					});
					return { thread: row.id ?? null, to_community: null, to_forum: null };
				},
				proof: (_world, _me, { thread }) =>
					`select 1 from public.threads where id = ${quote(thread)} and visibility = 'public'`,
				who: nobody
			}
		]
	},
	'public.merge_forums(bigint,bigint)': {
		grantedTo: 'tokens',
		calls: (
			[
				['ours', leads],
				['theirs', nobody]
			] as const
		).map(([place, who]): Call => ({
			name: `of ${place}`,
			args: async (world) => {
				const forum = async () =>
					(
						await world.put('forums', {
							community_id: world.id(`community.${place}`),
							name: 'Voor even'
						})
					).id ?? null;
				return { gone: await forum(), into_forum: await forum() };
			},
			proof: (_world, _me, { gone }) =>
				`select 1 from public.forums where id = ${quote(gone)} and merged_into is not null`,
			who
		}))
	},
	'public.platform_figures()': {
		grantedTo: 'anyone',
		calls: [
			{
				name: 'totals about nobody',
				args: () => ({}),
				tells: (answer) => JSON.stringify(answer).includes('communities'),
				who: everyone
			}
		]
	},
	'public.erase_account()': {
		road: 'site',
		grantedTo: 'tokens',
		// one's own account: the erasure tests do it; here, that no own token reaches it
		calls: []
	},
	'public.erase_person(uuid,text)': {
		road: 'site',
		grantedTo: 'tokens',
		calls: [
			{
				name: 'somebody else',
				args: async (world) => ({ person: await somebody(world), why: 'proef' }),
				proof: (_world, _me, { person }) =>
					`select 1 from public.profiles where id = ${quote(person)} and erased_at is not null`,
				who: ['admin']
			}
		]
	},
	'private.search_threads(text,bigint)': {
		road: 'site',
		grantedTo: 'anyone',
		calls: [
			finds('a thread of ours', 'thread.quiet', insiders),
			finds('a thread of theirs', 'thread.theirs', ['outsider']),
			finds('public talk', 'thread.open', everyone),
			finds('a thread of a draft', 'thread.plan', ['lead']),
			finds('talk of a team', 'thread.run', [])
		]
	},
	'private.search_materials(text,bigint)': {
		road: 'site',
		grantedTo: 'anyone',
		calls: [
			finds('public material', 'materials.public', everyone),
			finds('material of ours', 'materials.ours', insiders),
			finds('material of theirs', 'materials.theirs', ['outsider']),
			finds('removed material', 'materials.removed.member', nobody)
		]
	},
	'private.search_people(text,bigint)': {
		road: 'site',
		grantedTo: 'anyone',
		calls: (
			[
				['a card open to members', 'membersPerson', active],
				['a card of ours', 'colleague', insiders],
				['a card of theirs', 'stranger', ['outsider']]
			] as const
		).map(([name, person, who]): Call => ({
			name: `to find ${name}`,
			args: (world) => ({ words: rareWord, place: null, wanted: world.person(person) }),
			tells: (answer, _world, { wanted }) => JSON.stringify(answer).includes(String(wanted)),
			who
		}))
	},
	// last: it makes the newcomer somebody
	'public.open_account(text,text,text)': {
		grantedTo: 'tokens',
		calls: [
			{
				name: 'for a first card',
				args: async (world, me) => {
					if (me === 'newcomer' || me === 'unverified')
						await world.owner.query('delete from public.profiles where id = $1', [
							world.person(me)
						]);
					return { person_name: 'Nieuw Gezicht', person_role: 'teacher', person_locale: 'nl' };
				},
				proof: (world, me) =>
					`select 1 from public.profiles where id = ${quote(world.person(me))} and name = 'Nieuw Gezicht'`,
				who: ['newcomer']
			}
		]
	}
};
