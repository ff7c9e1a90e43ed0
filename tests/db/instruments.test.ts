/** Teams and instruments under the rules of the database: whose answers are whose, and what adds up. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	countSent,
	findOwnAnswers,
	listResults,
	publishResults,
	saveAnswer
} from '../../src/lib/instruments/answers.server.ts';
import {
	remindActions,
	remindNextRounds,
	saveAction
} from '../../src/lib/instruments/actions.server.ts';
import { definitions } from '../../src/lib/instruments/definitions.server.ts';
import { listFields, listRevisions, saveField } from '../../src/lib/instruments/fields.server.ts';
import { findPassport } from '../../src/lib/instruments/passport.server.ts';
import { passportJsonLd } from '../../src/lib/instruments/passport.ts';
import {
	publishPassport,
	sendReview,
	startReview
} from '../../src/lib/instruments/reviews.server.ts';
import { changeRunState, startRun } from '../../src/lib/instruments/runs.server.ts';
import { joinTeam, leaveTeam, renewLink } from '../../src/lib/instruments/teams.server.ts';
import { saveRunField } from '../../src/lib/instruments/writing.server.ts';
import type { CatchUp } from '../../src/lib/realtime/channels.ts';
import { catchUp } from '../../src/lib/realtime/signals.server.ts';
import { runChanges } from '../../src/lib/instruments/changes.server.ts';
import { asService, closeDatabase } from '../../src/lib/server/db.ts';
import { once } from '../../src/lib/server/form.ts';
import { Editor, complaints, editTogether } from '../faults/editors.ts';
import { seeded } from '../faults/proxy.ts';
import { makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';
import { jsonLdComplaints } from '../support/schema-org.ts';
import { answer, hint, send, teamOf as makeTeamOf } from '../support/teams.ts';

const owner = new pg.Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const teamOf = (count: number, instrument?: 'groeikompas' | 'visie') =>
	makeTeamOf(owner, count, instrument);

/** Everything that anybody of the team can read of the results of a run. */
const seen = (person: Member, run: number) => person.db((trx) => listResults(trx, run));

test('three answers show nothing, four show the result', async () => {
	const { people, first, run } = await teamOf(5);
	for (const person of people.slice(0, 3)) {
		await answer(person, run, 'visie-1', 2);
		await send(person, run);
	}
	expect(await hint(first.db((trx) => publishResults(trx, run)))).toBe('too_few_answers');
	expect(await seen(first, run)).toEqual([]);
	const fourth = people[3] ?? first;
	await answer(fourth, run, 'visie-1', 4);
	// answered and not sent is not there
	expect(await hint(first.db((trx) => publishResults(trx, run)))).toBe('too_few_answers');
	await send(fourth, run);
	await first.db((trx) => publishResults(trx, run));
	expect(await seen(people[4] ?? first, run)).toEqual([
		{ key: 'visie-1', kind: 'now', counts: [0, 3, 0, 1] }
	]);
	expect(await hint(answer(fourth, run, 'visie-1', 1))).toBe('already_counted');
	expect(await hint(send(fourth, run, false))).toBe('already_counted');
});

test('a statement that fewer than four scored stays hidden in a result of more', async () => {
	const { people, first, run } = await teamOf(5);
	for (const [at, person] of people.entries()) {
		await answer(person, run, 'visie-1', 1 + (at % 4));
		await answer(person, run, 'visie-2', at < 3 ? 2 : null);
		await send(person, run);
	}
	await first.db((trx) => publishResults(trx, run));
	expect((await seen(first, run)).map(({ key }) => key)).toEqual(['visie-1']);
});

test('answers are read by whoever gave them; a facilitator and the team read counts', async () => {
	const { people, first, run } = await teamOf(2);
	const second = people[1] ?? first;
	await answer(second, run, 'visie-1', 3);
	await send(second, run);
	expect((await second.db((trx) => findOwnAnswers(trx, run))).answers).toHaveLength(1);
	expect(
		await first.db(async (trx) => [
			(await findOwnAnswers(trx, run)).answers.length,
			(await trx.selectFrom('run_answers').select('key').where('run_id', '=', run).execute())
				.length,
			(await countSent(trx, run)).sent
		])
	).toEqual([0, 0, 1]);
	const changes = await owner.query<{ actor_id: string | null }>(
		`select actor_id from public.changes where stream = 'run:' || $1 and kind = 'run.sent'`,
		[run]
	);
	expect(changes.rows).toEqual([{ actor_id: null }]);
});

test('two texts on top of the same one are both kept, with every text between', async () => {
	const { people, first, run } = await teamOf(2, 'visie');
	const second = people[1] ?? first;
	const write = (person: Member, value: string, base: number) =>
		person.db((trx) => saveField(trx, run, 'canvas:droom', value, base));
	await write(first, 'Samen leren.', 0);
	const [one, other] = await Promise.all([
		write(first, 'Graag samen leren.', 1),
		write(second, 'Samen leren en maken.', 1)
	]);
	expect([one?.revision, other?.revision].sort()).toEqual([2, 3]);
	const [field] = await first.db((trx) => listFields(trx, run));
	for (const word of ['Graag', 'maken']) expect(field?.value).toContain(word);
	expect(await first.db((trx) => listRevisions(trx, run, 'canvas:droom'))).toHaveLength(3);
	const again = await write(first, field?.value ?? '', 1);
	expect(again.revision).toBe(3);
});

