/** What those who came thought of it: given once, without a name, shown from five answers on. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export interface FeedbackResult {
	/** Of those shown: a multiple of five. */
	count: number;
	average: number | null;
	/** How many gave one, two … five. */
	scores: number[];
	good: string[];
	better: string[];
}

/** Whether this registration said what it thought already; false for who may not know. */
export async function hasGivenFeedback(
	trx: Db,
	registration: number,
	hash: string | null
): Promise<boolean> {
	const { rows } = await sql<{ gave: boolean }>`
		select public.gave_feedback(${registration}, ${hash}) as gave`.execute(trx);
	return rows[0]?.gave ?? false;
}

/**
 * Keeps what somebody thought of an event, apart from who it was.
 * @throws a refusal with hint not_attended or feedback_given
 */
export async function giveFeedback(
	trx: Db,
	registration: number,
	said: { score: number; good: string; better: string },
	hash: string | null
): Promise<void> {
	await sql`select public.give_feedback(${registration}, ${said.score}, ${said.good}, ${said.better}, ${hash})`.execute(
		trx
	);
}

/** Results for who organises; all zeros until there are five answers. */
export async function showFeedback(trx: Db, event: number): Promise<FeedbackResult> {
	const { rows } = await sql<{ result: FeedbackResult }>`
		select public.show_feedback(${event}) as result`.execute(trx);
	const [row] = rows;
	if (!row) throw new Error('a function gives one row');
	return row.result;
}
