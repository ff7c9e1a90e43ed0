/** Where mixes live: rows are kept by SQL functions, what stands in them are joint fields of the run. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { listActions } from './actions.server.ts';
import { definitions } from './definitions.server.ts';
import { listFields } from './fields.server.ts';
import { isKind, readNumber, shareOfKinds } from './mix.ts';
import type { Kind, MixRow, RowTexts, Scenario } from './mix.ts';
import { listPillarHelp } from './mix-help.server.ts';
import { findRun } from './runs.server.ts';

/** Rows of a mix in their order, and those that were taken away lately. */
async function listRows(trx: Db, run: number): Promise<{ rows: MixRow[]; gone: GoneRow[] }> {
	const { rows } = await sql<MixRow & { name: string; removed: boolean }>`
		select x.id, x.scenario, x.removed_at is not null as removed, coalesce(f.value, '') as name,
			case when m.id is not null then json_build_object('id', m.id, 'title', m.title,
				'reviewed', exists (select from public.quality_passports q where q.material_id = m.id)) end as material,
			case when t.id is not null then json_build_object('thread', t.id, 'posts', t.last_number) end as talk
		from public.mix_rows x
		left join public.materials m on m.id = x.material_id and m.removed_at is null
		left join public.threads t on t.run_id = x.run_id and t.run_spot = 'row:' || x.id
		left join public.run_fields f on f.run_id = x.run_id and f.key = 'row-name:' || x.id
		where x.run_id = ${run}
		order by x.removed_at desc, x.position, x.id
		limit 120`.execute(trx);
	return {
		rows: rows
			.filter(({ removed }) => !removed)
			.map(({ id, scenario, material, talk }) => ({ id, scenario, material, talk })),
		gone: rows
			.filter(({ removed }) => removed)
			.map(({ id, scenario, name }) => ({ id, scenario, name }))
	};
}

/** A row that was taken away and can be put back. */
export interface GoneRow {
	id: number;
	scenario: Scenario;
	name: string;
}

/** Everything the page of a mix shows; null for a mix of others. */
export async function findMix(trx: Db, id: number) {
	const run = await findRun(trx, 'leermiddelenmix', id);
	if (!run) return null;
	const definition = definitions.get('leermiddelenmix', run.version);
	const { rows: shared } = await sql<{ at: Date; scenario: Scenario }>`
		select shared_at as at, scenario from public.shared_mixes where run_id = ${id}`.execute(trx);
	return {
		run,
		definition,
		...(await listRows(trx, id)),
		fields: await listFields(trx, id),
		help: listPillarHelp(definition),
		shared: shared[0] ?? null,
		actions: await listActions(trx, id)
	};
}
export type MixPage = NonNullable<Awaited<ReturnType<typeof findMix>>>;

/** A row to add: a material of this platform or none, and what stands in it. */
export interface NewRow {
	material?: number | null;
	texts: Partial<RowTexts>;
}

/**
 * Adds rows at the end of a scenario.
 * @param instead takes away what was there first
 * @returns ids of the new rows
 * @throws a refusal with hint mix_full, material_unknown, run_frozen or run_closed
 */
export async function addRows(
	trx: Db,
	run: number,
	scenario: Scenario,
	rows: readonly NewRow[],
	instead = false
): Promise<number[]> {
	const list = rows.map(({ material = null, texts }) => ({ material, fields: texts }));
	const answer = await sql<{ ids: number[] }>`
		select public.add_mix_rows(${run}, ${scenario}, ${JSON.stringify(list)}::jsonb, ${instead}) as ids`.execute(
		trx
	);
	return answer.rows[0]?.ids ?? [];
}

/** Takes a row away, or puts it back. @throws a refusal with hint mix_full, run_frozen or run_closed */
export async function removeRow(trx: Db, row: number, gone: boolean): Promise<void> {
	await sql`select public.remove_mix_row(${row}, ${gone})`.execute(trx);
}

export async function moveRow(trx: Db, row: number, up: boolean): Promise<void> {
	await sql`select public.move_mix_row(${row}, ${up})`.execute(trx);
}

/**
 * The newest mix of a team as shares of lesson time, for texts that speak of it. The wished scenario counts
 * as soon as it has rows: what a team decides is where it is going; otherwise how it is now.
 * @returns null when the team has no mix, or the viewer is not of the team
 */
export async function findTeamMix(
	trx: Db,
	teamId: number
): Promise<{
	runId: number;
	title: string;
	shares: Record<Kind, number>;
	scenario: Scenario;
} | null> {
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
