/** What somebody keeps with a lesson: a bookmark, and a note that nobody else reads. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import type { Lesson, Module } from './path.ts';

export const noteSchema = v.object({
	body: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(10_000, () => m.learning_note_long())
	)
});

/** Keeps a note; an empty one goes. */
export async function saveNote(
	trx: Db,
	viewer: string,
	module: Module,
	lesson: Lesson,
	body: string
): Promise<void> {
	const key = { person_id: viewer, module: module.slug, lesson: lesson.slug };
	if (body === '') {
		await trx
			.deleteFrom('lesson_notes')
			.where('person_id', '=', viewer)
			.where('module', '=', key.module)
			.where('lesson', '=', key.lesson)
			.execute();
		return;
	}
	const row = { body, updated_at: new Date() };
	await trx
		.insertInto('lesson_notes')
		.values({ ...key, ...row })
		.onConflict((conflict) => conflict.columns(['person_id', 'module', 'lesson']).doUpdateSet(row))
		.execute();
}

/** Keeps a lesson at hand, or lets it go. */
export async function setBookmark(
	trx: Db,
	viewer: string,
	module: Module,
	lesson: Lesson,
	on: boolean
): Promise<void> {
	const key = { person_id: viewer, module: module.slug, lesson: lesson.slug };
	if (on) {
		await trx
			.insertInto('lesson_bookmarks')
			.values(key)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		return;
	}
	await trx
		.deleteFrom('lesson_bookmarks')
		.where('person_id', '=', viewer)
		.where('module', '=', key.module)
		.where('lesson', '=', key.lesson)
		.execute();
}

/** The note and bookmark with a lesson. */
export async function findNotes(
	trx: Db,
	viewer: string,
	module: Module,
	lesson: Lesson
): Promise<{ note: string; bookmarked: boolean }> {
	const note = await trx
		.selectFrom('lesson_notes')
		.select('body')
		.where('person_id', '=', viewer)
		.where('module', '=', module.slug)
		.where('lesson', '=', lesson.slug)
		.executeTakeFirst();
	const bookmark = await trx
		.selectFrom('lesson_bookmarks')
		.select('at')
		.where('person_id', '=', viewer)
		.where('module', '=', module.slug)
		.where('lesson', '=', lesson.slug)
		.executeTakeFirst();
	return { note: note?.body ?? '', bookmarked: bookmark !== undefined };
}

/** Lessons with a bookmark or a note, by module and lesson. */
export async function listKept(
	trx: Db,
	viewer: string
): Promise<{ module: string; lesson: string; note: string }[]> {
	const bookmarks = await trx
		.selectFrom('lesson_bookmarks')
		.select(['module', 'lesson'])
		.where('person_id', '=', viewer)
		.limit(200)
		.execute();
	const notes = await trx
		.selectFrom('lesson_notes')
		.select(['module', 'lesson', 'body'])
		.where('person_id', '=', viewer)
		.limit(200)
		.execute();
	const kept = new Map(
		bookmarks.map((row) => [`${row.module}/${row.lesson}`, { ...row, note: '' }])
	);
	for (const { module, lesson, body } of notes)
		kept.set(`${module}/${lesson}`, { module, lesson, note: body });
	return [...kept.values()];
}
