/** Teams for database tests: people, a team of theirs, and what they do. */
import type pg from 'pg';
import { saveAnswer, sendAnswers } from '../../src/lib/instruments/answers.server.ts';
import { startRun } from '../../src/lib/instruments/runs.server.ts';
import { createTeam, joinTeam, renewLink } from '../../src/lib/instruments/teams.server.ts';
import { makeMember } from './members.ts';
import type { Member } from './members.ts';

const version = '2026.1';

/** A team of so many people, the first one facilitating, with an open round. */
export async function teamOf(
	owner: pg.Client,
	count: number,
	instrument: 'groeikompas' | 'visie' = 'groeikompas'
) {
	const people: Member[] = [];
	for (let at = 0; at < count; at++) people.push(await makeMember(owner, `Lid ${at}`));
	const [first] = people;
	if (!first) throw new Error('a team has people');
	const { id: team } = await first.db((trx) =>
		createTeam(trx, {
			name: 'Proefteam',
			sector: 'po',
			school_id: null,
			community_id: null,
			programme_id: null
		})
	);
	const { token } = await first.db((trx) => renewLink(trx, team));
	for (const person of people.slice(1)) await person.db((trx) => joinTeam(trx, token));
	const start = () =>
		first.db((trx) => startRun(trx, team, instrument, version, 'Ronde', null)).then(({ id }) => id);
	return { people, first, team, token, start, run: await start() };
}

export const answer = (person: Member, run: number, key: string, score: number | null) =>
	person.db((trx) =>
		saveAnswer(trx, run, { key, score, wish: null, skip: score ? null : 'unknown', note: '' })
	);

export const send = (person: Member, run: number, counts = true) =>
	person.db((trx) => sendAnswers(trx, run, counts));

/** How a refusal is told: its hint, or else its code. */
export const hint = (work: Promise<unknown>): Promise<string | undefined> =>
	work.then(
		() => 'it worked',
		(error: unknown) => (error as pg.DatabaseError).hint ?? (error as pg.DatabaseError).code
	);
