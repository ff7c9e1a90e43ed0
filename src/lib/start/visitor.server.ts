/** What a visitor sees first: totals, talk beside a material, what is new. Public things only. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { headColumns } from '../communities/communities.server.ts';
import { excerptOf } from '../threads/excerpt.ts';
import type { Db } from '../server/db.ts';

export interface Figures {
	people: number;
	communities: number;
	schools: number;
	materials: number;
	open: number;
	posts: number;
}

/** A material and what teachers say about it, or a public thread without one. */
export interface Spotlight {
	id: number;
	title: string;
	material: {
		id: number;
		title: string;
		description: string;
		openness: string;
		author: string;
	} | null;
	passage: string | null;
	community: string | null;
	lastNumber: number;
	posts: {
		number: number;
		author: string | null;
		authorId: string | null;
		excerpt: string;
		at: string;
	}[];
}

export interface VisitorStart {
	figures: Figures;
	spotlight: Spotlight | null;
	threads: {
		id: number;
		title: string;
		kind: string;
		community: string | null;
		posts: number;
		lastPostAt: string;
		answered: boolean;
	}[];
	materials: { id: number; title: string; openness: string; author: string; updatedAt: string }[];
	communities: {
		slug: string;
		name: string;
		kind: string;
		summary: string;
		member_count: number;
	}[];
}

const list = (rows: RawBuilder<unknown>) =>
	sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;

/**
 * Among the newest hundred public threads one that shows what this place is about: several people,
 * beside a material where there is one.
 */
const spotlight = sql`
	select t.id, t.title, t.passage ->> 'quote' as passage, t.last_number as "lastNumber",
		(select json_build_object('id', m.id, 'title', m.title, 'description', left(m.description, 300),
			'openness', m.openness, 'author', m.author) from public.materials m where m.id = t.material_id) as material,
		(select c.name from public.communities c where c.id = t.community_id) as community,
		${list(sql`
			select p.number, p.author_id as "authorId", p.created_at as at, left(p.body_html, 1500) as excerpt,
				(select a.name from public.profiles a where a.id = p.author_id) as author
			from public.posts p
			where p.thread_id = t.id and p.deleted_at is null and p.hidden_at is null
			order by p.number limit 3`)} as posts
	from (
		select * from public.threads where visibility = 'public'
		order by last_post_at desc, id desc limit 100
	) t
	where t.last_number >= 3
	order by (t.material_id is not null) desc, t.last_post_at desc
	limit 1`;

/** The whole of it in one statement. */
export async function findVisitorStart(trx: Db): Promise<VisitorStart> {
	const columns = sql.join(headColumns.map((name) => sql.ref(name)));
	const { rows } = await sql<VisitorStart>`
		select public.platform_figures() as figures,
			(select to_json(s) from (${spotlight}) s) as spotlight,
			${list(sql`
				select t.id, t.title, t.kind, t.last_number as posts, t.last_post_at as "lastPostAt",
					(select c.name from public.communities c where c.id = t.community_id) as community,
					exists (select from public.accepted_answers x where x.thread_id = t.id) as answered
				from public.threads t where t.visibility = 'public'
				order by t.last_post_at desc, t.id desc limit 6`)} as threads,
			${list(sql`
				select m.id, m.title, m.openness, m.author, m.updated_at as "updatedAt" from public.materials m
				where m.is_public and m.removed_at is null order by m.updated_at desc, m.id desc limit 5`)} as materials,
			${list(sql`
				select ${columns} from public.communities c where c.state = 'open'
				order by c.member_count desc, c.id limit 9`)} as communities`.execute(trx);
	const start = rows[0];
	if (!start) throw new Error('a start page is one row');
	for (const post of start.spotlight?.posts ?? []) post.excerpt = excerptOf(post.excerpt, 240);
	return start;
}
