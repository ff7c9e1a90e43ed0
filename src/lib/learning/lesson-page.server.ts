/** The page of a lesson: its text is content, what is around it is somebody's own. */
import { findPositions } from '../realtime/signals.server.ts';
import type { Db } from '../server/db.ts';
import type { Locale } from '../ui/links.ts';
import { doneIn, findOwnWork, lessonLines } from './module-page.server.ts';
import { findNotes } from './notes.server.ts';
import type { Lesson, Module } from './path.ts';
import { listModuleThreads } from './talk.server.ts';

/** @returns the page's data, and the streams whose changes it shows */
export async function findLessonPage(
	trx: Db,
	module: Module,
	lesson: Lesson,
	viewer: string | null,
	locale: Locale
) {
	const { answers, visits } = await findOwnWork(trx, viewer, module);
	const threads = lesson.prompts.length > 0 ? await listModuleThreads(trx, module.slug) : [];
	const streams = threads.map(({ id }) => `thread:${id}`);
	const visit = visits.find((known) => known.lesson === lesson.slug);
	const here = new Set(lesson.blocks.map(({ id }) => id));
	const { slug, file, number, title, minutes, version } = lesson;
	return {
		page: {
			module: {
				slug: module.slug,
				code: module.facts.code,
				title: module.facts.title[locale],
				phase: module.phase
			},
			lessons: lessonLines(module, visits, doneIn(answers)),
			lesson: {
				slug,
				file,
				number,
				title,
				minutes,
				version,
				goals: lesson.goals.map((goal) => module.facts.goals[goal - 1] ?? '')
			},
			answers: Object.fromEntries(Object.entries(answers).filter(([id]) => here.has(id))),
			/** When the text was last seen, where it was another text. */
			changedSince: visit && visit.seenVersion !== version ? visit.lastAt.toISOString() : null,
			threads,
			/** Where to listen for posts in them; visitors do not. */
			positions: viewer && streams.length > 0 ? await findPositions(trx, streams) : [],
			own: viewer ? await findNotes(trx, viewer, module, lesson) : null
		},
		streams
	};
}
