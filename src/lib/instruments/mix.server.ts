/** Where mixes live: rows are kept by SQL functions, what stands in them are joint fields of the run. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { isKind, readNumber, shareOfKinds } from './mix.ts';
import type { Kind, Scenario } from './mix.ts';

/**
 * The newest mix of a team as shares of lesson time, for texts that speak of it. The wished scenario counts
 * as soon as it has rows: what a team decides is where it is going; otherwise how it is now.
 * @returns null when the team has no mix, or the viewer is not of the team
 */
export async function findTeamMix(
	trx: Db,
	teamId: number
): Promise<{ runId: number; title: string; shares: Record<Kind, number>; scenario: Scenario } | null> {
	const { rows } = await sql<{
		runId: number;
		title: string;
		rows: { scenario: Scenario; kind: string | null; share: string | null }[];
	}>`
		select r.id as "runId", r.title,
			(select coalesce(json_agg(json_build_object('scenario', x.scenario, 'kind', k.value, 'share', s.value)), '[]')
				from public.mix_rows x
				left join public.run_fields k on k.run_id = x.run_id and k.key = 'row-kind:' || x.id
				left join public.run_fields s on s.run_id = x.run_id and s.key = 'row-share:' || x.id
				where x.run_id = r.id and x.removed_at is null) as rows
		from public.instrument_runs r
		where r.team_id = ${teamId} and r.instrument = 'leermiddelenmix'
		order by r.round desc limit 1`.execute(trx);
	const [mix] = rows;
	if (!mix) return null;
	const scenario: Scenario = mix.rows.some((row) => row.scenario === 'wish') ? 'wish' : 'now';
	const shares = shareOfKinds(
		mix.rows
			.filter((row) => row.scenario === scenario)
			.map(({ kind, share }) => ({
				kind: kind && isKind(kind) ? kind : '',
				share: readNumber(share ?? '')
			}))
	);
	return { runId: mix.runId, title: mix.title, shares, scenario };
}
