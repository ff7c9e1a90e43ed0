/**
 * Searching: the text indexes are asked through functions that know the viewer's rights, and the rows
 * are read through row level security. What one may not read is not counted either.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import { countBound, fewHits, hitStart, hitStop, manyHits, pieces, searchKinds } from './search.ts';
import type {
	CommunityHit,
	LessonHit,
	MaterialHit,
	PersonHit,
	SearchKind,
	SearchQuery,
	SearchResults,
	ThreadHit
} from './search.ts';

const options = (words: number) =>
	sql.lit(
		`StartSel=${hitStart}, StopSel=${hitStop}, MaxWords=${String(words)}, MinWords=${String(Math.floor(words / 2))}, HighlightAll=${words > 90 ? 'true' : 'false'}`
	);
/** The words around a hit. */
const around = (text: RawBuilder<unknown>) =>
	sql<string>`ts_headline('public.nl', ${text}, asked.query, ${options(30)})`;
/** The whole text with hits marked; for titles. */
const marked = (text: RawBuilder<unknown>) =>
	sql<string>`ts_headline('public.nl', ${text}, asked.query, ${options(99)})`;

/** Two arguments of the functions that look into the indexes. */
interface Asked {
	words: string;
	place: number | null;
	bound: number;
}

const list = (rows: RawBuilder<unknown>) =>
	sql`(select coalesce(json_agg(r order by r.rank desc), '[]') from (${rows}) r)`;
const asking = ({ words }: Asked) => sql`(select private.words_query(${words}) as query) asked`;

const threads = (asked: Asked) =>
	list(sql`
		select t.id, t.kind, p.number, h.rank, t.last_post_at as "lastPostAt", ${marked(sql`t.title`)} as title,
			coalesce(${around(sql`regexp_replace(left(p.body_html, 12000), '<[^>]*(>|$)', ' ', 'g')`)}, '') as excerpt,
			(select a.name from public.profiles a where a.id = coalesce(p.author_id, t.author_id)) as author,
			(select c.name from public.communities c where c.id = t.community_id) as community
		from thread_hits h join public.threads t on t.id = h.thread_id
		left join public.posts p on p.id = h.post_id, ${asking(asked)}
		order by h.rank desc, t.id desc limit ${asked.bound}`);

const materials = (asked: Asked) =>
	list(sql`
		select m.id, h.rank, m.openness, m.is_public as "isPublic", m.author, ${marked(sql`m.title`)} as title,
			${around(sql`m.description`)} as excerpt
		from material_hits h join public.materials m on m.id = h.material_id, ${asking(asked)}
		order by h.rank desc, m.id desc limit ${asked.bound}`);

const lessons = (asked: Asked) =>
	list(sql`
		select l.module, l.lesson, l.module_title as "moduleTitle", l.minutes, h.rank, ${marked(sql`l.title`)} as title,
			${around(sql`l.prose`)} as excerpt
		from lesson_hits h join public.lesson_texts l on l.module = h.module and l.lesson = h.lesson, ${asking(asked)}
		order by h.rank desc, l.module, l.lesson limit ${asked.bound}`);

const communities = (asked: Asked) =>
	list(sql`
		select c.id, c.slug, c.kind, c.member_count as "memberCount", h.rank, ${marked(sql`c.name`)} as title,
			${around(sql`c.summary`)} as excerpt
		from community_hits h join public.communities c on c.id = h.id, ${asking(asked)}
		order by h.rank desc, c.id limit ${asked.bound}`);

const people = (asked: Asked) =>
	list(sql`
		select p.id, p.name, p.role, p.avatar_file_id as avatar, h.rank,
			coalesce(${around(sql`concat_ws(' · ', nullif(d.offers, ''), nullif(d.seeks, ''), nullif(d.bio, ''))`)}, '') as excerpt
		from people_hits h join public.profiles p on p.id = h.person_id
		left join public.profile_details d on d.person_id = p.id, ${asking(asked)}
		order by h.rank desc, p.name limit ${asked.bound}`);

