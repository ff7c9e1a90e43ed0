/** One's own answers, and what a team may know of them all. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

export type Skip = 'unknown' | 'na';

/** One's own answer to one statement or criterion. */
export interface Answer {
	key: string;
	score: number | null;
	wish: number | null;
	skip: Skip | null;
	note: string;
}

export interface OwnAnswers {
	answers: Answer[];
	sent: boolean;
	/** They are part of a result, and do not change any more. */
	counted: boolean;
}

/** The viewer's answers; nobody else's, whoever asks. */
export async function findOwnAnswers(trx: Db, run: number): Promise<OwnAnswers> {
	const viewer = sql<string>`(select private.viewer_id())`;
	const place = await trx
		.selectFrom('run_respondents')
		.select(['sent_at', 'batch'])
		.where('run_id', '=', run)
		.where('person_id', '=', viewer)
		.executeTakeFirst();
	const answers = await trx
		.selectFrom('run_answers')
		.select(['key', 'score', 'wish', sql<Skip | null>`skip`.as('skip'), 'note'])
		.where('run_id', '=', run)
		.where('person_id', '=', viewer)
		.limit(100)
		.execute();
	return {
		answers,
		sent: place ? place.sent_at !== null : false,
		counted: place ? place.batch !== null : false
	};
}

/** @throws a refusal with hint run_frozen, run_closed or already_counted */
export async function saveAnswer(trx: Db, run: number, answer: Answer): Promise<void> {
	await sql`
		select public.save_answer(${run}, ${answer.key}, ${answer.score}, ${answer.wish}, ${answer.skip},
			${answer.note})`.execute(trx);
}

/**
 * Lets one's answers count, or takes them back while they are in no result.
 * @throws a refusal with hint no_answers, already_counted or that the run is not open
 */
export async function sendAnswers(trx: Db, run: number, counts: boolean): Promise<void> {
	await sql`select public.send_answers(${run}, ${counts})`.execute(trx);
}

/** How many sent their answers; never who. */
export interface Turnout {
	members: number;
	/** Sent, and not in a result yet. */
	sent: number;
	/** In a result. */
	published: number;
}

export async function countSent(trx: Db, run: number): Promise<Turnout> {
	const { rows } = await sql<{ turnout: Turnout | null }>`
		select public.count_sent(${run}) as turnout`.execute(trx);
	return rows[0]?.turnout ?? { members: 0, sent: 0, published: 0 };
}

/**
 * Counts the answers of everyone who sent and is in no result yet, once and for good.
 * @throws a refusal with hint too_few_answers below four
 */
export async function publishResults(trx: Db, run: number): Promise<{ count: number }> {
	const { rows } = await sql<{ count: number }>`
		select public.publish_results(${run}) as count`.execute(trx);
	return { count: rows[0]?.count ?? 0 };
}

/** How many chose each level of one statement. */
export interface Result {
	key: string;
	kind: 'now' | 'wish';
	counts: number[];
}

/** Published results, batches together: each batch is four people or more. */
export async function listResults(trx: Db, run: number): Promise<Result[]> {
	const { rows } = await sql<Result>`
		select key, kind, array[sum(counts[1]), sum(counts[2]), sum(counts[3]), sum(counts[4])]::int[] as counts
		from public.run_results where run_id = ${run} group by key, kind order by key, kind`.execute(trx);
	return rows;
}
