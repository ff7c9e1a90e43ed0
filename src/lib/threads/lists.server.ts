/** Lists of threads: of a community, a forum, a material. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db } from '../server/db.ts';
import type { ThreadKind } from './thread.ts';

/** A thread in a list, with what the reader has not read yet. */
export interface ThreadSummary {
	id: number;
	title: string;
	kind: ThreadKind;
	author: string | null;
	forum: string | null;
	material: { id: number; title: string } | null;
	lastNumber: number;
	lastPostAt: string;
	pinned: boolean;
	locked: boolean;
	answered: boolean;
	/** Posts after the last one read; null when the reader never opened it or is a visitor. */
	unread: number | null;
}

export interface ThreadList {
	threads: ThreadSummary[];
	/** Where the next page begins; null at the end. */
	next: string | null;
}

/** A place in a list ordered by last post: microseconds and id, so that equal times lose nothing. */
export function readCursor(text: string | null): { at: string; id: number } | null {
	const match = /^(\d{1,17})-(\d{1,15})$/.exec(text ?? '');
	return match ? { at: match[1] ?? '0', id: Number(match[2]) } : null;
}

export interface ListOptions {
	where: RawBuilder<unknown>;
	viewer: string | null;
	after: { at: string; id: number } | null;
	bound: number;
	/** Pinned threads come first, on the first page. */
	pinsFirst?: boolean;
}

async function listThreads(
	trx: Db,
	{ where, viewer, after, bound, pinsFirst = false }: ListOptions
): Promise<ThreadList> {
	const rows = await select(
		trx,
		viewer,
		bound + 1,
		sql`
		${where}
		and ${pinsFirst ? sql`not exists (select from public.thread_pins x where x.thread_id = t.id)` : sql`true`}
		and ${
			after
				? sql`(t.last_post_at, t.id) < (to_timestamp(${after.at}::numeric / 1000000), ${after.id})`
				: sql`true`
		}`
	);
	const pins =
		pinsFirst && !after
			? await select(
					trx,
					viewer,
					20,
					sql`${where} and exists (select from public.thread_pins x where x.thread_id = t.id)`
				)
			: [];
	const last = rows.length > bound ? rows[bound - 1] : undefined;
	return {
		threads: [...pins, ...rows.slice(0, bound)],
		next: last ? `${last.cursor}-${last.id}` : null
	};
}

async function select(
	trx: Db,
	viewer: string | null,
	bound: number,
	where: RawBuilder<unknown>
): Promise<(ThreadSummary & { cursor: string })[]> {
	const { rows } = await sql<ThreadSummary & { cursor: string }>`
		select t.id, t.title, t.kind,
			(select a.name from public.profiles a where a.id = t.author_id and a.erased_at is null) as author,
			(select f.name from public.forums f where f.id = t.forum_id) as forum,
			(select json_build_object('id', m.id, 'title', m.title) from public.materials m where m.id = t.material_id) as material,
			t.last_number as "lastNumber", t.last_post_at as "lastPostAt",
			trunc(extract(epoch from t.last_post_at) * 1000000)::bigint::text as cursor,
			exists (select from public.thread_pins x where x.thread_id = t.id) as pinned,
			exists (select from public.thread_locks x where x.thread_id = t.id) as locked,
			exists (select from public.accepted_answers x where x.thread_id = t.id) as answered,
			${viewer ? sql`(select t.last_number - r.number from public.thread_reads r where r.person_id = ${viewer} and r.thread_id = t.id)` : sql`null`} as unread
		from public.threads t
		where ${where}
		order by t.last_post_at desc, t.id desc
		limit ${bound}`.execute(trx);
	return rows;
}

/** Which threads of a community to show. */
export interface ThreadFilter {
	community: number;
	forum?: number | null;
	kind?: ThreadKind | null;
	/** Questions without an accepted answer. */
	open?: boolean;
	after?: { at: string; id: number } | null;
}

/** Threads of a community, newest talk first. */
export function listCommunityThreads(
	trx: Db,
	viewer: string | null,
	filter: ThreadFilter
): Promise<ThreadList> {
	const { community, forum, kind, open, after } = filter;
	return listThreads(trx, {
		where: sql`t.community_id = ${community}
			and ${forum ? sql`t.forum_id = ${forum}` : sql`true`}
			and ${kind ? sql`t.kind = ${kind}` : sql`true`}
			and ${open ? sql`t.kind = 'vraag' and not exists (select from public.accepted_answers x where x.thread_id = t.id)` : sql`true`}`,
		viewer,
		after: after ?? null,
		bound: 25,
		pinsFirst: !open
	});
}

/** Threads about a material: all the reader may see, or those of one community. */
export function listMaterialThreads(
	trx: Db,
	viewer: string | null,
	material: number,
	community: number | null
): Promise<ThreadList> {
	return listThreads(trx, {
		where: sql`t.material_id = ${material} and ${community ? sql`t.community_id = ${community}` : sql`true`}`,
		viewer,
		after: null,
		bound: 30
	});
}

/** A forum with how much is in it. */
export interface ForumSummary {
	id: number;
	name: string;
	description: string;
	whoMayStart: 'everyone' | 'leads';
}

/** Forums of a community that are in use, in their order. */
export async function listForums(trx: Db, community: number): Promise<ForumSummary[]> {
	return (await trx
		.selectFrom('forums')
		.select(['id', 'name', 'description', 'who_may_start as whoMayStart'])
		.where('community_id', '=', community)
		.where('archived_at', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.limit(50)
		.execute()) as ForumSummary[];
}

/** Where the viewer may start a thread: communities one may write in, with their forums. */
export async function listPlaces(
	trx: Db
): Promise<{ id: number; slug: string; name: string; leads: boolean; forums: ForumSummary[] }[]> {
	const { rows } = await sql<{
		id: number;
		slug: string;
		name: string;
		leads: boolean;
		forums: ForumSummary[];
	}>`
		select c.id, c.slug, c.name, c.id = any ((select private.viewer_led_communities())::bigint[]) as leads,
			coalesce((
				select json_agg(json_build_object('id', f.id, 'name', f.name, 'description', f.description, 'whoMayStart', f.who_may_start) order by f.position)
				from public.forums f where f.community_id = c.id and f.archived_at is null
			), '[]') as forums
		from public.communities c
		where c.id = any ((select private.viewer_writable_communities())::bigint[])
		order by c.name
		limit 100`.execute(trx);
	return rows;
}
