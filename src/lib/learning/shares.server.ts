/** With whom work is shared, and until when. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { endOf } from './submission.ts';

/** Sharing that goes on: all of it for the owner, what reaches them for anyone else. */
export function listShares(trx: Db, submission: number) {
	return trx
		.selectFrom('submission_shares as s')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.leftJoin('communities as c', 'c.id', 's.community_id')
		.select(['s.id', 's.until', 'p.name as person', 'c.name as community'])
		.where('s.submission_id', '=', submission)
		.where('s.until', '>', sql<Date>`now()`)
		.orderBy('s.id')
		.limit(100)
		.execute();
}
export type Share = Awaited<ReturnType<typeof listShares>>[number];

/**
 * Shares until the end of a day; again with the same gives it another end.
 * @param target `person:<id>` or `community:<id>`
 * @throws 42501 for somebody whose card, or a place whose members, the owner cannot see
 */
export async function shareWork(
	trx: Db,
	submission: number,
	target: string,
	until: string
): Promise<void> {
	const [kind, id = ''] = target.split(':');
	const row =
		kind === 'person'
			? { person_id: id, community_id: null }
			: { person_id: null, community_id: Number(id) };
	await trx
		.insertInto('submission_shares')
		.values({ submission_id: submission, ...row, until: endOf(until) })
		.onConflict((conflict) =>
			conflict
				.columns(['submission_id', 'person_id', 'community_id'])
				.doUpdateSet({ until: endOf(until) })
		)
		.execute();
}

export async function endShare(trx: Db, submission: number, id: number): Promise<void> {
	await trx
		.deleteFrom('submission_shares')
		.where('id', '=', id)
		.where('submission_id', '=', submission)
		.execute();
}

/** People the viewer meets in a werkplaats: those one would share work with. */
export function listCompanions(trx: Db, viewer: string): Promise<{ id: string; name: string }[]> {
	return trx
		.selectFrom('memberships as mine')
		.innerJoin('communities as c', 'c.id', 'mine.community_id')
		.innerJoin('memberships as theirs', 'theirs.community_id', 'c.id')
		.innerJoin('profiles as p', 'p.id', 'theirs.person_id')
		.select(['p.id', 'p.name'])
		.distinct()
		.where('mine.person_id', '=', viewer)
		.where('theirs.person_id', '<>', viewer)
		.where('c.kind', '=', 'werkplaats')
		.orderBy('p.name')
		.limit(200)
		.execute();
}
