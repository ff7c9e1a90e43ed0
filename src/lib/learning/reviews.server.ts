/** Feedback: what waits for it, who promised it, and what was given. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export interface Review {
	id: number;
	reviewerId: string;
	/** Null where the viewer may not see the card. */
	reviewer: string | null;
	role: 'peer' | 'educator';
	takenAt: Date;
	givenAt: Date | null;
	/** Of the work as it was looked at. */
	revision: number | null;
	levels: Record<string, number>;
	top: string;
	tips: string;
	/** Only whoever gave it sees hidden feedback, with the reason. */
	hiddenAt: Date | null;
	hiddenWhy: string;
}

/** Feedback on a piece of work that the viewer may read, in the order it was promised. */
export async function listReviews(trx: Db, submission: number): Promise<Review[]> {
	const rows = await trx
		.selectFrom('reviews as r')
		.leftJoin('profiles as p', 'p.id', 'r.reviewer_id')
		.select([
			'r.id',
			'r.reviewer_id as reviewerId',
			'p.name as reviewer',
			'r.role',
			'r.taken_at as takenAt',
			'r.given_at as givenAt',
			'r.revision',
			'r.levels',
			'r.top',
			'r.tips',
			'r.hidden_at as hiddenAt',
			'r.hidden_why as hiddenWhy'
		])
		.where('r.submission_id', '=', submission)
		.orderBy('r.id')
		.limit(50)
		.execute();
	return rows as Review[];
}

export interface Waiting {
	id: number;
	module: string;
	block: string;
	title: string;
	askedAt: Date;
	community: string | null;
	/** Known within a werkplaats only. */
	owner: string | null;
	given: number;
	taken: number;
	/** The viewer would look at it as an educator. */
	educator: boolean;
}

/** Work that waits for feedback the viewer could give; what got least comes first. */
export async function listWaiting(trx: Db): Promise<Waiting[]> {
	const { rows } = await sql<Waiting>`
		select id, module, block, title, asked_at as "askedAt", community, owner, given, taken, educator
		from public.list_waiting_work()`.execute(trx);
	return rows;
}

/** Feedback the viewer promised or gave, with the work it is on. */
export function listOwnReviews(trx: Db, viewer: string) {
	return trx
		.selectFrom('reviews as r')
		.innerJoin('submissions as s', 's.id', 'r.submission_id')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.select([
			's.id',
			's.title',
			'p.name as owner',
			'r.taken_at as takenAt',
			'r.given_at as givenAt'
		])
		.where('r.reviewer_id', '=', viewer)
		.orderBy('r.id', 'desc')
		.limit(100)
		.execute();
}

/** Promises feedback, and lets the viewer read the work. @throws P0001 `review_taken`; 42501 */
export async function takeReview(trx: Db, submission: number): Promise<void> {
	await sql`select public.take_review(${submission})`.execute(trx);
}

/** Gives promised feedback, or improves it. @throws 42501 for who promised nothing */
export async function giveReview(
	trx: Db,
	submission: number,
	review: { levels: Record<string, number>; top: string; tips: string }
): Promise<void> {
	await sql`select public.give_review(${submission}, ${JSON.stringify(review.levels)}::jsonb,
		${review.top}, ${review.tips})`.execute(trx);
}