interface Row {
	threads: (Omit<ThreadHit, 'title' | 'excerpt'> & Headlines)[];
	materials: (Omit<MaterialHit, 'title' | 'excerpt'> & Headlines)[];
	lessons: (Omit<LessonHit, 'title' | 'excerpt'> & Headlines)[];
	communities: (Omit<CommunityHit, 'title' | 'excerpt'> & Headlines)[];
	people: (Omit<PersonHit, 'excerpt'> & { excerpt: string })[];
	counts: Record<SearchKind, number>;
}
interface Headlines {
	title: string;
	excerpt: string;
}

const cut = <T extends Headlines>(hit: T) => ({
	...hit,
	title: pieces(hit.title),
	excerpt: pieces(hit.excerpt)
});

/**
 * Searches everything, or one kind, in one statement.
 * @param place number of the community to stay within
 * @param signedIn visitors find no people
 */
export async function search(
	trx: Db,
	query: SearchQuery,
	place: number | null,
	signedIn: boolean
): Promise<SearchResults> {
	const asked = { words: query.q, place, bound: query.kind ? manyHits : fewHits };
	const wanted = (kind: SearchKind, rows: RawBuilder<unknown>) =>
		query.kind === null || query.kind === kind ? rows : sql`'[]'::json`;
	// looking into the people index is for members; for visitors the table of details is closed
	const found = signedIn
		? sql`select * from private.search_people(${query.q}, ${place})`
		: sql`select null::uuid as person_id, null::real as rank where false`;
	const { rows } = await sql<Row>`
		with thread_hits as materialized (select * from private.search_threads(${query.q}, ${place})),
		material_hits as materialized (select * from private.search_materials(${query.q}, ${place})),
		people_hits as materialized (${found}),
		community_hits as materialized (
			select c.id, ts_rank_cd(c.search, asked.query, 1) as rank from public.communities c, ${asking(asked)}
			where c.search @@ asked.query and ${place}::bigint is null limit ${countBound}),
		lesson_hits as materialized (
			select l.module, l.lesson, ts_rank_cd(l.search, asked.query, 1) as rank
			from public.lesson_texts l, ${asking(asked)}
			where l.search @@ asked.query and ${place}::bigint is null limit ${countBound})
		select
			${wanted('threads', threads(asked))} as threads,
			${wanted('materials', materials(asked))} as materials,
			${wanted('lessons', lessons(asked))} as lessons,
			${wanted('communities', communities(asked))} as communities,
			${signedIn ? wanted('people', people(asked)) : sql`'[]'::json`} as people,
			json_build_object(
				'threads', (select count(*) from thread_hits), 'materials', (select count(*) from material_hits),
				'lessons', (select count(*) from lesson_hits),
				'communities', (select count(*) from community_hits), 'people', (select count(*) from people_hits)
			) as counts`.execute(trx);
	const row = rows[0];
	if (!row) throw new Error('a search gives one row');
	return {
		threads: row.threads.map(cut),
		materials: row.materials.map(cut),
		lessons: row.lessons.map(cut),
		communities: row.communities.map(cut),
		people: row.people.map((hit) => ({ ...hit, excerpt: pieces(hit.excerpt) })),
		counts: Object.fromEntries(
			searchKinds.map((kind) => [kind, row.counts[kind]])
		) as SearchResults['counts']
	};
}

/** The community a search stays within, and those of the viewer to choose from. */
export async function findScope(
	trx: Db,
	slug: string | null,
	signedIn: boolean
): Promise<{
	scope: { id: number; slug: string; name: string } | null;
	own: { slug: string; name: string }[];
}> {
	const scope = slug
		? await trx
				.selectFrom('communities')
				.select(['id', 'slug', 'name'])
				.where('slug', '=', slug)
				.executeTakeFirst()
		: undefined;
	const own = signedIn
		? await trx
				.selectFrom('communities')
				.select(['slug', 'name'])
				.where(sql<boolean>`id = any ((select private.viewer_communities())::bigint[])`)
				.orderBy('name')
				.limit(12)
				.execute()
		: [];
	return { scope: scope ?? null, own };
}
