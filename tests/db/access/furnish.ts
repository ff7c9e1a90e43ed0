/** The rows of the matrix's world, area by area. Every text holds a word that is nowhere else. */
import { randomUUID } from 'node:crypto';
import { freeBoardNumber } from '../../support/boards.ts';
import { actors, insiders, people, tokens, type Actor } from './actors.ts';
import type { Value, Values } from './types.ts';
import { furnishAround } from './furnish-around.ts';
import { furnishBoards } from './furnish-boards.ts';
import { furnishEvents } from './furnish-events.ts';
import { furnishDesigns } from './furnish-designs.ts';
import { furnishInstruments } from './furnish-instruments.ts';
import { furnishMix } from './furnish-mix.ts';
import { furnishLearning } from './furnish-learning.ts';
import { furnishPolicy } from './furnish-policy.ts';
import { furnishWork } from './furnish-work.ts';
import type { World } from './world.ts';

/** Stands in every title and text of this world, and nowhere in the seed. */
export const rareWord = 'kwartelei';

const writersThere: readonly Actor[] = [...insiders, 'removed', 'suspended', 'erased', 'signedOut'];
const writersOutside: readonly Actor[] = ['outsider', 'organiser', 'moderator', 'editor', 'admin'];
const tag = randomUUID().slice(0, 8);

export async function furnish(world: World): Promise<void> {
	await communities(world);
	await facts(world);
	await materials(world);
	await talk(world);
	await files(world);
	await order(world);
	await personal(world);
	await furnishEvents(world);
	await furnishLearning(world);
	await furnishWork(world);
	await furnishAround(world);
	await furnishInstruments(world);
	await furnishBoards(world);
	await furnishPolicy(world);
	await furnishMix(world);
	await furnishDesigns(world);
	await plumbing(world);
}

/** A community that is no row of the matrix unless `className` says so. */
export async function community(world: World, name: string, more: Values): Promise<Value> {
	const values = {
		slug: `matrix-${tag}-${name}-${randomUUID().slice(0, 8)}`,
		kind: 'vakcommunity',
		name: `Kwartelei ${name}`,
		summary: 'Een kwartelei',
		created_by: world.person('stranger'),
		...more
	};
	return (await world.put('communities', values)).id ?? null;
}

async function communities(world: World): Promise<void> {
	const kinds: Record<string, Values> = {
		ours: { state: 'open', join_mode: 'request', discussion: 'members' },
		theirs: { state: 'open', join_mode: 'invitation', discussion: 'members' },
		open: { state: 'open', join_mode: 'open', discussion: 'public' },
		draft: { state: 'draft', join_mode: 'open', discussion: 'public' },
		plan: { state: 'draft', join_mode: 'invitation', discussion: 'members' },
		shelf: { state: 'archived', join_mode: 'request', discussion: 'members' }
	};
	for (const [name, more] of Object.entries(kinds)) {
		const id = await community(world, name, more);
		world.know('communities', name, { id });
		world.name(`community.${name}`, id);
	}
	const join = (place: string, person: Parameters<World['person']>[0], role: string) => {
		const owner = (actors as readonly string[]).includes(person) ? (person as Actor) : undefined;
		const values = {
			community_id: world.id(`community.${place}`),
			person_id: world.person(person),
			role
		};
		return world.add('memberships', place, values, owner);
	};
	for (const place of ['theirs', 'open', 'draft']) await join(place, 'stranger', 'lead');
	for (const place of ['ours', 'shelf', 'plan']) await join(place, 'deputy', 'lead');
	await join('ours', 'colleague', 'member');
	await join('ours', 'narrow', 'member');
	for (const actor of writersThere) {
		const role = ['lead', 'coach', 'observer'].includes(actor) ? actor : 'member';
		await join('ours', actor, role);
	}
	await join('theirs', 'outsider', 'member');
	await join('plan', 'lead', 'lead');
	await join('shelf', 'member', 'member');
	await join('shelf', 'coach', 'coach');
	await join('shelf', 'narrow', 'lead');

	const ask = (place: string, person: 'asker' | 'removed' | 'editor', owner?: Actor) =>
		world.add(
			'join_requests',
			place,
			{ community_id: world.id(`community.${place}`), person_id: world.person(person) },
			owner
		);
	await ask('ours', 'asker');
	await ask('ours', 'removed', 'removed');
	await ask('theirs', 'editor', 'editor');
	for (const place of ['ours', 'theirs'])
		await world.add('invitations', place, {
			community_id: world.id(`community.${place}`),
			token_hash: `${place}-${randomUUID()}`,
			created_by: world.person(place === 'ours' ? 'deputy' : 'stranger'),
			expires_at: '2999-01-01'
		});
}

