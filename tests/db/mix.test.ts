/** The Leermiddelenmix under the rules of the database: whose rows, what is shared, and who hears the talk. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { definitions } from '../../src/lib/instruments/definitions.server.ts';
import { listFields } from '../../src/lib/instruments/fields.server.ts';
import { copyScenario, copyShared, rowsOf } from '../../src/lib/instruments/mix-copy.server.ts';
import { importTable } from '../../src/lib/instruments/mix-import.server.ts';
import { addTyped } from '../../src/lib/instruments/mix-material.server.ts';
import { goalsOf } from '../../src/lib/instruments/mix-place.ts';
import {
	countUses,
	findShared,
	listShared,
	shareMix,
	unshareMix
} from '../../src/lib/instruments/mix-shared.server.ts';
import {
	addRows,
	findMix,
	findTeamMix,
	moveRow,
	removeRow
} from '../../src/lib/instruments/mix.server.ts';
import type { Scenario } from '../../src/lib/instruments/mix.ts';
import { beginRunTalk } from '../../src/lib/instruments/run-talk.server.ts';
import { changeRunState, startRun } from '../../src/lib/instruments/runs.server.ts';
import {
	createTeam,
	joinTeam,
	leaveTeam,
	renewLink
} from '../../src/lib/instruments/teams.server.ts';
import { saveRunField } from '../../src/lib/instruments/writing.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { readThread } from '../../src/lib/threads/threads.server.ts';
import { makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';
import { tellOf } from '../support/notices.ts';

const owner = new pg.Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

async function one(text: string, values: unknown[] = []): Promise<number> {
	const { rows } = await owner.query<{ id: string }>(text, values);
	return Number(rows[0]?.id);
}

/** A team of two of a school, with a mix. */
async function makeMix(school = true) {
	const sanne = await makeMember(owner, 'Sanne');
	const joost = await makeMember(owner, 'Joost');
	const school_id = school
		? await one(
				`insert into public.schools (name, sector, place) values ('De Mix', 'po', 'Ede') returning id`
			)
		: null;
	const { id: team } = await sanne.db((trx) =>
		createTeam(trx, {
			name: 'Team',
			sector: 'po',
			school_id,
			community_id: null,
			programme_id: null
		})
	);
	const { token } = await sanne.db((trx) => renewLink(trx, team));
	await joost.db((trx) => joinTeam(trx, token));
	const { id: run } = await sanne.db((trx) =>
		startRun(trx, team, 'leermiddelenmix', '2026.1', 'Mix', null)
	);
	return { sanne, joost, team, run };
}

const makeMaterial = (by: Member, isPublic: boolean) =>
	one(
		`insert into public.materials (title, kind, url, owner_id, is_public, licence)
		 values ('Kassabon', 'link', 'https://maken.wikiwijs.nl/1', $1, $2, 'cc-by-40') returning id`,
		[by.id, isPublic]
	);
/** Kerndoel 8 of Nederlands in primary education. */
const literature = goalsOf(definitions.get('leermiddelenmix'), {
	...{ sector: 'po', subject: 'Nederlands' },
	...{ level: '', year: '' }
}).find(({ number }) => number === '8')?.id as string;
const hint = (work: Promise<unknown>) =>
	work.then(
		() => 'it worked',
		(error: unknown) => (error as pg.DatabaseError).hint ?? (error as pg.DatabaseError).code
	);
const write = (person: Member, run: number, key: string, value: string) =>
	person.db((trx) => saveRunField(trx, { run, key, value, base: 0 }));
const names = (person: Member, run: number, scenario: Scenario) =>
	person.db(async (trx) => {
		const mix = await findMix(trx, run);
		return mix ? rowsOf(mix, scenario).map(({ texts }) => texts.name) : null;
	});

