/** What is still needed, and what it brought: the two lists that others learn from. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/** Needs, the open ones first. */
export function listNeeds(trx: Db, community: number) {
	return trx
		.selectFrom('needs as n')
		.leftJoin('profiles as p', 'p.id', 'n.created_by')
		.select(['n.id', 'n.body', 'n.created_at as createdAt', 'n.met_at as metAt', 'p.name as by'])
		.where('n.community_id', '=', community)
		.orderBy(sql`n.met_at is not null`)
		.orderBy('n.created_at', 'desc')
		.limit(60)
		.execute();
}

export async function addNeed(trx: Db, community: number, by: string, body: string): Promise<void> {
	await trx.insertInto('needs').values({ community_id: community, created_by: by, body }).execute();
}

/** A need is met, or open again. */
export async function meetNeed(
	trx: Db,
	community: number,
	id: number,
	by: string | null
): Promise<void> {
	await trx
		.updateTable('needs')
		.set({ met_at: by ? new Date() : null, met_by: by })
		.where('id', '=', id)
		.where('community_id', '=', community)
		.execute();
}

/** Yields with the material they are about, where the viewer may see it. */
export function listYields(trx: Db, community: number) {
	return trx
		.selectFrom('yields as y')
		.leftJoin('materials as m', (join) =>
			join.onRef('m.id', '=', 'y.material_id').on('m.removed_at', 'is', null)
		)
		.select(['y.id', 'y.title', 'y.body', 'm.id as materialId', 'm.title as material'])
		.where('y.community_id', '=', community)
		.orderBy('y.created_at', 'desc')
		.orderBy('y.id', 'desc')
		.limit(60)
		.execute();
}

export async function addYield(
	trx: Db,
	community: number,
	by: string,
	found: { title: string; body: string; material_id: number | null }
): Promise<void> {
	await trx
		.insertInto('yields')
		.values({ community_id: community, created_by: by, ...found })
		.execute();
}

export const parts = ['milestones', 'log_entries', 'needs', 'yields'] as const;
export type Part = (typeof parts)[number];

/** Takes a row off one of the lists; for leads. */
export async function removePart(
	trx: Db,
	part: Part,
	community: number,
	id: number
): Promise<void> {
	await trx.deleteFrom(part).where('id', '=', id).where('community_id', '=', community).execute();
}
