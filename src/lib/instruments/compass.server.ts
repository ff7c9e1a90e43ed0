/** Rounds of the Groeikompas: what a team agreed, round after round. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { listActions } from './actions.server.ts';
import { findShare } from './boards.server.ts';
import { countSent, findOwnAnswers, listResults } from './answers.server.ts';
import { agreedLevels } from './compass.ts';
import type { AgreedLevel } from './compass.ts';
import { definitions } from './definitions.server.ts';
import { listFields } from './fields.server.ts';
import type { RunPage } from './instrument.ts';
import { countTalks } from './run-talk.server.ts';
import { findRun } from './runs.server.ts';
import { listSuggestions } from './suggestions.server.ts';

export interface Round {
	id: number;
	round: number;
	title: string;
	levels: AgreedLevel[];
}

/** The agreed levels of a team's rounds up to this one, oldest first. */
async function listRounds(trx: Db, run: RunPage): Promise<Round[]> {
	const { rows } = await sql<{
		id: number;
		round: number;
		title: string;
		version: string;
		fields: { key: string; value: string }[];
	}>`
		select * from (
			select r.id, r.round, r.title, r.version,
				(select coalesce(json_agg(json_build_object('key', f.key, 'value', f.value)), '[]')
					from public.run_fields f where f.run_id = r.id and f.key ~ '^(level|goal):') as fields
			from public.instrument_runs r
			where r.team_id = ${run.team.id} and r.instrument = 'groeikompas' and r.round <= ${run.round}
			order by r.round desc limit 4
		) latest order by round`.execute(trx);
	return rows.map(({ fields, version, ...round }) => ({
		...round,
		levels: agreedLevels(definitions.get('groeikompas', version), fields)
	}));
}

/** Everything the page of a round shows; null for a round of others. */
export async function findRound(trx: Db, id: number) {
	const run = await findRun(trx, 'groeikompas', id);
	if (!run) return null;
	const definition = definitions.get('groeikompas', run.version);
	const fields = await listFields(trx, id);
	const levels = agreedLevels(definition, fields);
	const own = await findOwnAnswers(trx, id);
	return {
		run,
		definition,
		fields,
		levels,
		share: run.state === 'closed' ? await findShare(trx, id) : null,
		turnout: await countSent(trx, id),
		results: await listResults(trx, id),
		actions: await listActions(trx, id),
		talks: await countTalks(trx, id, 'area'),
		rounds: await listRounds(trx, run),
		suggestions: await listSuggestions(
			trx,
			definition,
			// of all areas: which ones are low changes while the team talks
			definition.areas.map(({ key }) => key),
			run.team
		),
		own: { sent: own.sent, counted: own.counted, answered: own.answers.length }
	};
}
export type RoundPage = NonNullable<Awaited<ReturnType<typeof findRound>>>;

/**
 * One area of a round, for the talk about it: how its answers lie.
 * @param number its place in the definition, from 1: a name in an address may be a word that addresses translate
 * @returns null for a round of others, and for an area it does not have
 */
export async function findArea(trx: Db, id: number, number: number) {
	const run = await findRun(trx, 'groeikompas', id);
	if (!run) return null;
	const area = definitions.get('groeikompas', run.version).areas[number - 1];
	return area ? { run, area, results: await listResults(trx, id), spot: `area:${area.key}` } : null;
}
