/** Where answers are kept. What an answer is worth is decided here, from the content. */
import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../server/db.ts';
import { type Answer, parseAnswer, type Value, type Verdict } from './answer.ts';
import type { AnsweredKind, Block } from './block.ts';
import { isComplete, progressOf } from './completion.ts';
import { judge } from './judge.ts';
import type { Lesson, LearningPath, Module } from './path.ts';

export interface Place {
	module: Module;
	lesson: Lesson;
	block: Block;
}

/** Of a value that no longer fits its block: it is worth nothing, and stays where it is. */
const nothing: Verdict = { correct: null, done: false, notes: {}, text: '' };

/** A person's answers to these blocks, by block. */
export async function listAnswers(
	trx: Db,
	viewer: string,
	blocks: readonly Block[]
): Promise<Record<string, Answer>> {
	if (blocks.length === 0) return {};
	const rows = await trx
		.selectFrom('learning_answers')
		.select(['block', 'value', 'revision', 'version'])
		.where('person_id', '=', viewer)
		.where(
			'block',
			'in',
			blocks.map(({ id }) => id)
		)
		.execute();
	const kept = new Map(rows.map((row) => [row.block, row]));
	return Object.fromEntries(
		blocks.flatMap((block) => {
			const row = kept.get(block.id);
			if (!row) return [];
			const outdated = row.version !== block.version;
			const value = parseAnswer(block.kind, row.value);
			const verdict = value === null ? nothing : judge(block, value);
			return [[block.id, { value, verdict, revision: row.revision, outdated }] as const];
		})
	);
}

/** Takes the row lock that puts savings within one module in order. */
async function lockProgress(trx: Db, viewer: string, module: Module): Promise<void> {
	await trx
		.insertInto('module_progress')
		.values({ person_id: viewer, module: module.slug })
		.onConflict((conflict) =>
			conflict
				.columns(['person_id', 'module'])
				.doUpdateSet({ updated_at: sql<Date>`clock_timestamp()` })
		)
		.execute();
}

/**
 * Sums up a person's answers in a module. Call it with the summary's row locked.
 * @returns whether this very answer completed the module
 */
async function keepProgress(trx: Db, viewer: string, module: Module): Promise<boolean> {
	const answers = await listAnswers(trx, viewer, module.blocks);
	const judged = Object.entries(answers).map(([id, { verdict }]) => [id, verdict] as const);
	const progress = progressOf(module.blocks, new Map(judged));
	const complete = isComplete(progress);
	const { completed_at: before } = await trx
		.selectFrom('module_progress')
		.select('completed_at')
		.where('person_id', '=', viewer)
		.where('module', '=', module.slug)
		.executeTakeFirstOrThrow();
	await trx
		.updateTable('module_progress')
		.set({
			done: progress.done,
			total: progress.total,
			quiz_right: progress.quizRight,
			quiz_total: progress.quizTotal,
			...(complete && !before ? { completed_at: sql<Date>`clock_timestamp()` } : {})
		})
		.where('person_id', '=', viewer)
		.where('module', '=', module.slug)
		.execute();
	return complete && !before;
}

export interface Saved {
	answer: Answer;
	/** There was another answer, which the person had not seen when giving this one. */
	overwritten: boolean;
	/** This answer completed the module. */
	completed: boolean;
}

/**
 * Keeps an answer; the last one counts. Sending the same again changes nothing.
 * @param seen revision the person had on the page, 0 for none; null when the page did not say
 */
export async function saveAnswer(
	trx: Db,
	viewer: string,
	{ module, lesson, block }: Place,
	value: Value<AnsweredKind>,
	seen: number | null
): Promise<Saved> {
	await lockProgress(trx, viewer, module);
	const before = await trx
		.selectFrom('learning_answers')
		.select(['value', 'revision', 'version'])
		.where('person_id', '=', viewer)
		.where('block', '=', block.id)
		.executeTakeFirst();
	const verdict = judge(block, value);
	const same = before?.version === block.version && isDeepStrictEqual(before.value, value);
	if (before && same) {
		const answer = { value, verdict, revision: before.revision, outdated: false };
		return { answer, overwritten: false, completed: false };
	}
	const revision = (before?.revision ?? 0) + 1;
	const row = {
		module: module.slug,
		lesson: lesson.slug,
		value: JSON.stringify(value),
		correct: verdict.correct,
		version: block.version,
		updated_at: new Date()
	};
	await trx
		.insertInto('learning_answers')
		.values({ person_id: viewer, block: block.id, ...row })
		.onConflict((conflict) =>
			conflict.columns(['person_id', 'block']).doUpdateSet({ ...row, revision })
		)
		.execute();
	return {
		answer: { value, verdict, revision, outdated: false },
		overwritten: before !== undefined && seen !== null && before.revision !== seen,
		completed: await keepProgress(trx, viewer, module)
	};
}

/**
 * Takes answers over that were kept in a browser before its reader signed in. What the account has
 * already stays as it is.
 * @param given value by block id; blocks that are unknown and values that do not fit are left out
 * @returns how many were taken over
 */
export async function adoptAnswers(
	trx: Db,
	viewer: string,
	path: LearningPath,
	given: Readonly<Record<string, unknown>>
): Promise<number> {
	const rows = Object.entries(given).flatMap(([id, kept]) => {
		const place = path.places.get(id);
		const value = place ? parseAnswer(place.block.kind, kept) : null;
		return place && value !== null ? [{ ...place, value }] : [];
	});
	let count = 0;
	for (const [module, answers] of Map.groupBy(rows, (row) => row.module)) {
		await lockProgress(trx, viewer, module);
		for (const { lesson, block, value } of answers) {
			const { numInsertedOrUpdatedRows } = await trx
				.insertInto('learning_answers')
				.values({
					person_id: viewer,
					block: block.id,
					module: module.slug,
					lesson: lesson.slug,
					value: JSON.stringify(value),
					correct: judge(block, value).correct,
					version: block.version
				})
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirstOrThrow();
			count += Number(numInsertedOrUpdatedRows);
		}
		await keepProgress(trx, viewer, module);
	}
	return count;
}
