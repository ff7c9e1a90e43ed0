/** How posts are read: one expression for pages, catching up and signals. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Post } from './thread.ts';

/**
 * Whose names may stand beside posts. A page asks as the reader, so row level security decides. A
 * signal is built as the service and is the same for all, so it names only whom every reader may see.
 */
export type Names = 'as reader' | 'for all readers';

/** Whether somebody is of the team whose run a thread is about. */
export const ofTeam = (thread: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql`exists (
	select from public.threads x join public.instrument_runs i on i.id = x.run_id
	join public.instrument_members o on o.team_id = i.team_id
	where x.id = ${thread} and o.person_id = ${person})`;

/** The beginning of a post as plain words: links and mentions by their text, no signs of Markdown. */
const excerpt = sql`left(regexp_replace(regexp_replace(regexp_replace(left(r.body, 300),
	'!?\\[([^]]*)\\]\\([^)]*\\)', '\\1', 'g'), '[*_#>\`]+', '', 'g'), '\\s+', ' ', 'g'), 140)`;

/**
 * Posts as JSON, in order of number.
 * @param where condition on `p`, with order and bound: `where p.thread_id = … order by p.number limit 50`
 */
export function postsJson(where: RawBuilder<unknown>, names: Names): RawBuilder<Post[]> {
	const named =
		names === 'as reader'
			? sql`true`
			: sql`(a.visible_to <> 'communities' or p.visibility = 'members' or a.erased_at is not null)`;
	return sql<Post[]>`(
		select coalesce(json_agg(row_to_json(post) order by post.number), '[]')
		from (
			select p.id, p.number,
				case when a.id is not null and ${named} then json_build_object(
					'id', a.id, 'name', a.name, 'role', a.role, 'avatar', a.avatar_file_id, 'erased', a.erased_at is not null
				) end as author,
				p.body_html as html,
				p.created_at as "createdAt",
				p.edited_at as "editedAt",
				case when p.deleted_at is not null then 'deleted' when p.hidden_at is not null then 'hidden' else 'shown' end as state,
				(
					select json_build_object('number', r.number, 'author', ra.name, 'excerpt', ${excerpt})
					from public.posts r left join public.profiles ra on ra.id = r.author_id and ra.erased_at is null
						and ${names === 'as reader' ? sql`true` : sql`(ra.visible_to <> 'communities' or r.visibility = 'members')`}
					where r.id = p.reply_to_id
				) as "replyTo",
				p.reactions,
				coalesce((
					select json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'bytes', f.bytes) order by f.id)
					from public.files f where f.post_id = p.id
				), '[]') as files
			from public.posts p
			left join public.profiles a on a.id = p.author_id
			${where}
		) post
	)`;
}
