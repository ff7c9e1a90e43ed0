/** Where runs live: started by a facilitator, of one version of an instrument, seen by the team. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Instrument } from './definition.ts';
import type { RunCard, RunPage, RunState } from './instrument.ts';
import { membersJson } from './teams.server.ts';

/** Runs of the viewer's teams, newest first. */
export async function listRuns(trx: Db, instrument?: Instrument): Promise<RunCard[]> {
	return trx
		.selectFrom('instrument_runs as r')
		.innerJoin('instrument_teams as t', 't.id', 'r.team_id')
		.select([
			'r.id',
			sql<Instrument>`r.instrument`.as('instrument'),
			'r.title',
			'r.round',
			sql<RunState>`r.state`.as('state'),
			sql<string | null>`r.due_on::text`.as('dueOn'),
			'r.created_at as createdAt',
			't.name as team'
		])
		.$if(instrument !== undefined, (query) => query.where('r.instrument', '=', instrument ?? ''))
		.orderBy('r.created_at', 'desc')
		.limit(50)
		.execute();
}

/** A run of the viewer's; null for any other, and for one of another instrument. */
export async function findRun(
	trx: Db,
	instrument: Instrument,
	id: number
): Promise<RunPage | null> {
	const { rows } = await sql<RunPage>`
		select r.id, r.instrument, r.version, r.title, r.round, r.state, r.due_on::text as "dueOn", r.created_at as "createdAt",
			mine.role, json_build_object('id', t.id, 'name', t.name, 'sector', t.sector, 'school', s.name) as team,
			${membersJson(sql`t.id`)} as members
		from public.instrument_runs r
		join public.instrument_teams t on t.id = r.team_id
		join public.instrument_members mine on mine.team_id = t.id and mine.person_id = (select private.viewer_id())
		left join public.schools s on s.id = t.school_id
		where r.id = ${id} and r.instrument = ${instrument}`.execute(trx);
	return rows[0] ?? null;
}

/**
 * @param version of the definition that it stays with
 * @throws a refusal with hint round_is_open; 42501 for who does not facilitate
 */
export async function startRun(
	trx: Db,
	team: number,
	instrument: Instrument,
	version: string,
	title: string,
	dueOn: string | null
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.start_run(${team}, ${instrument}, ${version}, ${title}, ${dueOn}::date) as id`.execute(
		trx
	);
	return { id: rows[0]?.id ?? 0 };
}

/** @throws a refusal with hint run_closed: closed is closed */
export async function changeRunState(trx: Db, run: number, state: RunState): Promise<void> {
	await sql`select public.change_run_state(${run}, ${state})`.execute(trx);
}