test('rows are the team’s alone, come in order, and come back when they were taken away', async () => {
	const { sanne, joost, run } = await makeMix();
	const [a = 0, b = 0] = await joost.db((trx) =>
		addRows(trx, run, 'now', [{ texts: { name: 'A', share: '60' } }, { texts: { name: 'B' } }])
	);
	await sanne.db((trx) => moveRow(trx, b, true));
	expect(await names(joost, run, 'now')).toEqual(['B', 'A']);
	await joost.db((trx) => removeRow(trx, b, true));
	expect(await names(sanne, run, 'now')).toEqual(['A']);
	// somebody was still typing in it: nothing is lost
	await write(sanne, run, `row-use:${b}`, 'aanvulling');
	await sanne.db((trx) => removeRow(trx, b, false));
	expect(await names(sanne, run, 'now')).toEqual(['B', 'A']);

	const stranger = await makeMember(owner, 'Vreemde');
	expect(await names(stranger, run, 'now')).toBeNull();
	expect(
		await hint(stranger.db((trx) => addRows(trx, run, 'now', [{ texts: { name: 'x' } }])))
	).toBe('42501');
	expect(await hint(stranger.db((trx) => removeRow(trx, a, true)))).toBe('42501');
	expect(await hint(stranger.db((trx) => moveRow(trx, a, true)))).toBe('42501');
	expect(await stranger.db((trx) => listFields(trx, run))).toEqual([]);
});

test('a frozen mix keeps its rows and its fields as they are', async () => {
	const { sanne, joost, run } = await makeMix();
	const [row = 0] = await sanne.db((trx) => addRows(trx, run, 'now', [{ texts: { name: 'A' } }]));
	await sanne.db((trx) => changeRunState(trx, run, 'frozen'));
	for (const act of [
		() => joost.db((trx) => addRows(trx, run, 'now', [{ texts: { name: 'B' } }])),
		() => joost.db((trx) => removeRow(trx, row, true)),
		() => joost.db((trx) => moveRow(trx, row, true)),
		() => write(joost, run, `row-share:${row}`, '10')
	])
		expect(await hint(act())).toBe('run_frozen');
	expect(await names(joost, run, 'now')).toEqual(['A']);
});

test('a list holds forty rows, and of what was taken away twenty can come back', async () => {
	const { sanne, run } = await makeMix();
	const many = (count: number) =>
		Array.from({ length: count }, (_, at) => ({ texts: { name: `R${at}` } }));
	await sanne.db((trx) => addRows(trx, run, 'now', many(40)));
	expect(await hint(sanne.db((trx) => addRows(trx, run, 'now', many(1))))).toBe('mix_full');
	await sanne.db((trx) => addRows(trx, run, 'now', many(3), true));
	const mix = await sanne.db((trx) => findMix(trx, run));
	expect([mix?.rows.length, mix?.gone.length]).toEqual([3, 20]);
	// what is gone for good left no texts behind, and takes none
	expect(mix?.fields.filter(({ key }) => key.startsWith('row-name:'))).toHaveLength(23);
	const first = await one(`select min(id) - 0 as id from public.mix_rows where run_id = $1`, [run]);
	expect(await hint(write(sanne, run, `row-use:${first - 1}`, 'actueel'))).toBe('mix_row_gone');
});

test('one scenario is copied from the other, and what stood there can be put back', async () => {
	const { sanne, run, team } = await makeMix();
	expect(await hint(sanne.db((trx) => copyScenario(trx, run, 'wish')))).toBe('mix_empty');
	await sanne.db((trx) =>
		addRows(trx, run, 'now', [
			{ texts: { name: 'Boek', kind: 'methode', share: '70' } },
			{ texts: { name: 'Blad', kind: 'open', share: '30' } }
		])
	);
	expect((await sanne.db((trx) => findTeamMix(trx, team)))?.shares).toMatchObject({
		methode: 70,
		open: 30
	});
	await sanne.db((trx) => addRows(trx, run, 'wish', [{ texts: { name: 'Oud idee' } }]));
	await sanne.db((trx) => copyScenario(trx, run, 'wish'));
	expect(await names(sanne, run, 'wish')).toEqual(['Boek', 'Blad']);
	const mix = await sanne.db((trx) => findMix(trx, run));
	expect(mix?.gone.map(({ name }) => name)).toEqual(['Oud idee']);
	// where the team is going counts
	const wished = mix?.rows.find(({ scenario }) => scenario === 'wish')?.id ?? 0;
	await sanne.db((trx) => removeRow(trx, wished, true));
	const found = await sanne.db((trx) => findTeamMix(trx, team));
	expect(found).toMatchObject({
		runId: run,
		title: 'Mix',
		scenario: 'wish',
		shares: { methode: 0, open: 30 }
	});
	const stranger = await makeMember(owner, 'Vreemde');
	expect(await stranger.db((trx) => findTeamMix(trx, team))).toBeNull();
});