test('five people who write at once, two of them on a bad network, lose no word', async () => {
	const { people, first, run } = await teamOf(5, 'visie');
	const stream = `run:${run}`;
	const editors = people.map(
		(person) =>
			new Editor({
				save: (key, value, base, attempt) =>
					person.db((trx) =>
						once(trx, person.id, 'instruments.field', attempt, [key, value, base], () =>
							saveField(trx, run, key, value, base)
						)
					),
				ask: (since) =>
					person
						.db((trx) => catchUp(trx, new Map([[stream, since]]), { run: runChanges }))
						.then((answer): CatchUp[string] | undefined => answer[stream]),
				load: () => person.db((trx) => listFields(trx, run))
			})
	);
	const keys = ['canvas:droom', 'canvas:leren', 'canvas:open'];
	const edited = await editTogether(editors, keys, ['level:visie'], 80, seeded(11));
	const stored = new Map(
		(await first.db((trx) => listFields(trx, run))).map(({ key, value }) => [key, value])
	);
	expect(complaints(editors, edited, stored)).toEqual([]);
	expect(edited.apart).toBeGreaterThan(0);
	for (const { fields } of editors) fields.stop();
}, 90_000);

test('a field that the definition does not have is refused, and so is one of a run that is closed', async () => {
	const { first, run } = await teamOf(1);
	const write = (key: string, value: string) =>
		first.db((trx) => saveRunField(trx, { run, key, value, base: 0 }));
	await expect(write('level:visie', '5')).rejects.toMatchObject({ status: 400 });
	await expect(write('canvas:droom', 'x')).rejects.toMatchObject({ status: 400 });
	expect((await write('level:visie', '3')).value).toBe('3');
	await first.db((trx) => changeRunState(trx, run, 'frozen'));
	expect(await hint(write('level:visie', '2'))).toBe('run_frozen');
	await first.db((trx) => changeRunState(trx, run, 'closed'));
	expect(await hint(first.db((trx) => changeRunState(trx, run, 'open')))).toBe('run_closed');
});

test('three actions are open at most, and their owner is reminded twice', async () => {
	const { people, first, run } = await teamOf(2);
	const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
	const add = () =>
		first.db((trx) =>
			saveAction(trx, run, {
				action: null,
				area: 'visie',
				text: 'Bespreken',
				first_step: '',
				owner_id: people[1]?.id ?? '',
				due_on: soon
			})
		);
	await add();
	await add();
	await add();
	expect(await hint(add())).toBe('three_actions');
	const told = async () => {
		await asService('remind of actions', remindActions);
		const { rowCount } = await owner.query(
			`select from public.notifications where person_id = $1 and topic = 'run_action'`,
			[people[1]?.id]
		);
		return rowCount;
	};
	expect(await told()).toBe(3);
	expect(await told()).toBe(3);
	await owner.query(
		`update public.run_actions set due_on = current_date, reminded_at = now() - interval '3 days' where run_id = $1`,
		[run]
	);
	expect(await told()).toBe(6);
	expect(await told()).toBe(6);
});

test('a year after a round its facilitator hears of it once, unless the team went on', async () => {
	const { first, team, run } = await teamOf(2);
	const told = async () => {
		await asService('remind of next rounds', remindNextRounds);
		const { rows } = await owner.query<{ run: number }>(
			`select (details ->> 'run')::int as run from public.notifications where topic = 'next_round' and person_id = $1`,
			[first.id]
		);
		return rows.map((row) => row.run);
	};
	const closedAgo = (id: number, time: string) =>
		owner.query(
			`update public.instrument_runs set state = 'closed', created_at = now() - $2::interval,
				closed_at = now() - $2::interval where id = $1`,
			[id, time]
		);
	await closedAgo(run, '11 months');
	expect(await told()).toEqual([]);
	await closedAgo(run, '13 months');
	const next = await first.db((trx) =>
		startRun(trx, team, 'groeikompas', '2026.1', 'Volgende ronde', null)
	);
	expect(await told()).toEqual([]);
	await closedAgo(next.id, '1 year');
	expect(await told()).toEqual([next.id]);
	expect(await told()).toEqual([next.id]);
});

test('the last facilitator who leaves hands over, and the last member ends the team', async () => {
	const { people, first, team } = await teamOf(2);
	const second = people[1] ?? first;
	const roles = async () =>
		(
			await owner.query<{ role: string }>(
				'select role from public.instrument_members where team_id = $1',
				[team]
			)
		).rows.map(({ role }) => role);
	await first.db((trx) => leaveTeam(trx, team, first.id));
	expect(await roles()).toEqual(['facilitator']);
	await owner.query('select private.erase($1)', [second.id]);
	expect(await roles()).toEqual([]);
	expect(
		(await owner.query('select from public.instrument_teams where id = $1', [team])).rowCount
	).toBe(0);
});

