/** The page of a module. */
import type { Db } from '../server/db.ts';
import type { Locale } from '../ui/links.ts';
import { listAnswers } from './answers.server.ts';
import type { Visit } from './next.ts';
import { changedLessons } from './my-path.server.ts';
import { outlineOf } from './outline.server.ts';
import { path } from './path.server.ts';
import type { Module } from './path.ts';
import { listModuleThreads } from './talk.server.ts';
import { listReading } from './reading.server.ts';
import { listVisits } from './visits.server.ts';

/** The lessons of a module, with what is done in each. */
export function lessonLines(module: Module, visits: readonly Visit[], done: ReadonlySet<string>) {
	const changed = changedLessons(module, visits);
	return module.lessons.map(({ slug, number, title, minutes, blocks }) => {
		const visit = visits.find((known) => known.lesson === slug);
		return {
			slug,
			number,
			title,
			minutes,
			/** Things to do in it, and how many of them are done. */
			blocks: blocks.length,
			answered: blocks.filter(({ id }) => done.has(id)).length,
			opened: visit !== undefined,
			done: visit?.doneAt != null,
			changed: changed.includes(number)
		};
	});
}
export type LessonLine = ReturnType<typeof lessonLines>[number];

/** The state of one's work in a module; empty for a visitor. */
export async function findOwnWork(trx: Db, viewer: string | null, module: Module) {
	if (!viewer) return { answers: {}, visits: [], progress: null };
	const progress = await trx
		.selectFrom('module_progress')
		.select(['done', 'quiz_right', 'completed_at'])
		.where('person_id', '=', viewer)
		.where('module', '=', module.slug)
		.executeTakeFirst();
	return {
		answers: await listAnswers(trx, viewer, module.blocks),
		visits: await listVisits(trx, viewer, module),
		progress: progress ?? null
	};
}

/** Blocks that are done, out of kept answers. */
export const doneIn = (answers: Awaited<ReturnType<typeof findOwnWork>>['answers']): Set<string> =>
	new Set(Object.entries(answers).flatMap(([id, { verdict }]) => (verdict.done ? [id] : [])));

/** @returns the page's data, and the streams whose changes it shows */
export async function findModulePage(
	trx: Db,
	module: Module,
	viewer: string | null,
	locale: Locale
) {
	const { answers, visits, progress } = await findOwnWork(trx, viewer, module);
	const threads = await listModuleThreads(trx, module.slug);
	const reading = await listReading(trx, module.facts.reading);
	const { goals, evidence, sources, frameworks, version, changes, audience } = module.facts;
	const following = path.modules[path.modules.indexOf(module) + 1];
	return {
		page: {
			module: outlineOf(module, locale),
			goals,
			evidence,
			sources,
			reading,
			frameworks,
			version,
			changes,
			audience,
			lessons: lessonLines(module, visits, doneIn(answers)),
			progress: progress && {
				done: Math.min(progress.done, module.total),
				total: module.total,
				quizRight: Math.min(progress.quiz_right, module.quizTotal),
				quizTotal: module.quizTotal,
				completedAt: progress.completed_at?.toISOString() ?? null
			},
			threads,
			following: following ? outlineOf(following, locale) : null
		},
		streams: [
			...threads.map(({ id }) => `thread:${id}`),
			...reading.flatMap(({ material }) => (material ? [`material:${material.id}`] : []))
		]
	};
}
