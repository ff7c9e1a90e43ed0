/** Writing posts: rendered and sanitised once, here, as the person who writes. */
import { sql } from 'kysely';
import { env } from '../../environment.ts';
import type { Db } from '../server/db.ts';
import { MARKDOWN_VERSION, findMentions, renderMarkdown } from '../server/markdown.ts';
import type { Rendered } from '../server/markdown.ts';
import { postsJson } from './posts.sql.ts';
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

/** Notes who is mentioned, leaving out those who may not read the thread. */
async function mention(trx: Db, post: number, people: string[]): Promise<void> {
	if (people.length === 0) return;
	await sql`
		insert into public.mentions (post_id, person_id)
		select p.id, a.id
		from public.posts p, public.profiles a
		where p.id = ${post} and a.id = any(${people.slice(0, 20)}::uuid[]) and a.erased_at is null
			and (p.visibility = 'public' or exists (
				select from public.memberships m where m.community_id = p.community_id and m.person_id = a.id)
				or private.in_talk_team(p.thread_id, a.id))
		on conflict do nothing`.execute(trx);
}

export interface NewPost {
	thread: number;
	body: string;
	/** Id of the post it answers. */
	replyTo: number | null;
	/** Ids of uploaded files of the writer. */
	files: number[];
}

/**
 * Adds a post; number, change row and job come with it in the same transaction.
 * @throws the database's refusal where the viewer may not write
 */
export async function addPost(
	trx: Db,
	viewer: string,
	post: NewPost
): Promise<{ id: number; number: number }> {
	const rendered = await render(trx, post.body);
	const made = await trx
		.insertInto('posts')
		.values({
			thread_id: post.thread,
			author_id: viewer,
			body: post.body,
			body_html: rendered.html,
			renderer: MARKDOWN_VERSION,
			reply_to_id: post.replyTo
		})
		.returning(['id', 'number'])
		.executeTakeFirstOrThrow();
	await mention(trx, made.id, rendered.mentions);
	await attach(trx, viewer, made.id, [...post.files, ...rendered.images.map(Number)]);
	return made;
}

/** Ties files that the writer uploaded to the post, so that its readers may open them. */
async function attach(trx: Db, viewer: string, post: number, files: number[]): Promise<void> {
	if (files.length === 0) return;
	await trx
		.updateTable('files')
		.set({ post_id: post })
		.where('id', 'in', [...new Set(files)])
		.where('owner_id', '=', viewer)
		.where('post_id', 'is', null)
		.where('material_id', 'is', null)
		.execute();
}

/** One post as the reader sees it; null when gone. */
export async function findPost(trx: Db, id: number): Promise<Post | null> {
	const { rows } = await sql<{ posts: Post[] }>`
		select ${postsJson(sql`where p.id = ${id}`, 'as reader')} as posts`.execute(trx);
	return rows[0]?.posts[0] ?? null;
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
	await mention(trx, id, rendered.mentions);
	await attach(trx, viewer, id, [...files, ...rendered.images.map(Number)]);
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
	const { rows } = await sql<PostDetail & { posts: Post[] }>`
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
	const post = row?.posts[0];
	if (!row || !post) return null;
	const { posts: _, ...detail } = row;
	return { ...detail, post };
}
