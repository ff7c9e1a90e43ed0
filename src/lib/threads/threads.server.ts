/** Where threads live. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { StreamPosition } from '../realtime/channels.ts';
import type { Db } from '../server/db.ts';
import { cardKeys } from './cards.ts';
import type { Cards } from './cards.ts';
import { listCards } from './cards.server.ts';
import { addPost } from './posts.server.ts';
import { postsJson, postsOf } from './posts.sql.ts';
import type { RawPosts } from './posts.sql.ts';
import { pageSize } from './thread.ts';
import type { FollowLevel, Passage, Post, ThreadHead, ThreadKind } from './thread.ts';

/** The head of the thread that stands in the statement as `t`, as JSON. */
const headJson = sql<ThreadHead>`json_build_object(
	'id', t.id, 'title', t.title, 'kind', t.kind, 'passage', t.passage, 'createdAt', t.created_at,
	'lastNumber', t.last_number,
	'pinned', exists (select from public.thread_pins x where x.thread_id = t.id),
	'locked', (select json_build_object('reason', x.reason) from public.thread_locks x where x.thread_id = t.id),
	'accepted', (select p.number from public.accepted_answers x join public.posts p on p.id = x.post_id where x.thread_id = t.id),
	'forum', (select json_build_object('id', f.id, 'name', f.name) from public.forums f where f.id = t.forum_id)
)`;

/** A thread's head as JSON. */
export function threadHeadJson(id: RawBuilder<unknown>): RawBuilder<ThreadHead | null> {
	return sql<ThreadHead | null>`(select ${headJson} from public.threads t where t.id = ${id})`;
}

/** A thread with one page of posts, as the reader sees it. */
export interface ThreadPage {
	head: ThreadHead;
	community: {
		id: number;
		slug: string;
		name: string;
		discussion: 'public' | 'members';
		state: string;
	} | null;
	material: { id: number; title: string; version: number; threadVersion: number | null } | null;
	/** The run whose team talks here: nobody else reads it. */
	run: { id: number; instrument: string; title: string; spot: string } | null;
	posts: Post[];
	/** Number of the first post shown, and where the pages around it begin. */
	from: number;
	previous: number | null;
	next: number | null;
	stream: StreamPosition | null;
	reader: {
		read: number;
		follow: FollowLevel | null;
		bookmarks: number[];
		draft: Record<string, unknown> | null;
		mayWrite: boolean;
		mayModerate: boolean;
		isAuthor: boolean;
		/** Own hidden posts: their words and why, by post id. */
		holds: Holds;
	} | null;
	/** Own things that the posts link to, as far as the reader may see them. */
	cards: Cards;
}

/**
 * Reads a thread's page in one statement, and more where posts link to things of ours or are hidden.
 * @param from number of the first post to show; null lands just before the first unread one
 * @param viewer id of the signed-in person, null for a visitor
 * @returns null when there is no such thread or the reader may not see it
 */