test('others see exactly what was shared: no people, no talk, nothing of later, nothing hidden', async () => {
	const { sanne, joost, run } = await makeMix();
	const hidden = await makeMaterial(sanne, false);
	const open = await makeMaterial(sanne, true);
	await write(sanne, run, 'mix:subject', 'Nederlands');
	const [row = 0] = await sanne.db((trx) =>
		addRows(trx, run, 'now', [
			{
				texts: {
					name: 'Taalboek',
					kind: 'methode',
					share: '60',
					goals: literature,
					cost: '30',
					review: 'own',
					review_on: '2027-01-01',
					owner: joost.id
				}
			},
			{ material: hidden, texts: { name: 'Geheim project', kind: 'open', share: '20' } },
			{
				material: open,
				texts: { name: 'Kassabon', kind: 'open', share: '20', licence: 'cc-by-40' }
			}
		])
	);
	await sanne.db((trx) => beginRunTalk(trx, run, `row:${row}`, 'Taalboek', 'Onder ons gezegd'));
	const reader = await makeMember(owner, 'Lezer');
	expect(await reader.db((trx) => findShared(trx, run))).toBeNull();
	expect(await hint(joost.db((trx) => shareMix(trx, run, 'now')))).toBe('42501');

	await sanne.db((trx) => shareMix(trx, run, 'now'));
	await write(sanne, run, `row-cost:${row}`, '99');
	const shared = await reader.db((trx) => findShared(trx, run));
	expect(shared).toMatchObject({ school: 'De Mix', subject: 'Nederlands', scenario: 'now' });
	expect(shared?.rows).toEqual([
		{
			material: null,
			name: 'Taalboek',
			kind: 'methode',
			share: '60',
			goals: literature,
			cost: '30'
		},
		{ material: null, kind: 'open', share: '20' },
		{ material: open, name: 'Kassabon', kind: 'open', share: '20', licence: 'cc-by-40' }
	]);
	expect(JSON.stringify(shared)).not.toMatch(new RegExp(`Geheim|Onder ons|Joost|${joost.id}`));

	// copying takes the same and fills in what the own mix is about
	const other = await makeMix();
	const listed = await other.sanne.db((trx) =>
		listShared(trx, { run: other.run, subject: '', sector: 'po' })
	);
	expect(listed.map((one) => one.run)).toContain(run);
	await other.joost.db((trx) =>
		copyShared(trx, other.run, { from: run, scenario: 'wish', instead: false })
	);
	expect(await names(other.sanne, other.run, 'wish')).toEqual(['Taalboek', '', 'Kassabon']);
	const fields = await other.sanne.db((trx) => listFields(trx, other.run));
	expect(fields.find(({ key }) => key === 'mix:subject')?.value).toBe('Nederlands');

	await sanne.db((trx) => unshareMix(trx, run));
	expect(await reader.db((trx) => findShared(trx, run))).toBeNull();
});

test('only a school shows its mix, and only when there is something to show', async () => {
	const without = await makeMix(false);
	await without.sanne.db((trx) => addRows(trx, without.run, 'now', [{ texts: { name: 'A' } }]));
	expect(await hint(without.sanne.db((trx) => shareMix(trx, without.run, 'now')))).toBe(
		'mix_no_school'
	);
	const empty = await makeMix();
	expect(await hint(empty.sanne.db((trx) => shareMix(trx, empty.run, 'now')))).toBe('mix_empty');
});

test('a material of the platform comes in with what is known of it, and counts teams that use it', async () => {
	const { sanne, run } = await makeMix();
	const material = await makeMaterial(sanne, true);
	const start = { scenario: 'now', name: '', kind: '', share: '20', material } as const;
	await sanne.db((trx) => addTyped(trx, run, start));
	const mix = await sanne.db((trx) => findMix(trx, run));
	expect(mix && rowsOf(mix, 'now')).toMatchObject([
		{ material, texts: { name: 'Kassabon', kind: 'open', licence: 'cc-by-40', share: '20' } }
	]);
	const reader = await makeMember(owner, 'Lezer');
	const count = () => reader.db((trx) => countUses(trx, material));
	expect(await count()).toBe(1);
	await sanne.db((trx) => addTyped(trx, run, start));
	expect(await count()).toBe(1);
	const other = await makeMix();
	await other.joost.db((trx) => addTyped(trx, other.run, start));
	expect(await count()).toBe(2);
	// wishing is not using
	await other.joost.db((trx) => copyScenario(trx, other.run, 'wish'));
	const [row] = (await other.joost.db((trx) => findMix(trx, other.run)))?.rows ?? [];
	await other.joost.db((trx) => removeRow(trx, row?.id ?? 0, true));
	expect(await count()).toBe(1);
	const secret = await makeMaterial(sanne, false);
	await expect(
		other.joost.db((trx) => addTyped(trx, other.run, { ...start, material: secret }))
	).rejects.toMatchObject({ errors: { material: expect.any(String) as string } });
});

