import type { Db } from '../server/db.ts';
import type { ReactionKind } from './thread.ts';

/**
 * Adds a reaction, or takes it back when it was there.
 * @returns whether it is there now
 * @throws the database's refusal where the viewer may not react
 */
export async function toggleReaction(
	trx: Db,
	viewer: string,
	post: number,
	kind: ReactionKind
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('reactions')
		.where('post_id', '=', post)
		.where('person_id', '=', viewer)
		.where('kind', '=', kind)
		.executeTakeFirstOrThrow();
	if (numDeletedRows > 0n) return false;
	await trx.insertInto('reactions').values({ post_id: post, person_id: viewer, kind }).execute();
	return true;
}