export async function readThread(
	trx: Db,
	id: number,
	from: number | null,
	viewer: string | null
): Promise<ThreadPage | null> {
	const reader = viewer
		? sql`json_build_object(
			'read', place.read,
			'follow', (select f.level from public.thread_follows f where f.thread_id = t.id and f.person_id = ${viewer}),
			'bookmarks', coalesce((
				select json_agg(b.post_id) from public.bookmarks b join public.posts p on p.id = b.post_id
				where b.person_id = ${viewer} and p.thread_id = t.id and p.number between place.start and place.start + ${pageSize - 1}
			), '[]'),
			'draft', (select d.fields from public.drafts d where d.person_id = ${viewer} and d.place = 'thread:' || t.id),
			'mayWrite', private.can_write_thread(t.id),
			'mayModerate', private.can_moderate_thread(t.id),
			'isAuthor', t.author_id = ${viewer}
		)`
		: sql`null`;
	// visitors are of no team, and may not even ask
	const run = viewer
		? sql`(select json_build_object('id', r.id, 'instrument', r.instrument, 'title', r.title, 'spot', t.run_spot)
				from public.instrument_runs r where r.id = t.run_id)`
		: sql`null`;
	const read = viewer
		? sql`coalesce((select r.number from public.thread_reads r where r.person_id = ${viewer} and r.thread_id = t.id), 0)`
		: sql`0`;
	const { rows } = await sql<RawPage>`
		select
			${headJson} as head,
			(select json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'discussion', c.discussion, 'state', c.state)
				from public.communities c where c.id = t.community_id) as community,
			(select json_build_object('id', m.id, 'title', m.title, 'version', m.version, 'threadVersion', t.material_version)
				from public.materials m where m.id = t.material_id) as material,
			${run} as run,
			${postsJson(
				sql`where p.thread_id = t.id and p.number >= place.start order by p.number limit ${pageSize}`,
				'as reader'
			)} as talk,
			place.start as "from",
			coalesce(
				(select json_build_object('stream', s.stream, 'seq', s.seq, 'epoch', s.epoch)
					from public.streams s where s.stream = 'thread:' || t.id),
				json_build_object('stream', 'thread:' || t.id, 'seq', 0, 'epoch', 0)) as stream,
			${reader} as reader
		from public.threads t
		-- "offset 0" keeps both a value: as an expression it could not reach the index past the policies, and
		-- a page late in a long thread would walk through all that comes before it
		cross join lateral (select ${read} as read offset 0) seen
		cross join lateral (
			select seen.read, greatest(1, coalesce(
				${from}::integer,
				-- the first unread post, with two before it to pick up the thread
				least(case when seen.read = 0 then 1 else seen.read - 1 end, greatest(1, t.last_number - ${pageSize - 1}))
			)) as start
			offset 0
		) place
		where t.id = ${id}`.execute(trx);
	const [row] = rows;
	if (!row) return null;
	const { talk, reader: facts, ...page } = row;
	const posts = postsOf(talk);
	const last = posts.at(-1)?.number ?? page.from - 1;
	const keys = posts.flatMap(({ html }) => cardKeys(html));
	const hidden = facts ? posts.flatMap(({ id, state }) => (state === 'hidden' ? [id] : [])) : [];
	return {
		...page,
		posts,
		reader: facts && { ...facts, holds: hidden.length > 0 ? await listHolds(trx, hidden) : {} },
		cards: keys.length > 0 ? await listCards(trx, keys) : {},
		previous: page.from > 1 ? Math.max(1, page.from - pageSize) : null,
		next: last < page.head.lastNumber ? last + 1 : null
	};
}

type Holds = Record<string, { reason: string; html: string }>;

/** The words of hidden posts and why they were hidden, as far as the reader may know. */
async function listHolds(trx: Db, posts: number[]): Promise<Holds> {
	const rows = await trx
		.selectFrom('post_holds')
		.select(['post_id', 'reason', 'body_html as html'])
		.where('post_id', 'in', posts)
		.execute();
	return Object.fromEntries(rows.map(({ post_id, ...hold }) => [post_id, hold]));
}

/** A page as the statement answers it. */
type RawPage = Omit<ThreadPage, 'posts' | 'previous' | 'next' | 'cards' | 'reader'> & {
	talk: RawPosts;
	reader: Omit<NonNullable<ThreadPage['reader']>, 'holds'> | null;
};

/** What someone starts a thread with. */
export interface NewThread {
	title: string;
	kind: ThreadKind;
	body: string;
	community: number | null;
	forum: number | null;
	material: number | null;
	passage: Passage | null;
	files: number[];
}

/**
 * Starts a thread with its first post.
 * @returns the id of the thread
 * @throws the database's refusal where the viewer may not start one there
 */
export async function createThread(
	trx: Db,
	viewer: string,
	thread: NewThread
): Promise<{ id: number }> {
	const { id } = await trx
		.insertInto('threads')
		.values({
			title: thread.title,
			kind: thread.kind,
			community_id: thread.community,
			forum_id: thread.forum,
			material_id: thread.material,
			passage: thread.passage && JSON.stringify(thread.passage),
			author_id: viewer
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await addPost(trx, { thread: id, body: thread.body, replyTo: null, files: thread.files });
	return { id };
}

/** Changes title and kind; the database lets authors and leads. */
export async function updateThread(
	trx: Db,
	id: number,
	change: { title: string; kind: ThreadKind }
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('threads')
		.set(change)
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}
