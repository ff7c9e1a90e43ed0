/** Writing posts: rendered and sanitised once, here, as the person who writes. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { env } from '../../environment.ts';
import type { Db, Door } from '../server/db.ts';
import { onceOf } from '../server/form.ts';
import { countedAs } from '../server/limits.ts';
import { MARKDOWN_VERSION, findMentions, renderMarkdown } from '../server/markdown.ts';
import type { Rendered } from '../server/markdown.ts';
import { postsJson, postsOf } from './posts.sql.ts';
import type { RawPosts } from './posts.sql.ts';
import type { Post } from './thread.ts';

/** Renders a body with the names of those mentioned, as far as the writer may see them. */
async function render(trx: Db, body: string): Promise<Rendered> {
	const ids = findMentions(body);
	const people = ids.length
		? await trx
				.selectFrom('profiles')
				.select(['id', 'name'])
				.where('id', 'in', ids.slice(0, 20))
				.execute()
		: [];
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return renderMarkdown(body, { origin: env.ORIGIN, personName: (id) => names.get(id) ?? null });
}

export interface NewPost {
	thread: number;
	body: string;
	/** Id of the post it answers. */
	replyTo: number | null;
	/** Ids of uploaded files of the writer. */
	files: number[];
}

/** The statement that writes a post, from its rendered words. */
function writing(
	post: NewPost,
	rendered: Rendered,
	once: { key: string; hash: string } | null,
	more: object
): RawBuilder<{ made: { id?: number; number?: number; wait?: number } }> {
	const words = {
		thread: post.thread,
		body: post.body,
		html: rendered.html,
		renderer: MARKDOWN_VERSION,
		reply_to: post.replyTo,
		...more
	};
	return sql`select public.add_post(${JSON.stringify(words)}::jsonb, ${rendered.mentions.slice(0, 20)}::uuid[],
		${filesOf(post.files, rendered)}::bigint[], ${once?.key ?? null}::uuid, ${once?.hash ?? ''}) as made`;
}

/** Files that were sent along, and pictures that the words show. */
const filesOf = (files: number[], rendered: Rendered) => [
	...new Set([...files, ...rendered.images.map(Number)])
];

/**
 * Adds a post; number, change row and job come with it in the same transaction.
 * @throws the database's refusal where the viewer may not write
 */
export async function addPost(trx: Db, post: NewPost): Promise<{ id: number; number: number }> {
	const rendered = await render(trx, post.body);
	const { rows } = await writing(post, rendered, null, {}).execute(trx);
	return rows[0]?.made as { id: number; number: number };
}

/**
 * Adds a reply from its form, once per key, counted against the writer's limit; its draft is taken away.
 * One round trip, shared with who replies at the same moment; whoever mentions people has their names
 * looked up first.
 * @returns the post as its writer sees it, or the seconds to wait
 * @throws the database's refusal where the viewer may not write, or with hint key_reused
 */
export async function reply(
	{ db, join }: Pick<Door, 'db' | 'join'>,
	viewer: string,
	post: NewPost,
	key: FormDataEntryValue | null
): Promise<{ post: Post | null; wait: number }> {
	const rendered =
		findMentions(post.body).length > 0
			? await db((trx) => render(trx, post.body))
			: renderMarkdown(post.body, { origin: env.ORIGIN, personName: () => null });
	const once = onceOf(key, 'reply', post);
	const more = { draft: `thread:${post.thread}`, ...countedAs('posts', viewer) };
	const [[answer], [found]] = await join<
		[{ made: { id?: number; number?: number; wait?: number } }, { posts: RawPosts }]
	>(
		post.thread,
		writing(post, rendered, once, more),
		sql`select ${postsJson(
			sql`where p.id = nullif(current_setting('vliegwiel.made', true), '')::bigint`,
			'as reader'
		)} as posts`
	);
	const made = found && postsOf(found.posts)[0];
	return { post: made ?? null, wait: answer?.made.wait ?? 0 };
}

/** One post as the reader sees it; null when gone. */
export async function findPost(trx: Db, id: number): Promise<Post | null> {
	const { rows } = await sql<{ posts: RawPosts }>`
		select ${postsJson(sql`where p.id = ${id}`, 'as reader')} as posts`.execute(trx);
	return (rows[0] && postsOf(rows[0].posts)[0]) ?? null;
}

/** What becomes of a post. */
export interface PostEdit {
	body: string;
	/** The revision the writer started from. */
	revision: number;
	/** Ids of files uploaded since. */
	files: number[];
}

/**
 * Changes an own post; what was there stays in its history.
 * @returns false when somebody changed it in the meantime, or it is not the writer's to change
 */
export async function updatePost(
	trx: Db,
	viewer: string,
	id: number,
	{ body, revision, files }: PostEdit
): Promise<boolean> {
	const rendered = await render(trx, body);
	const { numUpdatedRows } = await trx
		.updateTable('posts')
		.set({ body, body_html: rendered.html, renderer: MARKDOWN_VERSION })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) return false;
	await sql`
		delete from public.mentions where post_id = ${id} and not (person_id = any(${rendered.mentions}::uuid[]))`.execute(
		trx
	);
	await sql`select public.tie_to_post(${id}, ${rendered.mentions.slice(0, 20)}::uuid[],
		${filesOf(files, rendered)}::bigint[])`.execute(trx);
	return true;
}

/** Deletes a post, leaving a trace; the function decides who may. */
export async function removePost(trx: Db, id: number, reason: string | null): Promise<void> {
	await sql`select public.delete_post(${id}, ${reason})`.execute(trx);
}

/** A post with all that its reader may do with it. */
export interface PostDetail {
	post: Post;
	thread: { id: number; title: string; kind: string };
	/** Source and revision, for its author. */
	own: { body: string; revision: number } | null;
	mayWrite: boolean;
	mayModerate: boolean;
	mayAccept: boolean;
	accepted: boolean;
	bookmarked: boolean;
	revisions: { number: number; html: string; at: string }[];
}

/** Reads one post for its own page; null when there is none or it may not be read. */
export async function readPost(trx: Db, viewer: string, id: number): Promise<PostDetail | null> {
	const { rows } = await sql<PostDetail & { posts: RawPosts }>`
		select ${postsJson(sql`where p.id = ${id}`, 'as reader')} as posts,
			json_build_object('id', t.id, 'title', t.title, 'kind', t.kind) as thread,
			case when o.author_id = ${viewer} and o.deleted_at is null and o.hidden_at is null
				then json_build_object('body', o.body, 'revision', o.revision) end as own,
			private.can_write_thread(t.id) as "mayWrite",
			private.can_moderate_thread(t.id) as "mayModerate",
			t.kind = 'vraag' and o.number > 1 and (
				(t.author_id = ${viewer} and private.can_write_thread(t.id)) or private.can_moderate_thread(t.id)) as "mayAccept",
			exists (select from public.accepted_answers x where x.post_id = o.id) as accepted,
			exists (select from public.bookmarks b where b.post_id = o.id and b.person_id = ${viewer}) as bookmarked,
			coalesce((
				select json_agg(json_build_object('number', r.number, 'html', r.body_html, 'at', r.replaced_at) order by r.number desc)
				from public.post_revisions r where r.post_id = o.id
			), '[]') as revisions
		from public.posts o join public.threads t on t.id = o.thread_id
		where o.id = ${id}`.execute(trx);
	const [row] = rows;
	const post = row && postsOf(row.posts)[0];
	if (!post) return null;
	const { posts: _, ...detail } = row;
	return { ...detail, post };
}