async function facts(world: World): Promise<void> {
	const board = await world.add('school_boards', 'any', {
		number: await freeBoardNumber(world.owner),
		name: 'Bestuur Kwartelei'
	});
	const school = await world.add('schools', 'any', { name: 'De Kwartelei', sector: 'po' });
	const other = await world.put('schools', { name: 'Het Kwartelei', sector: 'po' });
	world.name('board', board.id ?? null);
	world.name('school', school.id ?? null);
	world.name('school.other', other.id ?? null);
	for (const place of ['ours', 'theirs', 'draft', 'plan']) {
		const at = { community_id: world.id(`community.${place}`) };
		const by = world.person(place === 'ours' || place === 'plan' ? 'deputy' : 'stranger');
		await world.add('pilots', place, at);
		await world.add('pilot_schools', place, { ...at, school_id: school.id ?? null });
		await world.add('milestones', place, { ...at, title: 'Start', due_on: '2027-01-01' });
		await world.add('log_entries', place, { ...at, author_id: by, body: 'Begonnen' });
		await world.add('needs', place, { ...at, body: 'Tijd', created_by: by });
		await world.add('yields', place, { ...at, title: 'Les', created_by: by });
	}
}

async function materials(world: World): Promise<void> {
	const material = (name: string, values: Values, owner?: Actor) =>
		world.add(
			'materials',
			name,
			{
				title: `Kwartelei ${name}`,
				kind: 'link',
				url: 'https://voorbeeld.nl/kwartelei',
				licence: 'cc-by-40',
				...values
			},
			owner
		);
	const deputy = world.person('deputy');
	const stranger = world.person('stranger');
	await material('public', { owner_id: deputy, is_public: true });
	await material('ours', { owner_id: deputy });
	await material('theirs', { owner_id: stranger });
	await material('passedOn', { owner_id: stranger, is_public: true });
	await material(
		'removed',
		{ owner_id: world.person('member'), is_public: true, removed_at: '2026-01-01' },
		'member'
	);
	const outThere = await world.put('materials', {
		title: 'Ergens',
		kind: 'link',
		url: 'https://voorbeeld.nl/ergens',
		owner_id: world.person('publicPerson'),
		is_public: true
	});
	world.name('materials.outThere', outThere.id ?? null);
	const shared = await world.put('materials', {
		title: 'Van een lid',
		kind: 'link',
		url: 'https://voorbeeld.nl/lid',
		owner_id: world.person('member')
	});
	world.name('materials.byMember', shared.id ?? null);
	for (const actor of people)
		await material('apart', { owner_id: world.person(actor), title: 'Apart' }, actor);
	for (const name of ['public', 'ours', 'theirs', 'removed'])
		await world.add(
			'material_versions',
			name,
			{
				material_id: world.id(
					name === 'removed' ? 'materials.removed.member' : `materials.${name}`
				),
				number: 1,
				created_by: deputy
			},
			name === 'removed' ? 'member' : undefined
		);
	const place = (className: string, what: string, where: string, by: Value, owner?: Actor) =>
		world.add(
			'material_communities',
			className,
			{
				material_id: world.id(`materials.${what}`),
				community_id: world.id(`community.${where}`),
				shared_by: by
			},
			owner
		);
	await place('ours', 'ours', 'ours', deputy);
	await place('public', 'public', 'ours', deputy);
	await place('public', 'passedOn', 'ours', world.person('lead'));
	await place('theirs', 'theirs', 'theirs', stranger);
	await place('draft', 'public', 'draft', stranger);
	await place('byMember', 'byMember', 'ours', world.person('member'), 'member');
}

