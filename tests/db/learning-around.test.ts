/** Around the path: its talk, its place in the search, where learners stop, and statements that leave. */
import { resolve } from 'node:path';
import { Logger, runOnce } from 'graphile-worker';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { pseudonymOf } from '../../src/lib/learning/deeds.server.ts';
import { readPath } from '../../src/lib/learning/files.ts';
import { tasks as lessonTasks } from '../../src/lib/learning/lessons.jobs.ts';
import { tasks as statementTasks } from '../../src/lib/learning/lrs.jobs.ts';
import { beginModuleTalk, findModuleTalk } from '../../src/lib/learning/talk.server.ts';
import { search } from '../../src/lib/search/search.server.ts';
import { openDoor, type Db } from '../../src/lib/server/db.ts';
import { startLrsDouble } from '../support/lrs-double.ts';
import { makeCommunity, makeMember, type Member } from '../support/members.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
const path = readPath(resolve('.'));
const found = path.modules.find(({ slug }) => slug === 'borgen');
if (!found) throw new Error('the module is gone');
const module = found;
const visitor = openDoor(null);
let one: Member;
let two: Member;
let outsider: Member;
let editor: Member;
let slug: string;

beforeAll(async () => {
	await owner.connect();
	[one, two, outsider, editor] = (await Promise.all(
		['Een', 'Twee', 'Buiten', 'Redacteur'].map((name) => makeMember(owner, name))
	)) as [Member, Member, Member, Member];
	await owner.query(`insert into public.platform_roles (person_id, role) values ($1, 'editor')`, [
		editor.id
	]);
	const place = await makeCommunity(
		owner,
		'Stille werkplaats',
		[
			[one, 'member'],
			[two, 'member']
		],
		{ kind: 'werkplaats' }
	);
	const { rows } = await owner.query<{ slug: string }>(
		'select slug from public.communities where id = $1',
		[place]
	);
	slug = rows[0]?.slug ?? '';
});
afterAll(() => owner.end());

const talkOf = (layer: string | null, viewer: string | null) => (trx: Db) =>
	findModuleTalk(trx, module.slug, viewer, { layer, thread: null }, false);

test('Two who begin the talk of their werkplaats at once are in one talk, which others see nothing of', async () => {
	const before = await visitor.db(talkOf(null, null));
	expect((await one.db(talkOf(slug, one.id))).places).toMatchObject([{ slug }]);
	const begun = await Promise.all(
		[one, two].map((member) =>
			member.db((trx) => beginModuleTalk(trx, member.id, module, slug, 'Wie doet er mee?'))
		)
	);
	expect(begun[0]).toEqual(begun[1]);
	const mine = await two.db(talkOf(slug, two.id));
	expect(mine.open?.posts).toHaveLength(2);
	expect(mine.layers).toMatchObject([
		{ key: 'all', count: (before.layers[0]?.count ?? 0) + 2 },
		{ key: slug, count: 2 }
	]);
	for (const [door, id] of [
		[outsider, outsider.id],
		[visitor, null]
	] as const) {
		const theirs = await door.db(talkOf(slug, id));
		expect(theirs.layers).toEqual(before.layers);
		expect(theirs.layer).toBe('all');
		expect(
			[theirs.open, ...theirs.others].map((talk) => JSON.stringify(talk)).join()
		).not.toContain('Wie doet er mee');
	}
	await expect(
		outsider.db((trx) => beginModuleTalk(trx, outsider.id, module, slug, 'Ik ook'))
	).rejects.toThrow();
});

test('The talk for everybody is begun by an editor; of others not even an own thread becomes it', async () => {
	const open = await makeCommunity(
		owner,
		'Open kring',
		[
			[editor, 'member'],
			[outsider, 'member']
		],
		{ discussion: 'public' }
	);
	const { rows } = await owner.query<{ slug: string }>(
		'select slug from public.communities where id = $1',
		[open]
	);
	const place = rows[0]?.slug ?? '';
	await expect(
		outsider.db((trx) => beginModuleTalk(trx, outsider.id, module, place, 'Hallo'))
	).rejects.toMatchObject({ code: '42501' });
	const { id } = await editor.db((trx) =>
		beginModuleTalk(trx, editor.id, module, place, 'Vertel: wat bleef er liggen?')
	);
	const { open: thread, others } = await visitor.db(talkOf(null, null));
	expect([thread?.head.id, ...others.map((other) => other.id)]).toContain(id);
});

