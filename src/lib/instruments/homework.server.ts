/** What a team on a track of the roadshow made with the instruments. Tracks know nothing of this. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Instrument } from './definition.ts';
import type { RunState } from './instrument.ts';

export interface TrackWork {
	instrument: Instrument;
	id: number;
	title: string;
	state: RunState;
}

/** The newest run of each instrument of the team of a track, as far as the viewer is in that team. */
export async function listTrackWork(trx: Db, track: number): Promise<TrackWork[]> {
	return trx
		.selectFrom('instrument_runs as r')
		.innerJoin('instrument_teams as t', 't.id', 'r.team_id')
		.distinctOn('r.instrument')
		.select([
			sql<Instrument>`r.instrument`.as('instrument'),
			'r.id',
			'r.title',
			sql<RunState>`r.state`.as('state')
		])
		.where('t.track_id', '=', track)
		.orderBy('r.instrument')
		.orderBy('r.round', 'desc')
		.execute();
}

/**
 * The team that a track fills in instruments with, made when there is none; the viewer is in it afterwards.
 * @throws 42501 for who is not on the track
 */
export async function openTrackTeam(trx: Db, track: number): Promise<{ team: number }> {
	const { rows } = await sql<{
		team: number;
	}>`select public.open_track_team(${track}) as team`.execute(trx);
	return { team: rows[0]?.team ?? 0 };
}
