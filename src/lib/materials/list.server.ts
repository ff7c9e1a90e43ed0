/** Lists of materials, as the person who asks may see them; paged by key. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Cursor, FacetName, MaterialFilter, Sort } from './filter.ts';
import { pageSize } from './material.ts';
import type { MaterialCardFacts } from './material.ts';

const columns: Record<FacetName, RawBuilder<unknown>> = {
	open: sql`m.openness`,
	sector: sql`m.sectors`,
	level: sql`m.levels`,
	subject: sql`m.subjects`,
	type: sql`m.resource_types`,
	lang: sql`m.language`
};

/** One facet's choice as a condition; true when nothing was chosen. */
export function chosenIn(name: FacetName, values: readonly string[]): RawBuilder<boolean> {
	if (values.length === 0) return sql<boolean>`true`;
	return name === 'open' || name === 'lang'
		? sql<boolean>`${columns[name]} = any(${values}::text[])`
		: sql<boolean>`${columns[name]} && ${values}::text[]`;
}

/** What the words ask for, whatever is chosen. */
export function asked(filter: MaterialFilter): RawBuilder<boolean> {
	const words = filter.q
		? sql<boolean>`m.search @@ websearch_to_tsquery('public.nl', ${filter.q})`
		: sql<boolean>`true`;
	return sql<boolean>`m.removed_at is null and ${words}`;
}

/**
 * Where it stands: own, or in communities. The places a visitor may read would say which pilots hold a
 * public material; only one's own communities are asked for by name.
 */
export function placed(filter: MaterialFilter, viewer: string | null): RawBuilder<boolean> {
	if (filter.where.length === 0 || !viewer) return sql<boolean>`true`;
	const own = filter.where.includes('mine')
		? sql<boolean>`m.owner_id = ${viewer}`
		: sql<boolean>`false`;
	return sql<boolean>`(${own} or exists (
		select from public.material_communities mc join public.communities c on c.id = mc.community_id
		where mc.material_id = m.id and c.slug = any(${filter.where}::text[])
			and c.id = any ((select private.viewer_communities())::bigint[])))`;
}

/** The columns of a card; `m` is the material, `f` its file. */
export const cardColumns = sql`m.id, m.title, left(m.description, 260) as description, m.url, f.mime,
	m.is_public as "isPublic", m.author, m.sectors, m.levels, m.subjects, m.resource_types as types, m.language, m.minutes,
	m.licence, m.openness, to_json(m.updated_at) as "updatedAt",
	(select count(*) from (select from public.threads t where t.material_id = m.id limit 100) talk) as talk`;

/** What a list is sorted by: the column, as text for the cursor, and read back from it. */
function sorting(sort: Sort, q: string) {
	if (sort === 'title')
		return { by: sql`m.title`, read: (value: string) => sql`${value}::text`, down: false };
	if (sort === 'best') {
		const rank = sql`round(ts_rank_cd(m.search, websearch_to_tsquery('public.nl', ${q}))::numeric, 6)`;
		return { by: rank, read: (value: string) => sql`${value}::numeric`, down: true };
	}
	return { by: sql`m.updated_at`, read: (value: string) => sql`${value}::timestamptz`, down: true };
}

export interface MaterialList {
	materials: MaterialCardFacts[];
	previous: Cursor | null;
	next: Cursor | null;
}

/** One page of the list. A cursor the database cannot read leads to the error page, as any wrong address. */
export async function listMaterials(
	trx: Db,
	filter: MaterialFilter,
	viewer: string | null
): Promise<MaterialList> {
	const { by, read, down } = sorting(filter.sort, filter.q);
	const back = filter.cursor?.direction === 'before';
	const falls = down !== back;
	const { cursor } = filter;
	const from = cursor
		? sql<boolean>`(${by}, m.id) ${falls ? sql`<` : sql`>`} (${read(cursor.value)}, ${cursor.id}::bigint)`
		: sql<boolean>`true`;
	const order = falls ? sql`desc` : sql`asc`;
	const chosen = (Object.keys(columns) as FacetName[]).map((name) =>
		chosenIn(name, filter.chosen[name])
	);
	const { rows } = await sql<MaterialCardFacts & { sorted: string }>`
		select ${cardColumns}, (${by})::text as sorted
		from public.materials m left join public.files f on f.id = m.file_id
		where ${asked(filter)} and ${placed(filter, viewer)} and ${sql.join(chosen, sql` and `)} and ${from}
		order by ${by} ${order}, m.id ${order}
		limit ${pageSize + 1}`.execute(trx);
	const more = rows.length > pageSize;
	const page = rows.slice(0, pageSize);
	if (back) page.reverse();
	const [first, last] = [page.at(0), page.at(-1)];
	return {
		materials: page.map(({ sorted: _sorted, ...card }) => card),
		previous:
			first && (back ? more : cursor)
				? { direction: 'before', value: first.sorted, id: first.id }
				: null,
		next: last && (back || more) ? { direction: 'after', value: last.sorted, id: last.id } : null
	};
}