test('Lessons are found by Dutch words in any form, and only where the search is not within a community', async () => {
	await lessonTasks.index_lessons?.({}, undefined as never);
	const asked = (q: string, place: number | null = null) =>
		visitor.db((trx) => search(trx, { q, kind: 'lessons', in: null }, place, false));
	const { lessons, counts } = await asked('makers noemen');
	expect(lessons[0]).toMatchObject({ module: 'mag-dit', lesson: 'combineren-en-makers-noemen' });
	expect(counts.lessons).toBe(lessons.length);
	// "licenties" stands in the title, "licentie" is what is asked
	expect((await asked('licentie')).lessons.map(({ lesson }) => lesson)).toContain(
		'licenties-lezen-en-kiezen'
	);
	expect((await asked('makers noemen', 1)).lessons).toEqual([]);
});

test('Where learners stop is told in fives, and never of fewer', async () => {
	const { rows: people } = await owner.query<{ id: string }>(
		'select id from public.profiles where erased_at is null order by id limit 13'
	);
	const visit = (lesson: string, count: number, done: number) =>
		Promise.all(
			people.slice(0, count).map(({ id }, at) =>
				owner.query(
					`insert into public.lesson_visits (person_id, module, lesson, seen_version, done_at)
					 values ($1, 'borgen', $2, 'x', $3)`,
					[id, lesson, at < done ? new Date() : null]
				)
			)
		);
	await visit('proef-vier', 4, 4);
	await visit('proef-dertien', 13, 9);
	const { rows } = await editor.db((trx) =>
		sql<Record<string, unknown>>`select * from public.lesson_drop_off()`.execute(trx)
	);
	const of = (lesson: string) => rows.find((row) => row.lesson === lesson);
	expect(of('proef-vier')).toMatchObject({ opened: null, done: null });
	// nine finished, thirteen opened: that four did not is not to be had by subtraction
	expect(of('proef-dertien')).toMatchObject({ opened: 10, done: 5 });
});

test('A module that is done is told to the record store under a pseudonym, again when that fails, and once', async () => {
	const double = await startLrsDouble('sleutel:geheim');
	const run = () =>
		runOnce({
			connectionString: env.DATABASE_SERVICE_URL,
			taskList: statementTasks,
			// a line for each of the demo's deeds would bury what a failing test says
			logger: new Logger(() => () => undefined)
		});
	try {
		// what waits from before goes nowhere: no store is set
		await run();
		expect(double.asked).toBe(0);
		Object.assign(env, { LRS_URL: double.endpoint, LRS_KEY: 'sleutel', LRS_SECRET: 'geheim' });
		double.failing = 1;
		await owner.query(
			`insert into public.module_progress (person_id, module, done, total, completed_at) values ($1, 'borgen', 3, 3, now())`,
			[one.id]
		);
		await run();
		expect([double.asked, double.kept.size]).toEqual([1, 0]);
		// the queue keeps it for later; here, later is now
		await owner.query(
			`update graphile_worker._private_jobs set run_at = now() where payload->>'person' = $1`,
			[one.id]
		);
		await run();
		await run();
		expect([double.asked, double.kept.size]).toEqual([2, 1]);
		const [statement] = double.kept.values();
		expect(statement).toMatchObject({
			actor: { account: { homePage: env.ORIGIN, name: pseudonymOf(one.id) } },
			verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
			object: {
				id: `${env.ORIGIN}/leerpad/borgen`,
				definition: { name: { nl: module.facts.title.nl } }
			}
		});
		expect(JSON.stringify(statement)).not.toContain(one.id);
		expect(JSON.stringify(statement)).not.toContain(one.email);
	} finally {
		Object.assign(env, { LRS_URL: '', LRS_KEY: '', LRS_SECRET: '' });
		await double.close();
	}
});
