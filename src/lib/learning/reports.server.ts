/** "Klopt er iets niet?": from a reader to the editors, with what the reader was looking at. */
import { sql } from 'kysely';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import type { Lesson, Module } from './path.ts';

export const reportSchema = v.object({
	block: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
	note: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, () => m.learning_report_empty()),
		v.maxLength(2000, () => m.learning_report_long())
	)
});

/** A block of the lesson by its id, with the version that a reader sees; a question is as old as its text. */
export function blockIn(
	lesson: Lesson,
	id: string | null
): { id: string; version: string } | undefined {
	const question = lesson.prompts.find((known) => known.id === id);
	return (
		lesson.blocks.find((known) => known.id === id) ??
		(question && { id: question.id, version: lesson.version })
	);
}

/** Keeps a report. A block that is not in the lesson is left out: the words are what counts. */
export async function createReport(
	trx: Db,
	viewer: string,
	module: Module,
	lesson: Lesson,
	{ block, note }: v.InferOutput<typeof reportSchema>
): Promise<{ id: number }> {
	const about = blockIn(lesson, block);
	return trx
		.insertInto('block_reports')
		.values({
			module: module.slug,
			lesson: lesson.slug,
			block: about?.id ?? null,
			version: about?.version ?? lesson.version,
			reporter_id: viewer,
			note
		})
		.returning('id')
		.executeTakeFirstOrThrow();
}

export interface BlockReport {
	id: number;
	module: string;
	lesson: string;
	block: string | null;
	version: string;
	note: string;
	reporter: string;
	at: string;
	decidedAt: string | null;
	answer: string;
}

/**
 * Reports for the editors, oldest first; those that were answered newest first.
 * @param open the ones that wait, or else the last hundred that were answered
 */
export async function listReports(trx: Db, open: boolean): Promise<BlockReport[]> {
	const rows = await trx
		.selectFrom('block_reports as r')
		.leftJoin('profiles as p', 'p.id', 'r.reporter_id')
		.select([
			'r.id',
			'r.module',
			'r.lesson',
			'r.block',
			'r.version',
			'r.note',
			'p.name',
			'r.created_at',
			'r.decided_at',
			'r.answer'
		])
		.where('r.decided_at', open ? 'is' : 'is not', null)
		.orderBy('r.created_at', open ? 'asc' : 'desc')
		.limit(100)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		module: row.module,
		lesson: row.lesson,
		block: row.block,
		version: row.version,
		note: row.note,
		reporter: row.name ?? '',
		at: row.created_at.toISOString(),
		decidedAt: row.decided_at?.toISOString() ?? null,
		answer: row.answer
	}));
}

export const decisionSchema = v.object({
	report: v.pipe(v.string(), v.digits(), v.transform(Number)),
	answer: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(2000, () => m.learning_report_long())
	)
});

/** Takes a report off the queue, with what the editor did about it. */
export async function decideReport(
	trx: Db,
	viewer: string,
	{ report, answer }: v.InferOutput<typeof decisionSchema>
): Promise<{ report: number }> {
	await trx
		.updateTable('block_reports')
		.set({ decided_at: sql<Date>`clock_timestamp()`, decided_by: viewer, answer })
		.where('id', '=', report)
		.where('decided_at', 'is', null)
		.execute();
	return { report };
}