async function talk(world: World): Promise<void> {
	const person = (name: Parameters<World['person']>[0]) => world.person(name);
	for (const place of ['ours', 'open', 'theirs', 'draft', 'plan'])
		await world.add('forums', place, {
			community_id: world.id(`community.${place}`),
			name: 'Plein'
		});
	const notices = await world.put('forums', {
		community_id: world.id('community.ours'),
		name: 'Berichten',
		who_may_start: 'leads'
	});
	world.name('forum.notices', notices.id ?? null);

	const thread = async (name: string, where: string | null, by: string, owner?: Actor) => {
		const row = await world.add(
			'threads',
			name,
			{
				community_id: where === null ? null : world.id(`community.${where}`),
				material_id: where === null ? world.id('materials.public') : null,
				kind: name === 'question' ? 'vraag' : 'gesprek',
				title: `Kwartelei ${name}`,
				author_id: by
			},
			owner
		);
		return row.id ?? null;
	};
	const post = (name: string, threadId: Value, by: string, owner?: Actor, more: Values = {}) =>
		world.add(
			'posts',
			name,
			{
				thread_id: threadId,
				author_id: by,
				body: `Een kwartelei (${name})`,
				body_html: '<p>x</p>',
				...more
			},
			owner
		);
	// the first post of each comes from its starter
	for (const [name, where, by] of [
		['ours', 'ours', 'deputy'],
		['quiet', 'ours', 'deputy'],
		['theirs', 'theirs', 'stranger'],
		['open', 'open', 'stranger'],
		['talk', null, 'deputy'],
		['draft', 'draft', 'stranger'],
		['plan', 'plan', 'deputy'],
		['shelf', 'shelf', 'member'],
		['locked', 'ours', 'member']
	] as const) {
		const owner = by === 'member' ? by : undefined;
		const className = name === 'quiet' ? 'ours' : name;
		const id = await thread(className, where, person(by), owner);
		world.name(`thread.${name}`, id);
		const first = await post(className, id, person(by), owner);
		world.name(`post.${name}`, first.id ?? null);
	}
	for (const actor of writersThere) {
		await thread('ours', 'ours', person(actor), actor);
		await post('ours', world.id('thread.ours'), person(actor), actor);
	}
	for (const actor of writersOutside) {
		await thread('talk', null, person(actor), actor);
		await post('talk', world.id('thread.talk'), person(actor), actor);
	}
	const asked = await thread('ours', 'ours', person('member'), 'member');
	const answer = await post('ours', asked, person('deputy'));
	world.name('thread.asked', asked);
	world.name('post.answer', answer.id ?? null);
	const answered = await thread('ours', 'ours', person('member'), 'member');
	const right = await post('ours', answered, person('deputy'));
	const inTalk = await post('talk', world.id('thread.talk'), person('deputy'));
	const inTheirs = await post('theirs', world.id('thread.theirs'), person('stranger'));
	const accept = (name: string, where: Value, what: Value, owner?: Actor) =>
		world.add(
			'accepted_answers',
			name,
			{ thread_id: where, post_id: what, accepted_by: person('deputy') },
			owner
		);
	await accept('ours', answered, right.id ?? null, 'member');
	await accept('talk', world.id('thread.talk'), inTalk.id ?? null);
	await accept('theirs', world.id('thread.theirs'), inTheirs.id ?? null);
}

