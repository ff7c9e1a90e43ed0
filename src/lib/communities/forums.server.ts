/** The forums of a community as its leads arrange them. */
import { sql } from 'kysely';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { rowId } from './community.ts';

export const forumSchema = v.object({
	name: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, () => m.communities_forum_name_missing()),
		v.maxLength(80, () => m.communities_too_long({ count: 80 }))
	),
	description: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(300, () => m.communities_too_long({ count: 300 }))
	),
	who_may_start: v.picklist(['everyone', 'leads'])
});
export const forumChangeSchema = v.object({ id: rowId, ...forumSchema.entries });
export const forumMoveSchema = v.object({ id: rowId, direction: v.picklist(['up', 'down']) });
export const forumMergeSchema = v.object({
	id: rowId,
	into: v.pipe(
		v.string(),
		v.regex(/^\d{1,15}$/, () => m.communities_forum_into_missing()),
		v.transform(Number)
	)
});

type ForumInput = v.InferOutput<typeof forumSchema>;

/** All forums, archived ones last; merged ones are gone for good. */
export function listForums(trx: Db, community: number) {
	return trx
		.selectFrom('forums as f')
		.select(['f.id', 'f.name', 'f.description', 'f.who_may_start', 'f.archived_at'])
		.where('f.community_id', '=', community)
		.where('f.merged_into', 'is', null)
		.orderBy(sql`f.archived_at is not null`)
		.orderBy('f.position')
		.orderBy('f.id')
		.limit(60)
		.execute();
}
export type ForumRow = Awaited<ReturnType<typeof listForums>>[number];

/** Adds a forum below the others. */
export async function createForum(trx: Db, community: number, input: ForumInput): Promise<void> {
	const { last } = await trx
		.selectFrom('forums')
		.select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`0`).as('last'))
		.where('community_id', '=', community)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('forums')
		.values({ community_id: community, ...input, position: last + 1 })
		.execute();
}

/** Renames a forum or changes who may start threads. */
export async function updateForum(
	trx: Db,
	community: number,
	id: number,
	input: ForumInput
): Promise<void> {
	await trx
		.updateTable('forums')
		.set(input)
		.where('id', '=', id)
		.where('community_id', '=', community)
		.execute();
}

/** Moves a forum one place up or down: all of them are numbered anew, in the order they then have. */
export async function moveForum(
	trx: Db,
	community: number,
	id: number,
	direction: 'up' | 'down'
): Promise<void> {
	const order = (await listForums(trx, community))
		.filter((forum) => !forum.archived_at)
		.map((forum) => forum.id);
	const at = order.indexOf(id);
	const other = order[at + (direction === 'up' ? -1 : 1)];
	if (at < 0 || other === undefined) return;
	order[order.indexOf(other)] = id;
	order[at] = other;
	await sql`update forums f set position = o.place from unnest(${order}::bigint[]) with ordinality o(id, place)
		where f.id = o.id and f.community_id = ${community} and f.position <> o.place`.execute(trx);
}

/** Puts a forum away, or takes it back: its threads stay readable, new ones cannot start there. */
export async function archiveForum(
	trx: Db,
	community: number,
	id: number,
	away: boolean
): Promise<void> {
	await trx
		.updateTable('forums')
		.set({ archived_at: away ? new Date() : null })
		.where('id', '=', id)
		.where('community_id', '=', community)
		.where('merged_into', 'is', null)
		.execute();
}

/** Brings all threads of one forum into another; the first leads to the second from then on. */
export async function mergeForums(trx: Db, gone: number, into: number): Promise<void> {
	await sql`select merge_forums(${gone}, ${into})`.execute(trx);
}
