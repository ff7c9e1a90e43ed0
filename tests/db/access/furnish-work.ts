/** Work, feedback, cohorts and proof in the matrix's world. */
import { randomUUID } from 'node:crypto';
import { people, type Actor } from './actors.ts';
import { community } from './furnish.ts';
import type { Value, Values } from './types.ts';
import type { World } from './world.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const at = { module: 'mag-dit', lesson: 'gelezen', title: 'Kwartelei' };

/** A code nobody else has. */
export const code = (): string =>
	Array.from(randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()).join('');

/** Work of somebody that is no cell, unless `className` says so. */
export async function work(world: World, person_id: string, more: Values = {}): Promise<Value> {
	const row = await world.put('submissions', {
		...at,
		person_id,
		block: `m02-${randomUUID().slice(0, 8)}`,
		...more
	});
	return row.id ?? null;
}

/** A badge of somebody, at a place in the list that no other has. */
export async function badge(world: World, person: string, more: Values = {}) {
	const { rows } = await world.owner.query<{ free: number }>(
		'select coalesce(max(status_index), 0) + 1 as free from public.badges where status_list = 9'
	);
	return world.put('badges', {
		person_id: person,
		route: 'opleider',
		code: code(),
		salt: 'zout-van-de-matrix',
		address_hash: 'a'.repeat(64),
		status_list: 9,
		status_index: rows[0]?.free ?? 0,
		jwt: 'a.b.c',
		...more
	});
}

/** Owners of an intake and a route; the others have none yet. */
export const planners: readonly Actor[] = ['member', 'organiser', 'suspended'];
/** Lets the educator read the work, not see the progress. */
export const consenting: Actor = 'student';
export const workClass = (actor: Actor) => (actor === consenting ? 'consented' : 'private');

async function furnishOwn(world: World, actor: Actor): Promise<void> {
	const person_id = world.person(actor);
	const seen = workClass(actor);
	const own = await world.add('submissions', seen, { ...at, person_id, block: 'm02-oud' }, actor);
	const submission_id = own.id ?? null;
	const share = { submission_id, person_id: world.person('stranger'), until: inDays(30) };
	await world.add('submission_shares', 'private', share, actor);
	const said = { submission_id, role: 'peer', given_at: inDays(-1), top: 'x', tips: 'x' };
	await world.add(
		'reviews',
		seen === 'private' ? 'received' : 'consented',
		{ ...said, reviewer_id: world.person('stranger') },
		actor
	);
	if (seen === 'private')
		await world.add(
			'reviews',
			'hidden',
			{ ...said, reviewer_id: world.person('colleague'), hidden_at: inDays(0) },
			actor
		);
	const tested = { person_id, module: 'mag-dit', right_count: 2, total: 5 };
	await world.add('test_outs', 'private', tested, actor);
	await world.add(
		'certificates',
		'private',
		{ person_id, phase: 1, code: code(), modules: '{mag-dit}', minutes: 45 },
		actor
	);
	const earned = await badge(world, person_id, { route: 'maker' });
	world.know('badges', 'private', earned, actor);
	await world.add(
		'record_links',
		'private',
		{ person_id, token_hash: randomUUID(), until: inDays(30) },
		actor
	);
	if (!planners.includes(actor)) return;
	await world.add('intakes', 'private', { person_id, answers: '{}' }, actor);
	await world.add('learner_routes', 'private', { person_id, route: 'lio' }, actor);
}

export async function furnishWork(world: World): Promise<void> {
	const ours = world.id('community.ours');
	for (const actor of people) await furnishOwn(world, actor);
	const narrow = world.person('narrow');
	const add = (name: string, more: Values = {}) =>
		world.add('submissions', name, { ...at, person_id: narrow, block: `m02-${name}`, ...more });
	const shared = await add('shared');
	await world.add('submission_shares', 'placed', {
		submission_id: shared.id ?? null,
		community_id: ours,
		until: inDays(30)
	});
	const file = await world.put('files', {
		owner_id: narrow,
		bucket: 'materials',
		path: `matrix/${randomUUID()}`,
		name: 'kwartelei.pdf',
		mime: 'application/pdf',
		bytes: 1,
		sha256: 'x'
	});
	world.know('files', 'of shared work', file);
	world.name('file.work', file.id ?? null);
	await world.owner.query('update public.submissions set file_id = $1 where id = $2', [
		file.id,
		shared.id
	]);
	const stale = await add('stale');
	await world.add('submission_shares', 'over', {
		submission_id: stale.id ?? null,
		community_id: ours,
		until: inDays(-1)
	});
	const personal = await add('personal');
	await world.add('submission_shares', 'personal', {
		submission_id: personal.id ?? null,
		person_id: world.person('member'),
		until: inDays(30)
	});
	const reviewed = await add('reviewed', { asked_at: inDays(-2), asked_in: ours });
	await world.add(
		'reviews',
		'promised',
		{ submission_id: reviewed.id ?? null, reviewer_id: world.person('member'), role: 'peer' },
		'member'
	);
	await add('waiting', { asked_at: inDays(-2), asked_in: ours, title: 'Wachtend kwartelei' });
	// a cohort of ours, with two who let something be seen
	await world.add('cohorts', 'ours', {
		community_id: ours,
		route: 'lio',
		starts_on: '2026-09-01',
		ends_on: '2099-01-01'
	});
	await world.add('cohort_modules', 'ours', { community_id: ours, module: 'mag-dit', position: 0 });
	// a place of its own: rows of memberships of ours come and go while cells are tried
	const place = await community(world, 'werk', { kind: 'werkplaats', state: 'open' });
	world.name('community.werk', place);
	for (const [person, role] of [
		['lead', 'lead'],
		['colleague', 'member'],
		['student', 'member']
	] as const)
		await world.put('memberships', { community_id: place, person_id: world.person(person), role });
	const talk = await world.put('threads', {
		community_id: place,
		title: 'Kwartelei',
		author_id: world.person('student')
	});
	world.name('thread.werk', talk.id ?? null);
	const consents = (name: 'colleague' | 'student', more: Values, owner?: Actor) =>
		world.add(
			'cohort_consents',
			'seen',
			{ community_id: place, person_id: world.person(name), ...more },
			owner
		);
	await consents('colleague', { progress: true });
	await consents('student', { work: true }, 'student');
	const colleague = { person_id: world.person('colleague'), module: 'mag-dit' };
	await world.add('module_progress', 'consented', colleague);
	await world.add('test_outs', 'consented', { ...colleague, right_count: 1, total: 5 });
}
