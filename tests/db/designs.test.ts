/** A design under the rules of the database: the team's alone, and of a critical friend exactly what is shown. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	acceptInvitation,
	findReviewOf,
	inviteFriend,
	listFriends,
	listOwnReviews,
	makeFriendLink,
	removeFriend,
	saveReviewOf
} from '../../src/lib/instruments/design-friends.server.ts';
import { addLink, listLinks, removeLink } from '../../src/lib/instruments/design-links.server.ts';
import { linkResult, prefillFromDesign } from '../../src/lib/instruments/design-sharing.server.ts';
import {
	addLog,
	findDesign,
	moveStep,
	planStep
} from '../../src/lib/instruments/designs.server.ts';
import { remindSteps } from '../../src/lib/instruments/actions.server.ts';
import { changeRunState, startRun } from '../../src/lib/instruments/runs.server.ts';
import { beginRunTalk, findRunTalk } from '../../src/lib/instruments/run-talk.server.ts';
import {
	createTeam,
	joinTeam,
	leaveTeam,
	renewLink
} from '../../src/lib/instruments/teams.server.ts';
import { saveRunField } from '../../src/lib/instruments/writing.server.ts';
import { asService, closeDatabase } from '../../src/lib/server/db.ts';
import { addPost } from '../../src/lib/threads/posts.server.ts';
import { listMentionable } from '../../src/lib/threads/mentionable.server.ts';
import { makeCommunity, makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';
import { tellOf } from '../support/notices.ts';

const owner = new pg.Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const hint = (work: Promise<unknown>) =>
	work.then(
		() => 'it worked',
		(error: unknown) => (error as pg.DatabaseError).hint ?? (error as pg.DatabaseError).code
	);

/** A team of two with a design, and somebody from outside whom the first one meets in a community. */
async function started() {
	const [first, second, outside] = [
		await makeMember(owner, 'Ontwerper een', { visible_to: 'communities' }),
		await makeMember(owner, 'Ontwerper twee', { visible_to: 'communities' }),
		await makeMember(owner, 'Meekijker', { visible_to: 'communities' })
	];
	const team = await first.db((trx) =>
		createTeam(trx, {
			...{ name: 'Ontwerpteam', sector: 'vo' },
			...{ school_id: null, community_id: null, programme_id: null }
		})
	);
	const { token } = await first.db((trx) => renewLink(trx, team.id));
	await second.db((trx) => joinTeam(trx, token));
	const { id: run } = await first.db((trx) =>
		startRun(trx, team.id, 'ontwerpproces', '2026.1', 'Proefontwerp', null)
	);
	const write = (key: string, value: string) =>
		first.db((trx) => saveRunField(trx, { run, key, value, base: 0 }));
	return { first, second, outside, team: team.id, run, write };
}

const board = async (person: Member, run: number) =>
	(await person.db((trx) => findDesign(trx, run)))?.board ?? [];

test('a step is ticked once, by the first, and moved back by anybody', async () => {
	const { first, second, run } = await started();
	await Promise.all(
		[first, second].map((person) => person.db((trx) => moveStep(trx, run, 1, 'done')))
	);
	const [, ticked] = await board(first, run);
	await second.db((trx) => moveStep(trx, run, 1, 'done'));
	expect((await board(second, run))[1]).toMatchObject({
		...{ state: 'done', doneBy: ticked?.doneBy, doneAt: ticked?.doneAt }
	});
	await second.db((trx) => moveStep(trx, run, 1, 'doing'));
	expect((await board(first, run))[1]).toMatchObject({
		state: 'doing',
		doneAt: null,
		doneBy: null
	});
	expect(await hint(first.db((trx) => moveStep(trx, run, 0, 'done')))).toBe('step_stays_open');
});

