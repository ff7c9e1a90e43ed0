/**
 * Counts beside the choices of the list: how many there would be with this one too. They count what
 * the person who asks may see, and at most so many rows that a large collection costs no more.
 */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { facetNames } from './filter.ts';
import type { FacetName, MaterialFilter } from './filter.ts';
import { asked, chosenIn, placed } from './list.server.ts';

/** Beyond this the counts say "at least". */
export const countedRows = 5_000;

export interface FacetCounts {
	/** All that fits, counted to `countedRows`. */
	total: number;
	bounded: boolean;
	counts: Record<FacetName, Record<string, number>>;
	/** The viewer's communities and own materials; empty for a visitor. */
	places: { slug: string; name: string; count: number }[];
	mine: number;
}

const lists: Partial<Record<FacetName, string>> = {
	sector: 'sectors',
	level: 'levels',
	subject: 'subjects',
	type: 'resource_types'
};

/** Counts every facet in one statement: each leaves out its own choice and keeps the others. */
export async function countFacets(
	trx: Db,
	filter: MaterialFilter,
	viewer: string | null
): Promise<FacetCounts> {
	const fits = (name: FacetName) => sql.ref(`fits_${name}`);
	const others = (own: FacetName | null) =>
		sql.join([...facetNames.filter((name) => name !== own).map(fits), sql`fits_place`], sql` and `);
	const perFacet = facetNames.map((name) => {
		const list = lists[name];
		return list
			? sql`select ${name}::text as facet, value, count(*) as count from m, unnest(${sql.ref(list)}) value
				where ${others(name)} group by value`
			: sql`select ${name}::text as facet, ${sql.ref(name === 'open' ? 'openness' : 'language')} as value, count(*) as count
				from m where ${others(name)} group by 2`;
	});
	const elsewhere = sql.join(facetNames.map(fits), sql` and `);
	const perPlace = viewer
		? sql`union all select 'in', c.slug || ' ' || c.name, count(m.id)
				from public.communities c
				left join public.material_communities mc on mc.community_id = c.id
				left join m on m.id = mc.material_id and ${elsewhere}
				where c.id = any ((select private.viewer_communities())::bigint[]) group by c.slug, c.name
			union all select 'mine', '', count(*) from m where owner_id = ${viewer} and ${elsewhere}`
		: sql``;
	const { rows } = await sql<{ facet: string; value: string; count: number }>`
		with m as materialized (
			select m.id, m.owner_id, m.openness, m.language, m.sectors, m.levels, m.subjects, m.resource_types,
				${sql.join(facetNames.map((name) => sql`${chosenIn(name, filter.chosen[name])} as ${fits(name)}`))},
				${placed(filter, viewer)} as fits_place
			from public.materials m where ${asked(filter)}
			order by m.updated_at desc limit ${countedRows}
		)
		${sql.join(perFacet, sql` union all `)}
		union all select 'total', '', count(*) from m where ${others(null)}
		union all select 'rows', '', count(*) from m
		${perPlace}`.execute(trx);
	const counts = Object.fromEntries(facetNames.map((name) => [name, {}])) as FacetCounts['counts'];
	const found: FacetCounts = { total: 0, bounded: false, counts, places: [], mine: 0 };
	for (const { facet, value, count } of rows) {
		if (facet === 'total') found.total = count;
		else if (facet === 'rows') found.bounded = count >= countedRows;
		else if (facet === 'mine') found.mine = count;
		else if (facet === 'in') {
			const [slug = '', ...name] = value.split(' ');
			found.places.push({ slug, name: name.join(' '), count });
		} else counts[facet as FacetName][value] = count;
	}
	found.places.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
	return found;
}
