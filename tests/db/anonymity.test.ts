/**
 * What is promised to whoever answers: nobody's answer can be worked out, from a team's result or from a
 * board's overview. Two proofs. The equations that all totals ever seen make have no solution for anybody;
 * and a look at everything there is to see stays the same when two people had answered each other's answers.
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import {
	countSent,
	listResults,
	publishResults
} from '../../src/lib/instruments/answers.server.ts';
import { boardReport } from '../../src/lib/instruments/board-report.ts';
import {
	countBoardRounds,
	findBoard,
	findShare,
	joinBoard,
	leaveBoard,
	renewBoardLink,
	shareWithBoard
} from '../../src/lib/instruments/boards.server.ts';
import { runChanges } from '../../src/lib/instruments/changes.server.ts';
import { compassReport } from '../../src/lib/instruments/compass-report.ts';
import { findRound } from '../../src/lib/instruments/compass.server.ts';
import { definitions } from '../../src/lib/instruments/definitions.server.ts';
import { changeRunState } from '../../src/lib/instruments/runs.server.ts';
import { joinTeam, leaveTeam } from '../../src/lib/instruments/teams.server.ts';
import { catchUp } from '../../src/lib/realtime/signals.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { freeBoardNumber } from '../support/boards.ts';
import { makeMember } from '../support/members.ts';
import type { Member } from '../support/members.ts';
import { solvable } from '../support/solving.ts';
import { answer, hint, send, teamOf } from '../support/teams.ts';
import { without } from '../support/unguarded.ts';

const owner = new pg.Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const seen = (person: Member, run: number) => person.db((trx) => listResults(trx, run));

/** What was found without what only names a row: its number, its people, its moment. */
function unnamed(found: unknown, people: readonly Member[] = []): string {
	const keys = ['id', 'run', 'team', 'number', 'subject_id'];
	let text = JSON.stringify(found, (key, value: unknown) =>
		keys.includes(key) && /^\d+$/.test(String(value)) ? '#' : value
	);
	for (const [at, { id }] of people.entries()) text = text.replaceAll(id, `person ${at}`);
	return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
}

/**
 * Everything about a run that comes out of the platform, towards a facilitator or anybody: the page, the
 * documents, the changes that travel, notices, mails and the log.
 */
async function everything(looker: Member, run: number, team: number): Promise<unknown> {
	const round = await looker.db((trx) => findRound(trx, run));
	if (!round) throw new Error('the team has this round');
	const stream = `run:${run}`;
	const changes = await looker.db((trx) =>
		catchUp(trx, new Map([[stream, 0]]), { run: runChanges })
	);
	const { rows: told } = await owner.query(
		`select n.topic, n.details from public.notifications n
		 join public.instrument_members m on m.person_id = n.person_id where m.team_id = $1
		 union all select d.kind, to_jsonb(d.address) from public.mails d
		 join public.instrument_members m on m.person_id = d.person_id where m.team_id = $1`,
		[team]
	);
	const { rows: log } = await owner.query(
		`select action, subject_kind, subject_id from public.audit_entries where actor_id in
		 (select person_id from public.instrument_members where team_id = $1) order by id`,
		[team]
	);
	return { round, report: compassReport(round), changes: changes[stream]?.changes, told, log };
}

/** Six answers, the facilitator's own first; the steps are the same whoever gave which. */
async function lookedAt(answers: readonly number[], team?: Awaited<ReturnType<typeof teamOf>>) {
	const made = team ?? (await teamOf(owner, answers.length));
	const { people, first, run } = made;
	const pictures: unknown[] = [];
	for (const [at, person] of people.entries()) {
		await answer(person, run, 'visie-1', answers[at] ?? 1);
		await send(person, run);
		await hint(first.db((trx) => publishResults(trx, run)));
		pictures.push(await everything(first, run, made.team));
	}
	const last = people.at(-1) ?? first;
	await last.db((trx) => leaveTeam(trx, made.team, last.id));
	pictures.push(await everything(first, run, made.team));
	await owner.query('select private.erase($1)', [people[1]?.id]);
	pictures.push(await everything(first, run, made.team));
	return unnamed(pictures, people);
}

/**
 * What a curious member knows: after every step the totals that can be read, and, to be on the safe side,
 * exactly who is in them. One equation per total; the own answer is known too.
 */
