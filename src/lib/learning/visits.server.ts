/** Where somebody has been in the path, and how far. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Visit } from './next.ts';
import type { Lesson, Module } from './path.ts';

/**
 * Notes that a lesson was opened.
 * @param done it was finished too
 */
export async function recordVisit(
	trx: Db,
	viewer: string,
	module: Module,
	lesson: Lesson,
	done = false
): Promise<void> {
	const now = sql<Date>`clock_timestamp()`;
	const row = {
		seen_version: lesson.version,
		last_at: now,
		...(done ? { done_at: now } : {})
	};
	await trx
		.insertInto('lesson_visits')
		.values({ person_id: viewer, module: module.slug, lesson: lesson.slug, ...row })
		.onConflict((conflict) => conflict.columns(['person_id', 'module', 'lesson']).doUpdateSet(row))
		.execute();
}

/** A person's visits, newest first; as many at most as there are lessons, now and before. */
export async function listVisits(trx: Db, viewer: string, module?: Module): Promise<Visit[]> {
	let query = trx
		.selectFrom('lesson_visits')
		.select(['module', 'lesson', 'last_at', 'seen_version', 'done_at'])
		.where('person_id', '=', viewer)
		.orderBy('last_at', 'desc')
		.limit(200);
	if (module) query = query.where('module', '=', module.slug);
	const rows = await query.execute();
	return rows.map((row) => ({
		module: row.module,
		lesson: row.lesson,
		lastAt: row.last_at,
		seenVersion: row.seen_version,
		doneAt: row.done_at
	}));
}