/** A material with a review by two people, scored and agreed. */
async function reviewed() {
	const [maker, one, other] = [
		await makeMember(owner, 'Maker'),
		await makeMember(owner, 'Beoordelaar een'),
		await makeMember(owner, 'Beoordelaar twee')
	];
	const { rows } = await owner.query<{ id: number }>(
		`with made as (
			insert into public.materials (title, kind, url, licence, owner_id, is_public)
			values ('Proefles <script>', 'link', 'https://voorbeeld.nl/les', 'cc-by-40', $1, true) returning id, version
		) insert into public.material_versions (material_id, number, created_by)
		select id, version, $1 from made returning material_id as id`,
		[maker.id]
	);
	const material = rows[0]?.id ?? 0;
	const { id: run } = await one.db((trx) => startReview(trx, material, 'gevonden'));
	const { rows: teams } = await owner.query<{ team: number }>(
		'select team_id as team from public.instrument_runs where id = $1',
		[run]
	);
	const { token } = await one.db((trx) => renewLink(trx, teams[0]?.team ?? 0));
	await other.db((trx) => joinTeam(trx, token));
	const criteria = definitions
		.get('kwaliteitsmodel')
		.criteria.filter(({ level }) => level === 'basis');
	const score = async (person: Member, given: number) => {
		for (const { code } of criteria)
			await person.db((trx) =>
				saveAnswer(trx, run, {
					key: code,
					score: given,
					wish: null,
					skip: null,
					note: 'Gezien op blad 1'
				})
			);
	};
	return { maker, one, other, material, run, criteria, score };
}

test('scores lie side by side once two have sent, and the outcome outlives both', async () => {
	const { one, other, maker, material, run, criteria, score } = await reviewed();
	const scores = (person: Member) =>
		person.db((trx) =>
			trx.selectFrom('review_scores').select('reviewer').where('run_id', '=', run).execute()
		);
	await score(one, 2);
	await one.db((trx) => sendReview(trx, run));
	expect(await scores(other)).toEqual([]);
	expect(await hint(one.db((trx) => publishPassport(trx, run)))).toBe('second_reviewer');
	await expect(other.db((trx) => sendReview(trx, run))).rejects.toThrow('refused');
	await score(other, 3);
	await other.db((trx) => sendReview(trx, run));
	expect(await scores(one)).toHaveLength(2 * criteria.length);
	expect(await scores(maker)).toEqual([]);
	expect(await hint(one.db((trx) => publishPassport(trx, run)))).toBe('not_agreed');
	for (const { code } of criteria)
		for (const [key, value] of [
			[`agreed:${code}`, '2'],
			[`text:${code}`, 'In orde <b>']
		] as const)
			await one.db((trx) => saveRunField(trx, { run, key, value, base: 0 }));
	await one.db((trx) => publishPassport(trx, run));
	const passport = () => maker.db((trx) => findPassport(trx, material));
	const before = await passport();
	expect(before).toMatchObject({
		underReview: false,
		passport: { reviewers: 2, materialVersion: 1 }
	});
	expect(before.passport?.dimensions.map(({ inOrder }) => inOrder)).toEqual([true, true, true]);
	for (const person of [one, other]) {
		await owner.query('select private.erase($1)', [person.id]);
		expect(await passport()).toEqual(before);
	}
	const kept = await owner.query('select from public.quality_passports where material_id = $1', [
		material
	]);
	expect(kept.rowCount).toBe(1);
	if (!before.passport) throw new Error('there is one');
	const after = await passport();
	if (!after.passport) throw new Error('it stays');
	const page = 'https://voorbeeld.nl/materiaal/1';
	const text = passportJsonLd(before.passport, page);
	expect(passportJsonLd(after.passport, page)).toBe(text);
	expect(await jsonLdComplaints(text)).toEqual([]);
	expect(text).not.toMatch(/[<>&]|Beoordelaar een|Beoordelaar twee|ratingValue/);
	expect((JSON.parse(text) as { '@graph': unknown[] })['@graph']).toHaveLength(3);
});

test('a round of an older definition is read with that definition', async () => {
	const { first, run } = await teamOf(1);
	await owner.query(`update public.instrument_runs set version = '2020.1' where id = $1`, [run]);
	await expect(
		first.db((trx) => saveRunField(trx, { run, key: 'level:visie', value: '1', base: 0 }))
	).rejects.toThrow('no definition of groeikompas 2020.1');
});

test('who is in one team reads the names of its people, whatever their card says', async () => {
	const { people, first } = await teamOf(2);
	const second = people[1] ?? first;
	await owner.query(`update public.profiles set visible_to = 'communities' where id = $1`, [
		second.id
	]);
	const name = (person: Member) =>
		person.db(async (trx) => {
			const found = await sql<{ name: string }>`
				select name from public.profiles where id = ${second.id}`.execute(trx);
			return found.rows[0]?.name;
		});
	expect(await name(first)).toBe('Lid 1');
	expect(await name(await makeMember(owner, 'Buitenstaander'))).toBeUndefined();
});