test('nothing moves while a design is frozen or closed, and what was shared still comes back', async () => {
	const { first, second, run } = await started();
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.materials (title, kind, url, licence, owner_id) values ('Les', 'link', 'https://voorbeeld.nl/l', 'cc-by-40', $1) returning id`,
		[second.id]
	);
	const material = rows[0]?.id ?? 0;
	for (const state of ['frozen', 'closed'] as const) {
		await first.db((trx) => changeRunState(trx, run, state));
		const tries = [
			second.db((trx) => moveStep(trx, run, 1, 'done')),
			second.db((trx) => planStep(trx, run, 1, { due_on: null, people: [] })),
			second.db((trx) => addLog(trx, run, 1, 'Gezien')),
			second.db((trx) => addLink(trx, run, 1, { url: 'https://voorbeeld.nl', title: 'x' })),
			first.db((trx) => makeFriendLink(trx, run))
		];
		expect(await Promise.all(tries.map(hint))).toEqual(tries.map(() => `run_${state}`));
	}
	await second.db((trx) => linkResult(trx, run, material));
	// a private material: the team knows that there is one, not what it is called
	const [link] = await first.db((trx) => listLinks(trx, run));
	expect(link).toMatchObject({ isResult: true, step: 7, material: null, title: '' });
	expect(await hint(first.db((trx) => linkResult(trx, run, material)))).toBe('42501');
});

test('moving waits for a freeze that is under way, and then does nothing', async () => {
	const { first, second, run } = await started();
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	let frozen: () => void = () => undefined;
	const began = new Promise<void>((resolve) => (frozen = resolve));
	const freezing = first.db(async (trx) => {
		await changeRunState(trx, run, 'frozen');
		frozen();
		await held;
	});
	await began;
	const moving = hint(second.db((trx) => moveStep(trx, run, 2, 'done')));
	release();
	await freezing;
	expect(await moving).toBe('run_frozen');
	expect((await board(first, run))[2]?.state).toBe('todo');
});

test('whoever does a step is told a week before and on the day, once each, and not when it is done', async () => {
	const { first, second, run } = await started();
	const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
	const plan = (step: number, days: number, people: string[]) =>
		first.db((trx) => planStep(trx, run, step, { due_on: day(days), people }));
	await plan(1, 3, [second.id]);
	await plan(2, 30, [second.id]);
	await plan(3, 3, []);
	await plan(4, 3, [second.id]);
	await first.db((trx) => moveStep(trx, run, 4, 'done'));
	const told = async () => {
		await asService('remind of steps', remindSteps);
		const { rows } = await owner.query<{ step: number }>(
			`select (details ->> 'step')::int as step from public.notifications
			 where person_id = $1 and topic = 'design_step' order by id`,
			[second.id]
		);
		return rows.map(({ step }) => step);
	};
	expect(await told()).toEqual([1]);
	expect(await told()).toEqual([1]);
	await owner.query(
		`update public.design_steps set due_on = current_date, reminded_at = now() - interval '3 days' where run_id = $1 and step = 1`,
		[run]
	);
	expect(await told()).toEqual([1, 1]);
	await plan(1, 20, [second.id]);
	expect(await told()).toEqual([1, 1]);
});

test('a friend sees the question, the outline and the requirements, and nothing else of the team', async () => {
	const { first, second, outside, run, write } = await started();
	for (const [key, value] of [
		['note:1.vraag', 'De vraag'],
		['note:2.rollen', 'Geheim van stap 2'],
		['note:3.opbouw', 'De opzet'],
		['note:5.gezien', 'Geheim van stap 5'],
		['need:1.6', 'yes'],
		['agreed:licence', 'cc-by-40']
	] as const)
		await write(key, value);
	await first.db((trx) => addLog(trx, run, 3, 'Geheim van het logboek'));
	await first.db((trx) =>
		addLink(trx, run, 2, { url: 'https://voorbeeld.nl/2', title: 'Geheim van 2' })
	);
	await first.db((trx) =>
		addLink(trx, run, 3, { url: 'https://voorbeeld.nl/3', title: 'Bij de opzet' })
	);
	const { thread } = await first.db((trx) =>
		beginRunTalk(trx, run, 'step-3', 'Stap 3', 'Geheim overleg')
	);
	const { token } = await first.db((trx) => makeFriendLink(trx, run));
	const { id: friend } = await outside.db((trx) => acceptInvitation(trx, token));

	const seen = await outside.db(async (trx) => ({
		review: await findReviewOf(trx, friend),
		links: await listLinks(trx, run),
		design: await findDesign(trx, run),
		talk: await findRunTalk(trx, outside.id, run, 'step-3'),
		own: await listOwnReviews(trx)
	}));
	expect(seen.review?.review.fields.map(({ key }) => key)).toEqual([
		...['agreed:licence', 'need:1.6', 'note:1.vraag', 'note:3.opbouw']
	]);
	expect(seen.links.map(({ title }) => title)).toEqual(['Bij de opzet']);
	expect([seen.design, seen.talk]).toEqual([null, null]);
	expect(seen.own).toMatchObject([{ id: friend, title: 'Proefontwerp', team: 'Ontwerpteam' }]);
	for (const table of [
		'instrument_runs',
		'run_fields',
		'design_steps',
		'design_log',
		'threads',
		'posts'
	]) {
		const { rows } = await outside.db((trx) =>
			// what row level security leaves of each
			sql<{ text: string }>`select t::text as text from ${sql.table(`public.${table}`)} t`.execute(
				trx
			)
		);
		expect(
			rows.filter(({ text }) => /Geheim|Proefontwerp|De opzet/.test(text)),
			table
		).toEqual([]);
	}
	expect(thread).toBeGreaterThan(0);

	// a link is for one person, and the team needs none
	expect(await hint(second.db((trx) => acceptInvitation(trx, token)))).toBe('link_expired');
	// what is being written is the friend's; what was sent is the team's, with a name
	const remarks = [
		{ code: '1.6', verdict: 'doubt' as const, text: 'Ik zie geen antwoorden' },
		{ code: '2.1', verdict: 'good' as const, text: 'Dit was niet gevraagd' }
	];
	await outside.db((trx) => saveReviewOf(trx, friend, remarks, 'Mooi', false));
	const asTeam = () => second.db((trx) => listFriends(trx, run));
	expect(await asTeam()).toMatchObject([
		{ name: 'Meekijker', sentAt: null, words: '', remarks: [] }
	]);
	await outside.db((trx) => saveReviewOf(trx, friend, remarks, 'Mooi', true));
	expect(await asTeam()).toMatchObject([
		{ words: 'Mooi', remarks: [{ code: '1.6', verdict: 'doubt', text: 'Ik zie geen antwoorden' }] }
	]);
	expect(await hint(outside.db((trx) => saveReviewOf(trx, friend, [], 'Anders', true)))).toBe(
		'feedback_sent'
	);
	expect(await hint(first.db((trx) => removeFriend(trx, friend)))).toBe('feedback_sent');

	// and it stays, without a name, when the friend leaves the platform
	await owner.query('select private.erase($1)', [outside.id]);
	expect(await asTeam()).toMatchObject([{ name: null, waiting: false, words: 'Mooi' }]);
});

test('two people take up one link at once: one of them looks along', async () => {
	const { first, outside, run } = await started();
	const other = await makeMember(owner, 'Nog een meekijker');
	const { token } = await first.db((trx) => makeFriendLink(trx, run));
	const took = await Promise.all(
		[outside, other].map((person) => hint(person.db((trx) => acceptInvitation(trx, token))))
	);
	expect(took.sort()).toEqual(['it worked', 'link_expired']);
	expect(await first.db((trx) => listFriends(trx, run))).toHaveLength(1);
});

test('one asks people one meets, hears of it, and whoever is taken off sees nothing more', async () => {
	const { first, second, outside, run } = await started();
	expect(await hint(first.db((trx) => inviteFriend(trx, run, outside.id)))).toBe('42501');
	await makeCommunity(owner, 'Ontmoeting', [
		[first, 'member'],
		[second, 'member'],
		[outside, 'member']
	]);
	expect(await hint(second.db((trx) => inviteFriend(trx, run, outside.id)))).toBe('42501');
	expect(await hint(first.db((trx) => inviteFriend(trx, run, second.id)))).toBe('friend_is_member');
	const { id: friend } = await first.db((trx) => inviteFriend(trx, run, outside.id));
	expect(await hint(first.db((trx) => inviteFriend(trx, run, outside.id)))).toBe('friend_invited');
	const asked = await owner.query(
		`select from public.notifications where person_id = $1 and topic = 'design_friend'`,
		[outside.id]
	);
	expect(asked.rowCount).toBe(1);
	expect(await hint(outside.db((trx) => saveReviewOf(trx, friend, [], ' ', true)))).toBe(
		'nothing_said'
	);
	await first.db((trx) => removeFriend(trx, friend));
	expect(await outside.db((trx) => findReviewOf(trx, friend))).toBeNull();
});

test('talk of a step reaches its team in notices and mentions, and nobody else', async () => {
	const { first, second, outside, team, run } = await started();
	const word = 'zeldzaamwoord';
	const made = await Promise.all(
		[first, second].map((person) =>
			person.db((trx) => beginRunTalk(trx, run, 'step-4', 'Stap 4', `Hallo ${word}`))
		)
	);
	// both began it at once: one thread, both posts
	expect(new Set(made.map(({ thread }) => thread)).size).toBe(1);
	const thread = made[0]?.thread ?? 0;
	const talk = await second.db((trx) => findRunTalk(trx, second.id, run, 'step-4'));
	expect(talk?.posts).toHaveLength(2);
	expect(talk?.run).toMatchObject({ id: run, instrument: 'ontwerpproces' });
	expect(
		await first.db((trx) => listMentionable(trx, `thread:${thread}`, 'Ontwerper'))
	).toHaveLength(2);

	const post = await first.db((trx) =>
		addPost(trx, { thread, body: 'Nog iets', replyTo: null, files: [] })
	);
	await owner.query('insert into public.thread_follows (thread_id, person_id) values ($1, $2)', [
		...[thread, outside.id]
	]);
	await tellOf(post.id);
	const told = async () =>
		(
			await owner.query<{ person: string }>(
				'select person_id as person from public.notifications where post_id = $1',
				[post.id]
			)
		).rows.map(({ person }) => person);
	expect(await told()).toEqual([second.id]);
	const found = (person: Member) =>
		person.db((trx) =>
			trx.selectFrom('posts').select('id').where('body', 'like', `%${word}%`).execute()
		);
	expect(await found(outside)).toEqual([]);
	expect(
		await hint(
			outside.db((trx) => addPost(trx, { thread, body: 'Ik ook', replyTo: null, files: [] }))
		)
	).toBe('42501');

	await first.db((trx) => changeRunState(trx, run, 'closed'));
	expect(
		await hint(
			second.db((trx) => addPost(trx, { thread, body: 'Na sluiting', replyTo: null, files: [] }))
		)
	).toBe('42501');
	await first.db((trx) => leaveTeam(trx, team, second.id));
	expect(await found(second)).toEqual([]);
	expect(await told()).toEqual([]);
});

test('who leaves the team does no step any more', async () => {
	const { first, second, team, run } = await started();
	await first.db((trx) => planStep(trx, run, 1, { due_on: null, people: [first.id, second.id] }));
	const stranger = await makeMember(owner, 'Vreemde');
	expect(
		await hint(first.db((trx) => planStep(trx, run, 1, { due_on: null, people: [stranger.id] })))
	).toBe('42501');
	await first.db((trx) => leaveTeam(trx, team, second.id));
	expect((await board(first, run))[1]?.people.map(({ id }) => id)).toEqual([first.id]);
});

test('a file of one’s own hangs on a step for the team, and goes when it is taken off', async () => {
	const { first, second, outside, run } = await started();
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.files (owner_id, bucket, path, name, mime, bytes, sha256)
		 values ($1, 'materials', gen_random_uuid()::text, 'Opzet.pdf', 'application/pdf', 1, 'x') returning id`,
		[first.id]
	);
	const file = rows[0]?.id ?? 0;
	expect(await hint(second.db((trx) => addLink(trx, run, 1, { file, title: '' })))).toBe('42501');
	const { id: link } = await first.db((trx) => addLink(trx, run, 1, { file, title: '' }));
	const sees = (person: Member) =>
		person.db((trx) => trx.selectFrom('files').select('id').where('id', '=', file).execute());
	expect([await sees(second), await sees(outside)]).toEqual([[{ id: file }], []]);
	expect(await hint(outside.db((trx) => removeLink(trx, link)))).toBe('42501');
	await second.db((trx) => removeLink(trx, link));
	expect((await owner.query('select from public.files where id = $1', [file])).rowCount).toBe(0);
});

test('sharing starts with what was decided, for the team alone', async () => {
	const { first, second, outside, run, write } = await started();
	await write('note:1.vraag', 'De vraag');
	await write('agreed:licence', 'cc-by-sa-40');
	expect(await second.db((trx) => prefillFromDesign(trx, run))).toMatchObject({
		...{ title: 'Proefontwerp', description: 'De vraag', licence: 'cc-by-sa-40' },
		...{ author: 'Ontwerper een, Ontwerper twee', sectors: ['vo'] }
	});
	expect(await outside.db((trx) => prefillFromDesign(trx, run))).toBeNull();
	expect(
		await hint(
			first.db((trx) => saveRunField(trx, { run, key: 'need:9.9', value: 'yes', base: 0 }))
		)
	).not.toBe('it worked');
});
