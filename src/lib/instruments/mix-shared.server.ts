/** What schools shared of their mixes: what was shown at that moment, and nothing that came later. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { InstrumentSector } from './definition.ts';
import type { RowTexts, Scenario } from './mix.ts';

export interface SharedMix {
	run: number;
	school: string;
	place: string;
	sector: InstrumentSector;
	scenario: Scenario;
	version: string;
	subject: string;
	level: string;
	year: string;
	sharedAt: Date;
	rows: SharedRow[];
}

/** A row as others see it: without owner, review and dates; nameless when its material is not public. */
export type SharedRow = Partial<
	Pick<RowTexts, 'name' | 'kind' | 'use' | 'share' | 'goals' | 'cost' | 'licence'>
> & { material: number | null };

const columns = sql`s.run_id as run, o.name as school, o.place, s.sector, s.scenario, s.version, s.shared_at as "sharedAt",
	coalesce(s.head ->> 'subject', '') as subject, coalesce(s.head ->> 'level', '') as level,
	coalesce(s.head ->> 'year', '') as year, s.rows`;

/** Mixes that others shared: of the same subject first, then of the same sector, newest first. */
export async function listShared(
	trx: Db,
	{ run, subject, sector }: { run: number; subject: string; sector: InstrumentSector }
): Promise<SharedMix[]> {
	const { rows } = await sql<SharedMix>`
		select ${columns} from public.shared_mixes s join public.schools o on o.id = s.school_id
		where s.run_id <> ${run}
		order by (s.head ->> 'subject') is not distinct from ${subject} desc, s.sector = ${sector} desc, s.shared_at desc
		limit 40`.execute(trx);
	return rows;
}

/** A shared mix; null when it is not, or not any more. */
export async function findShared(trx: Db, run: number): Promise<SharedMix | null> {
	const { rows } = await sql<SharedMix>`
		select ${columns} from public.shared_mixes s join public.schools o on o.id = s.school_id
		where s.run_id = ${run}`.execute(trx);
	return rows[0] ?? null;
}

/** @throws a refusal with hint mix_no_school or mix_empty; 42501 for who does not facilitate */
export async function shareMix(trx: Db, run: number, scenario: Scenario): Promise<void> {
	await sql`select public.share_mix(${run}, ${scenario})`.execute(trx);
}

export async function unshareMix(trx: Db, run: number): Promise<void> {
	await sql`select public.unshare_mix(${run})`.execute(trx);
}

/** In how many teams' mixes a material stands now; 0 for one that the viewer may not read. */
export async function countUses(trx: Db, material: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select public.count_material_uses(${material}) as count`.execute(trx);
	return rows[0]?.count ?? 0;
}