test('a table comes in whole or not at all', async () => {
	const { sanne, run } = await makeMix();
	await write(sanne, run, 'mix:subject', 'Rekenen en wiskunde');
	const bring = (csv: string) => {
		const form = new FormData();
		form.set('csv', csv);
		return sanne.db((trx) => importTable(trx, run, { scenario: 'now', instead: false, csv }, form));
	};
	await expect(bring('naam;soort\nBoek;methode\nBlad;gratis')).rejects.toMatchObject({
		errors: { csv: expect.stringContaining('1') as string }
	});
	expect(await names(sanne, run, 'now')).toEqual([]);
	await bring('naam;soort;lestijd;doelen\nBoek;methode;70;10, 12\n=1+1;open;30;');
	expect(await names(sanne, run, 'now')).toEqual(['Boek', '=1+1']);
});

test('the talk about a row is the team’s: nobody else reads it, is told of it, or keeps notices', async () => {
	const { sanne, joost, run, team } = await makeMix();
	const [row = 0] = await sanne.db((trx) => addRows(trx, run, 'now', [{ texts: { name: 'A' } }]));
	const say = (person: Member, body: string) =>
		person.db((trx) => beginRunTalk(trx, run, `row:${row}`, 'Atlas', body));
	const { thread } = await say(joost, 'Dit contract loopt af');
	expect((await say(sanne, 'Dan kijken we verder')).thread).toBe(thread);
	const read = (person: Member) => person.db((trx) => readThread(trx, thread, 1, person.id));
	expect((await read(joost))?.posts.map(({ number }) => number)).toEqual([1, 2]);
	expect((await read(joost))?.run).toMatchObject({ id: run, spot: `row:${row}` });

	const moderator = await makeMember(owner, 'Moderator');
	await owner.query(
		`insert into public.platform_roles (person_id, role) values ($1, 'moderator')`,
		[moderator.id]
	);
	const stranger = await makeMember(owner, 'Vreemde');
	for (const person of [moderator, stranger]) {
		expect(await read(person)).toBeNull();
		expect(
			await person.db((trx) =>
				trx.selectFrom('posts').select('id').where('thread_id', '=', thread).execute()
			)
		).toEqual([]);
		expect(await hint(say(person, 'Hallo'))).toBe('42501');
	}
	// following without being of the team brings no notice
	await owner.query('insert into public.thread_follows (thread_id, person_id) values ($1, $2)', [
		thread,
		stranger.id
	]);
	const post = await one('select id from public.posts where thread_id = $1 and number = 2', [
		thread
	]);
	expect(await tellOf(post)).toBe(1);
	const noticed = () =>
		one('select count(*) as id from public.notifications where thread_id = $1 and person_id = $2', [
			thread,
			joost.id
		]);
	expect(await noticed()).toBe(1);
	await sanne.db((trx) => leaveTeam(trx, team, joost.id));
	expect([await read(joost), await noticed()]).toEqual([null, 0]);
});

test('who leaves the platform is no owner any more, in no version of a field', async () => {
	const { sanne, joost, run } = await makeMix();
	const [row = 0] = await sanne.db((trx) =>
		addRows(trx, run, 'now', [{ texts: { name: 'A', owner: joost.id } }])
	);
	await owner.query('select private.erase($1)', [joost.id]);
	const fields = await sanne.db((trx) => listFields(trx, run));
	expect(fields.find(({ key }) => key === `row-owner:${row}`)?.value).toBe('');
	expect(
		await one('select count(*) as id from public.run_field_revisions where value = $1', [joost.id])
	).toBe(0);
});
