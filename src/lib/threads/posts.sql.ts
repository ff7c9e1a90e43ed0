/** How posts are read: one expression for pages, catching up and signals. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Author, Post } from './thread.ts';

/**
 * Whose names may stand beside posts. A page asks as the reader, so row level security decides. A
 * signal is built as the service and is the same for all, so it names only whom every reader may see.
 */
export type Names = 'as reader' | 'for all readers';

/** The beginning of a post as plain words: links and mentions by their text, no signs of Markdown. */
const excerpt = sql`left(regexp_replace(regexp_replace(regexp_replace(left(r.body, 300),
	'!?\\[([^]]*)\\]\\([^)]*\\)', '\\1', 'g'), '[*_#>\`]+', '', 'g'), '\\s+', ' ', 'g'), 140)`;

/** Posts as they come out of the database: authors by id, and who those are beside them. */
export interface RawPosts {
	posts: (Omit<Post, 'author' | 'replyTo'> & {
		author: string | null;
		replyTo: { number: number; author: string | null; excerpt: string } | null;
	})[];
	/** Null where the reader may not be told. */
	people: Record<string, Author | null>;
}

/**
 * Posts as JSON, in order of number; `postsOf` puts their authors in. Those are looked up together,
 * since a card has many policies and a page has some of its authors many times.
 * @param where condition on `p`, with order and bound: `where p.thread_id = … order by p.number limit 50`
 */
export function postsJson(where: RawBuilder<unknown>, names: Names): RawBuilder<RawPosts> {
	const people =
		names === 'as reader'
			? sql`true`
			: sql`(a.visible_to <> 'communities' or a.erased_at is not null or exists (
					select from public.posts v join page on page.id = v.id where v.visibility = 'members'))`;
	return sql<RawPosts>`(
		with page as materialized (
			select p.id, p.number, p.author_id as author, p.body_html as html, p.created_at as "createdAt", p.edited_at as "editedAt",
				case when p.deleted_at is not null then 'deleted' when p.hidden_at is not null then 'hidden' else 'shown' end as state,
				(
					select json_build_object('number', r.number, 'author', r.author_id, 'excerpt', ${excerpt})
					from public.posts r where r.id = p.reply_to_id
				) as "replyTo",
				p.reactions,
				coalesce((
					select json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes) order by f.id)
					from public.files f where f.post_id = p.id
				), '[]') as files
			from public.posts p
			${where}
		)
		select json_build_object(
			'posts', (select coalesce(json_agg(row_to_json(page) order by page.number), '[]') from page),
			'people', (
				select coalesce(json_object_agg(w.id, (
					select json_strip_nulls(json_build_object(
						'id', a.id, 'name', a.name, 'avatar', a.avatar_file_id, 'erased', nullif(a.erased_at is not null, false)))
					from public.profiles a where a.id = w.id and ${people}
				)), '{}')
				from (
					select author as id from page
					union select ("replyTo" ->> 'author')::uuid from page where "replyTo" is not null
				) w
			)
		)
	)`;
}

/** Posts with their authors, as far as the reader may be told of them. */
export function postsOf({ posts, people }: RawPosts): Post[] {
	return posts.map((post) => {
		const answered = people[post.replyTo?.author ?? ''];
		return {
			...post,
			author: people[post.author ?? ''] ?? null,
			replyTo: post.replyTo && {
				...post.replyTo,
				author: answered && !answered.erased ? answered.name : null
			}
		};
	});
}
