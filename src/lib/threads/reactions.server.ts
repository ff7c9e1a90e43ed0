import type { Db } from '../server/db.ts';
import type { ReactionKind } from './thread.ts';

/**
 * Gives a reaction or takes it back; said twice, it acts once.
 * @throws the database's refusal where the viewer may not react
 */
export async function setReaction(
	trx: Db,
	viewer: string,
	post: number,
	kind: ReactionKind,
	on: boolean
): Promise<void> {
	if (on) {
		await trx
			.insertInto('reactions')
			.values({ post_id: post, person_id: viewer, kind })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	} else {
		await trx
			.deleteFrom('reactions')
			.where('post_id', '=', post)
			.where('person_id', '=', viewer)
			.where('kind', '=', kind)
			.execute();
	}
}
