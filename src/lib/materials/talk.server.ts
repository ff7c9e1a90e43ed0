/** How much talk there is about a material, and where: only what the person who asks may read. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export interface TalkCounts {
	/** All the reader may see, counted to five hundred. */
	all: number;
	/** Talk in the reader's own communities, also where there is none yet. */
	places: { id: number; slug: string; name: string; count: number }[];
}

/**
 * Counts threads about a material. Row level security counts along: talk among the members of a pilot
 * adds nothing for anybody else.
 */
export async function countTalk(trx: Db, material: number, signedIn: boolean): Promise<TalkCounts> {
	const places = signedIn
		? sql`select c.id, c.slug, c.name, (select count(*) from (
					select from public.threads t where t.material_id = ${material} and t.community_id = c.id limit 500) talk) as count
				from public.communities c
				where c.id = any ((select private.viewer_communities())::bigint[]) and (
					exists (select from public.material_communities mc where mc.material_id = ${material} and mc.community_id = c.id)
					or exists (select from public.threads t where t.material_id = ${material} and t.community_id = c.id))
				order by c.name limit 30`
		: sql`select null::bigint as id where false`;
	const { rows } = await sql<TalkCounts>`
		select (select count(*) from (select from public.threads t where t.material_id = ${material} limit 500) talk) as "all",
			coalesce((select json_agg(place) from (${places}) place), '[]') as places`.execute(trx);
	return rows[0] ?? { all: 0, places: [] };
}
