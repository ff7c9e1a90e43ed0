/** Where reviews live: alone first, then side by side, then one outcome. */
import { error } from '@sveltejs/kit';
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import { findOwnAnswers } from './answers.server.ts';
import { definitions } from './definitions.server.ts';
import { listFields } from './fields.server.ts';
import { criteriaOf, missingIn } from './quality.ts';
import { countTalks } from './run-talk.server.ts';
import { findRun } from './runs.server.ts';

/** One reviewer's score of one criterion, as it was sent. */
export interface ReviewScore {
	code: string;
	reviewer: number;
	/** Null for who left. */
	name: string | null;
	score: number | null;
	evidence: string;
}

async function listScores(trx: Db, run: number): Promise<ReviewScore[]> {
	return trx
		.selectFrom('review_scores as s')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.select(['s.code', 's.reviewer', 'p.name', 's.score', 's.evidence'])
		.where('s.run_id', '=', run)
		.orderBy('s.reviewer')
		.limit(2_000)
		.execute();
}

/** What a talk about a criterion is called in the run. */
const spotOf = (code: string): string => `criterion:${code}`;

/** Everything the page of a review shows; null for a review of others. */
export async function findReview(trx: Db, id: number) {
	const run = await findRun(trx, 'kwaliteitsmodel', id);
	if (!run) return null;
	const review = await trx
		.selectFrom('quality_reviews as q')
		.leftJoin('materials as mt', 'mt.id', 'q.material_id')
		.select([
			'q.material_id as materialId',
			'q.material_version as materialVersion',
			'q.scenario',
			'mt.title',
			'mt.version as currentVersion'
		])
		.where('q.run_id', '=', id)
		.executeTakeFirst();
	if (!review) return null;
	const definition = definitions.get('kwaliteitsmodel', run.version);
	const own = await findOwnAnswers(trx, id);
	const criteria = criteriaOf(definition, review.scenario);
	const scores = await listScores(trx, id);
	const reviewers = new Set(scores.map(({ reviewer }) => reviewer)).size;
	return {
		run,
		review,
		scenario: definition.scenarios.find(({ key }) => key === review.scenario)?.name ?? '',
		dimensions: definition.dimensions,
		criteria,
		own,
		missing: missingIn(criteria, own.answers),
		/** Side by side: only once two have sent. */
		scores: reviewers >= 2 ? scores : [],
		talks: await countTalks(trx, id, 'criterion'),
		fields: await listFields(trx, id)
	};
}

/**
 * A criterion that reviewers may talk about, with what each saw of it.
 * @returns null for a review of others, before two have sent, and for a criterion it does not have
 */
export async function findCompared(trx: Db, id: number, code: string) {
	const found = await findReview(trx, id);
	const criterion = found?.criteria.find((one) => one.code === code);
	const scores = found?.scores.filter((score) => score.code === code) ?? [];
	if (!found || !criterion || scores.length === 0) return null;
	return { run: found.run, criterion, scores, spot: spotOf(code) };
}

/** @throws 42501 for a material that one may not read */
export async function startReview(
	trx: Db,
	material: number,
	scenario: string
): Promise<{ id: number }> {
	const definition = definitions.get('kwaliteitsmodel');
	if (!definition.scenarios.some(({ key }) => key === scenario))
		throw new Refused({ scenario: m.instruments_scenario_missing() });
	const { rows } = await sql<{ id: number }>`
		select public.start_review(${material}, ${definition.version}, ${scenario}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/**
 * Sends all of one's scores at once.
 * @throws HttpError 404 for a review of others; Refused when a score or its evidence is missing
 */
export async function sendReview(trx: Db, run: number): Promise<{ reviewer: number }> {
	const found = await findReview(trx, run);
	if (!found) error(404, { message: m.errors_not_found() });
	if (found.missing.length > 0)
		throw new Refused({ '': m.instruments_review_missing({ codes: found.missing.join(', ') }) });
	const { rows } = await sql<{ reviewer: number }>`
		select public.send_review(${run}) as reviewer`.execute(trx);
	return { reviewer: rows[0]?.reviewer ?? 0 };
}

/** @throws a refusal with hint second_reviewer, not_agreed or run_closed */
export async function publishPassport(trx: Db, run: number): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.publish_passport(${run}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}