async function watched() {
	const { people, first, team, token, run, start } = await teamOf(owner, 6);
	const equations: number[][] = [people.map((_, at) => (at === 0 ? 1 : 0))];
	const known = new Set<string>();
	const look = async (round: number) => {
		if ((await seen(first, round)).length === 0) return;
		// a total is the sum of its batches, and each of them was once a total less
		const { rows } = await owner.query<{ batch: number; people: string[] }>(
			`select batch, array_agg(person_id::text) as people from public.run_respondents
			 where run_id = $1 and batch is not null group by batch`,
			[round]
		);
		for (const { batch, people: counted } of rows) {
			const row = people.map(({ id }) => (counted.includes(id) ? 1 : 0));
			// who is erased has no row any more, and is in the total all the same
			const mark = `${batch} ${JSON.stringify(row)}`;
			if (!known.has(mark) && ![...known].some((one) => one.startsWith(`${batch} `)))
				equations.push(row);
			known.add(mark);
		}
	};
	const tryToShow = async () => {
		await hint(first.db((trx) => publishResults(trx, run)));
		await look(run);
	};
	for (const [at, person] of people.entries()) {
		await answer(person, run, 'visie-1', 1 + (at % 4));
		await send(person, run);
		await tryToShow();
	}
	// somebody takes back, leaves and comes again, is erased
	const [, second, , , fifth, sixth] = people;
	if (!second || !fifth || !sixth) throw new Error('six people');
	await hint(send(sixth, run, false));
	await tryToShow();
	await fifth.db((trx) => leaveTeam(trx, team, fifth.id));
	await tryToShow();
	await fifth.db((trx) => joinTeam(trx, token));
	if ((await hint(answer(fifth, run, 'visie-1', 3))) === 'it worked') await send(fifth, run);
	await tryToShow();
	await owner.query(`select private.erase($1)`, [second.id]);
	await tryToShow();
	// another round asks the same people again
	await first.db((trx) => changeRunState(trx, run, 'closed'));
	const next = await start();
	await answer(first, next, 'visie-1', 2);
	await send(first, next);
	await look(run);
	await look(next);
	return solvable(equations, people.length).filter((at) => at !== 0);
}

/** Without both guards of a result: four people or more, and four answers or more to a statement. */
const alone = <T>(work: () => Promise<T>) =>
	without(owner, 'public.publish_results', 'ready < 4', 'ready < 1', () =>
		without(owner, 'public.publish_results', 'having count(*) >= 4', '', work)
	);

test('no answer of a team of six can be solved for, over every step, withdrawal and round', async () => {
	expect(await watched()).toEqual([]);
});

test('the same look finds answers when a result may be of one person, or of the same people again', async () => {
	expect(await alone(watched)).not.toEqual([]);
	expect(
		await without(owner, 'public.publish_results', 'and p.batch is null', '', watched)
	).not.toEqual([]);
});

test('whose answer is whose shows nowhere: page, document, signal, notice, mail and log stay the same', async () => {
	// the second and third had each other's; what the last two said is in no result
	const one = await lookedAt([1, 2, 4, 3, 1, 2]);
	expect(await lookedAt([1, 4, 2, 3, 4, 3])).toBe(one);
	// the look is not blind: another sum is another picture
	expect(await lookedAt([1, 2, 2, 3, 1, 2])).not.toBe(one);
});

test('who reads all there is sees when an answer is counted by itself', async () => {
	const [one, other] = await alone(async () => [
		await lookedAt([1, 2, 4, 3, 1, 2]),
		await lookedAt([1, 4, 2, 3, 4, 3])
	]);
	expect(other).not.toBe(one);
});

test('a batch whose people are all gone makes place for the next one, and stays in the total', async () => {
	const { people, first, run } = await teamOf(owner, 9);
	for (const person of people.slice(1, 5)) {
		await answer(person, run, 'visie-1', 2);
		await send(person, run);
	}
	await first.db((trx) => publishResults(trx, run));
	for (const { id } of people.slice(1, 5)) await owner.query('select private.erase($1)', [id]);
	for (const person of [first, ...people.slice(5, 8)]) {
		await answer(person, run, 'visie-1', 3);
		await send(person, run);
	}
	await first.db((trx) => publishResults(trx, run));
	expect(await seen(first, run)).toEqual([{ key: 'visie-1', kind: 'now', counts: [0, 4, 4, 0] }]);
	expect(await first.db((trx) => countSent(trx, run))).toMatchObject({ sent: 0 });
});

// Boards ------------------------------------------------------------------------------------------------