async function order(world: World): Promise<void> {
	const { owner } = world;
	const post = async (name: string, where: string, by: Actor) => {
		const row = await world.add(
			'posts',
			name,
			{
				thread_id: world.id(`thread.${where}`),
				author_id: world.person(by),
				body: 'Een kwartelei dat weg moet',
				body_html: '<p>weg</p>'
			},
			by
		);
		return row.id ?? null;
	};
	const deleted = await post('deleted', 'quiet', 'member');
	await owner.query(
		`update public.posts set body = '', body_html = '', deleted_at = now() where id = $1`,
		[deleted]
	);
	await world.add(
		'post_revisions',
		'deleted',
		{ post_id: deleted, number: 1, body: 'weg', body_html: '' },
		'member'
	);
	const hide = async (name: string, where: string, by: Actor) => {
		const id = await post('hidden', where, by);
		await owner.query(
			`update public.posts set body = '', body_html = '', hidden_at = now() where id = $1`,
			[id]
		);
		await world.add(
			'post_holds',
			name,
			{
				post_id: id,
				reason: 'rust',
				body: 'weg',
				body_html: '',
				hidden_by: world.person('deputy')
			},
			by
		);
		await world.add(
			'post_revisions',
			'hidden',
			{ post_id: id, number: 7, body: 'weg', body_html: '' },
			by
		);
		world.name(`post.hidden.${where}`, id);
		await world.add('files', 'ofHidden', { ...fileValues(world, by), post_id: id }, by);
	};
	await hide('ours', 'quiet', 'member');
	for (const place of ['ours', 'open', 'theirs'])
		await world.add('post_revisions', place, {
			post_id: world.id(`post.${place}`),
			number: 9,
			body: 'eerst',
			body_html: ''
		});

	const react = (name: string, what: string, by: Parameters<World['person']>[0], mine?: Actor) =>
		world.add(
			'reactions',
			name,
			{ post_id: world.id(`post.${what}`), person_id: world.person(by), kind: 'dank' },
			mine
		);
	for (const actor of [...insiders, 'removed', 'suspended'] as const)
		await react('ours', 'ours', actor, actor);
	await react('theirs', 'theirs', 'stranger');
	await react('talk', 'talk', 'deputy');
	for (const place of ['ours', 'theirs', 'talk'])
		await world.add('mentions', place, {
			post_id: world.id(`post.${place}`),
			person_id: world.person('colleague')
		});
	const member = { post_id: world.id('posts.ours.member'), person_id: world.person('colleague') };
	await world.add('mentions', 'ours', member, 'member');
	for (const [name, thread] of [
		['ours', 'ours'],
		['talk', 'talk'],
		['theirs', 'theirs']
	] as const)
		await world.add('thread_pins', name, {
			thread_id: world.id(`thread.${thread}`),
			pinned_by: world.person('deputy')
		});
	const closedTheirs = await world.put('threads', {
		community_id: world.id('community.theirs'),
		title: 'Gesloten',
		author_id: world.person('stranger')
	});
	world.name('thread.closedTheirs', closedTheirs.id ?? null);
	for (const [name, thread] of [
		['ours', 'locked'],
		['theirs', 'closedTheirs']
	] as const)
		await world.add('thread_locks', name, {
			thread_id: world.id(`thread.${thread}`),
			locked_by: world.person('deputy')
		});
	const silent = await world.put('threads', {
		community_id: world.id('community.ours'),
		title: 'Nog stil',
		author_id: world.person('deputy')
	});
	world.name('thread.silent', silent.id ?? null);
	// public talk that keeps order may close: one of its own, so that the other stays writable
	const closed = await world.put('threads', {
		material_id: world.id('materials.public'),
		title: 'Gesloten',
		author_id: world.person('deputy')
	});
	world.name('thread.closedTalk', closed.id ?? null);
	await world.add('thread_locks', 'talk', {
		thread_id: closed.id ?? null,
		locked_by: world.person('deputy')
	});
	await world.add('reports', 'ours', {
		post_id: world.id('post.ours'),
		reporter_id: world.person('colleague'),
		reason: 'anders'
	});
}

const fileValues = (world: World, by: Parameters<World['person']>[0]): Values => ({
	owner_id: world.person(by),
	bucket: 'posts',
	path: randomUUID(),
	name: 'plaat.png',
	mime: 'image/png',
	bytes: 1,
	sha256: 'x'
});

