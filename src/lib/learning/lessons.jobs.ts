/** Brings the words of the lessons, which are files, into the database, where the site's search looks. */
import type { TaskList } from 'graphile-worker';
import { fileURLToPath } from 'node:url';
import { asService, type Db } from '../server/db.ts';
import { readPath } from './files.ts';
import type { LearningPath } from './path.ts';

/** Makes the table say what the files say. */
export async function indexLessons(trx: Db, path: LearningPath): Promise<void> {
	const rows = path.modules.flatMap(({ slug, facts, lessons }) =>
		lessons.map((lesson) => ({
			module: slug,
			lesson: lesson.slug,
			module_title: facts.title.nl,
			title: lesson.title,
			minutes: lesson.minutes,
			prose: lesson.prose,
			version: lesson.version
		}))
	);
	await trx.deleteFrom('lesson_texts').execute();
	await trx.insertInto('lesson_texts').values(rows).execute();
}

export const tasks: TaskList = {
	async index_lessons() {
		const path = readPath(fileURLToPath(new URL('../../../', import.meta.url)));
		await asService('bring lessons into the search', (trx) => indexLessons(trx, path));
	}
};