/** A board with somebody who looks for it, let in by a link of an organiser. */
async function boardOf() {
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.school_boards (number, name) values ($1, 'Proefbestuur') returning id`,
		[await freeBoardNumber(owner)]
	);
	const board = Number(rows[0]?.id);
	const school = await owner.query<{ id: number }>(
		`insert into public.schools (name, sector, board_id) values ('Proefschool', 'po', $1) returning id`,
		[board]
	);
	const [organiser, looker, facilitator] = [
		await makeMember(owner, 'Organisator'),
		await makeMember(owner, 'Bestuurder'),
		await makeMember(owner, 'Begeleider')
	];
	await owner.query(
		`insert into public.platform_roles (person_id, role) values ($1, 'organiser')`,
		[organiser.id]
	);
	const { token } = await organiser.db((trx) => renewBoardLink(trx, board));
	await looker.db((trx) => joinBoard(trx, token));
	return { board, school: Number(school.rows[0]?.id), organiser, looker, facilitator, token };
}
type Board = Awaited<ReturnType<typeof boardOf>>;

/** A finished round that four people answered, with what was agreed per area. */
async function finished(
	{ school, facilitator }: Board,
	levels: Record<string, number>,
	team?: number
): Promise<{ run: number; team: number }> {
	const { rows } = await owner.query<{ run: number; team: number }>(
		`with made as (
			insert into public.instrument_teams (name, sector, school_id) select 'Team', 'po', $1 where $3::bigint is null returning id
		), joined as (
			insert into public.instrument_members (team_id, person_id, role) select id, $2, 'facilitator' from made
		), team as (select id from made union all select $3::bigint where $3::bigint is not null)
		insert into public.instrument_runs (team_id, instrument, version, title, round, state)
		select id, 'groeikompas', '2026.1', 'Ronde',
			(select count(*) + 1 from public.instrument_runs r where r.team_id = team.id), 'closed'
		from team returning id as run, team_id as team`,
		[school, facilitator.id, team ?? null]
	);
	const made = rows[0];
	if (!made) throw new Error('a round');
	await owner.query(
		`insert into public.run_results (run_id, batch, key, kind, counts) values ($1, 1, 'visie-1', 'now', '{4,0,0,0}')`,
		[made.run]
	);
	for (const [area, level] of Object.entries(levels))
		await owner.query(`insert into public.run_fields (run_id, key, value) values ($1, $2, $3)`, [
			made.run,
			`level:${area}`,
			String(level)
		]);
	return made;
}

const share = ({ facilitator }: Board, run: number, shares = true) =>
	facilitator.db((trx) => shareWithBoard(trx, run, shares));
const count = ({ looker, board }: Board) => looker.db((trx) => countBoardRounds(trx, board));
const look = ({ looker, board }: Board) => looker.db((trx) => findBoard(trx, board));

/** Steps of a board that counts as often as it can; `levels` are those of eleven teams and a second round. */
async function counted(levels: readonly number[]) {
	const made = await boardOf();
	const runs: number[] = [];
	const teams: number[] = [];
	const equations: number[][] = [];
	const pictures: unknown[] = [];
	const known = new Set<number>();
	const tryToCount = async () => {
		await hint(count(made));
		const board = await look(made);
		if (!board) throw new Error('looks for it');
		pictures.push(
			board,
			boardReport(board, (version) => definitions.get('groeikompas', version))
		);
		for (const { id, levels: shown } of board.overviews) {
			if (known.has(id)) continue;
			known.add(id);
			const { rows } = await owner.query<{ run: number }>(
				`select run_id as run from public.board_shares where overview_id = $1`,
				[id]
			);
			const inside = new Set(rows.map(({ run }) => Number(run)));
			if (shown.length > 0)
				equations.push(Array.from(levels, (_, at) => (inside.has(runs[at] ?? 0) ? 1 : 0)));
		}
	};
	for (const [at, level] of levels.entries()) {
		const again = at === levels.length - 1 ? teams[0] : undefined;
		const { run, team } = await finished(made, { visie: level }, again);
		runs.push(run);
		teams.push(team);
		await share(made, run);
		await tryToCount();
		// every third one takes it back, and agrees again
		if (at % 3 !== 0) continue;
		await hint(share(made, run, false));
		await tryToCount();
		await share(made, run);
		await tryToCount();
	}
	// a team that ends does not change what was counted
	await owner.query('delete from public.instrument_teams where id = $1', [teams[1]]);
	await tryToCount();
	return { equations, picture: unnamed(pictures) };
}
const twelve = [1, 2, 4, 3, 1, 2, 3, 4, 4, 1, 2, 3];

test('no round of a team can be solved for from what a board ever sees, and the counted ones stay', async () => {
	const { equations } = await counted(twelve);
	// of eleven teams and a second round: twice five, and two that wait
	expect(equations.map((row) => row.reduce((sum, one) => sum + one, 0))).toEqual([5, 5]);
	expect(solvable(equations, twelve.length)).toEqual([]);
});

test('the same look finds rounds when fewer than five are counted', async () => {
	const less = (work: () => Promise<Awaited<ReturnType<typeof counted>>>) =>
		without(owner, 'public.count_board_rounds', 'having count(*) >= 5\n\tloop', 'loop', work);
	await owner.query(`alter table public.board_overviews drop constraint board_overviews_rounds_check;
		alter table public.board_overview_levels drop constraint board_overview_levels_counts_check`);
	try {
		const { equations } = await less(() =>
			without(
				owner,
				'public.count_board_rounds',
				'group by f.key having count(*) >= 5',
				'group by f.key',
				() => counted(twelve)
			)
		);
		expect(solvable(equations, twelve.length)).not.toEqual([]);
	} finally {
		await owner.query(`delete from public.board_shares where overview_id in
				(select id from public.board_overviews where rounds < 5);
			delete from public.board_overviews where rounds < 5;
			alter table public.board_overviews add constraint board_overviews_rounds_check check (rounds >= 5);
			alter table public.board_overview_levels add constraint board_overview_levels_counts_check
				check (cardinality(counts) = 4 and counts[1] + counts[2] + counts[3] + counts[4] >= 5)`);
	}
});

test('which team agreed on which level shows nowhere on the page and in no document of a board', async () => {
	const one = await counted(twelve);
	// two of one part had each other's levels; what waits had others
	const other = [2, 1, ...twelve.slice(2, 10), 4, 1];
	expect((await counted(other)).picture).toBe(one.picture);
	expect((await counted([2, ...twelve.slice(1)])).picture).not.toBe(one.picture);
}, 120_000);

test('an area that fewer than five teams agreed on is not in an overview of more', async () => {
	const made = await boardOf();
	for (let at = 0; at < 6; at++)
		await share(made, (await finished(made, { visie: 2, ...(at < 4 ? { cultuur: 3 } : {}) })).run);
	await count(made);
	const board = await look(made);
	expect(board?.overviews.map(({ rounds, levels }) => [rounds, levels])).toEqual([
		[6, [{ area: 'visie', kind: 'now', counts: [0, 6, 0, 0] }]]
	]);
});

test('of two rounds of a team the newest counts, and a round counts once', async () => {
	const made = await boardOf();
	const first = await finished(made, { visie: 1 });
	await share(made, first.run);
	await share(made, (await finished(made, { visie: 4 }, first.team)).run);
	for (let at = 0; at < 3; at++) await share(made, (await finished(made, { visie: 2 })).run);
	expect(await hint(count(made))).toBe('too_few_rounds');
	await share(made, (await finished(made, { visie: 2 })).run);
	expect(await count(made)).toEqual({ rounds: 5 });
	expect((await look(made))?.overviews[0]?.levels[0]?.counts).toEqual([0, 4, 0, 1]);
	expect(await hint(count(made))).toBe('too_few_rounds');
});

test('a facilitator shares a finished round that four answered, and takes it back until it is counted', async () => {
	const made = await boardOf();
	const { run, team } = await finished(made, { visie: 1 });
	const known = () => made.facilitator.db((trx) => findShare(trx, run));
	expect(await known()).toMatchObject({ board: 'Proefbestuur', shared: false, answered: true });
	await share(made, run);
	expect(await known()).toMatchObject({ shared: true, counted: false });
	await share(made, run, false);
	expect(await known()).toMatchObject({ shared: false });
	await owner.query('delete from public.run_results where run_id = $1', [run]);
	expect(await hint(share(made, run))).toBe('round_not_finished');
	await owner.query('update public.instrument_teams set school_id = null where id = $1', [team]);
	expect(await hint(share(made, run))).toBe('no_board');
	const runs = [];
	for (let at = 0; at < 5; at++) runs.push((await finished(made, { visie: 2 })).run);
	for (const one of runs) await share(made, one);
	await count(made);
	expect(await hint(share(made, runs[0] ?? 0, false))).toBe('round_counted');
});

test('a link lets one person look, who stops or is taken out, and leaves with the account', async () => {
	const { board, organiser, looker, token } = await boardOf();
	const sees = async (person: Member) => (await person.db((trx) => findBoard(trx, board))) !== null;
	const late = await makeMember(owner, 'Te laat');
	expect(await hint(late.db((trx) => joinBoard(trx, token)))).toBe('link_expired');
	expect([await sees(looker), await sees(late), await sees(organiser)]).toEqual([
		true,
		false,
		true
	]);
	const page = await organiser.db((trx) => findBoard(trx, board));
	expect(page?.people.map(({ id }) => id)).toEqual([looker.id]);
	expect((await looker.db((trx) => findBoard(trx, board)))?.people).toEqual([]);
	await organiser.db((trx) => leaveBoard(trx, board, looker.id));
	expect(await sees(looker)).toBe(false);
	const again = await organiser.db((trx) => renewBoardLink(trx, board));
	await late.db((trx) => joinBoard(trx, again.token));
	await owner.query('select private.erase($1)', [late.id]);
	const { rowCount } = await owner.query('select from public.board_people where board_id = $1', [
		board
	]);
	expect(rowCount).toBe(0);
});