async function files(world: World): Promise<void> {
	const on = (name: string, values: Values) =>
		world.add('files', name, { ...fileValues(world, 'deputy'), ...values });
	for (const what of ['public', 'ours', 'theirs'])
		await on(`of ${what} material`, { material_id: world.id(`materials.${what}`) });
	for (const what of ['ours', 'open', 'theirs'])
		await on(`of ${what} post`, { post_id: world.id(`post.${what}`) });
	for (const [name, person] of [
		['portrait of everyone', 'publicPerson'],
		['portrait of theirs', 'stranger']
	] as const) {
		const file = await world.add('files', name, {
			...fileValues(world, person),
			bucket: 'avatars'
		});
		await world.owner.query('update public.profiles set avatar_file_id = $1 where id = $2', [
			file.id,
			world.person(person)
		]);
	}
	for (const actor of people) await world.add('files', 'loose', fileValues(world, actor), actor);
}

async function personal(world: World): Promise<void> {
	const place = (actor: Actor): string =>
		writersThere.includes(actor) ? 'ours' : actor === 'outsider' ? 'theirs' : 'open';
	for (const actor of people) {
		const person_id = world.person(actor);
		const openThread = { thread_id: world.id('thread.open'), person_id };
		await world.add('thread_follows', 'private', openThread, actor);
		await world.add('thread_reads', 'private', { ...openThread, number: 1 }, actor);
		await world.add('bookmarks', 'private', { post_id: world.id('post.open'), person_id }, actor);
		await world.add('drafts', 'private', { person_id, place: 'thread:1' }, actor);
		await world.add('notifications', 'private', { person_id, kind: 'task' }, actor);
		await world.add(
			'community_follows',
			place(actor),
			{ community_id: world.id(`community.${place(actor)}`), person_id },
			actor
		);
		await world.add(
			'reports',
			'private',
			{ post_id: world.id('post.open'), reporter_id: person_id, reason: 'anders' },
			actor
		);
	}
}

async function plumbing(world: World): Promise<void> {
	for (const actor of tokens)
		await world.add(
			'idempotency_keys',
			'private',
			{ actor_id: world.person(actor), key: randomUUID(), action: 'x', body_hash: 'x' },
			actor
		);
	const first = (table: string, name: string, stream: string, owner?: Actor) =>
		world.know(table, name, { stream, seq: 1 }, owner);
	for (const table of ['streams', 'changes']) {
		for (const name of ['ours', 'theirs', 'open', 'talk', 'draft'])
			first(table, `${name} thread`, `thread:${world.id(`thread.${name}`)}`);
		for (const name of ['ours', 'theirs', 'open'])
			first(table, `${name} community`, `community:${world.id(`community.${name}`)}`);
		for (const name of ['public', 'ours', 'theirs'])
			first(table, `${name} material`, `material:${world.id(`materials.${name}`)}`);
		for (const name of ['open', 'kept'])
			first(table, `${name} event`, `event:${world.id(`event.${name}`)}`);
		first(table, 'team run', `run:${world.id('instrument_run')}`);
		for (const actor of people) first(table, 'person', `person:${world.person(actor)}`, actor);
	}
	const entry = (name: string, action: string, where: Value) =>
		world.add('audit_entries', name, {
			action,
			subject_kind: 'post',
			subject_id: '1',
			community_id: where
		});
	await entry('ours', 'member.role', world.id('community.ours'));
	await entry('moderation', 'post.hide', world.id('community.theirs'));
	await entry('platform', 'role.grant', null);
	await world.add('rate_limits', 'any', { key: `matrix-${tag}` });
	await world.add('session_rotations', 'any', { old_token_hash: `matrix-${tag}`, sealed: 'x' });
	await world.add('mails', 'any', {
		person_id: world.person('member'),
		kind: 'notices',
		message_id: `matrix-${tag}`
	});
	await world.add('address_changes', 'any', {
		person_id: world.person('member'),
		address: 'a@b.nl',
		token_hash: `matrix-${tag}`
	});
}
