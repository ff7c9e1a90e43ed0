/** The materials that were shared in a community. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export const sharedPage = 30;

/** Materials of a community a page at a time, the newest shared first. */
export function listSharedMaterials(
	trx: Db,
	community: number,
	before: { at: string; id: number } | null,
	bound = sharedPage
) {
	return trx
		.selectFrom('material_communities as mc')
		.innerJoin('materials as m', 'm.id', 'mc.material_id')
		.leftJoin('profiles as p', 'p.id', 'mc.shared_by')
		.select([
			'm.id',
			'm.title',
			'm.description',
			'm.openness',
			'm.kind',
			'm.is_public as isPublic',
			'm.subjects',
			'm.levels',
			'mc.why',
			'p.name as sharedBy',
			sql<string>`to_char(mc.shared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
				'sharedAt'
			),
			sql<number>`(select count(*) from (select from threads t
				where t.material_id = m.id and t.community_id = mc.community_id limit 100) talk)`.as('threads')
		])
		.where('mc.community_id', '=', community)
		.where('m.removed_at', 'is', null)
		.$if(before !== null, (query) =>
			query.where(
				sql<boolean>`(mc.shared_at, mc.material_id) < (${before?.at}::timestamptz, ${before?.id}::bigint)`
			)
		)
		.orderBy('mc.shared_at', 'desc')
		.orderBy('mc.material_id', 'desc')
		.limit(bound + 1)
		.execute();
}
