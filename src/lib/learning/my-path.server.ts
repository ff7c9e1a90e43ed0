/** Where one person is in the path, and what that person keeps at hand. */
import type { Db } from '../server/db.ts';
import type { Locale } from '../ui/links.ts';
import { nextStep, type Visit } from './next.ts';
import { listKept } from './notes.server.ts';
import type { LearningPath, Module } from './path.ts';
import { listVisits } from './visits.server.ts';

/** Where somebody is in a module. */
export interface ModuleState {
	done: number;
	total: number;
	quizRight: number;
	quizTotal: number;
	complete: boolean;
	lessonsDone: number;
	/** Numbers of the lessons that were changed since the person read them. */
	changed: number[];
}

/** The lesson to go on with. */
export interface NextLesson {
	module: string;
	moduleTitle: string;
	lesson: string;
	title: string;
	minutes: number;
	/** Nothing was opened before. */
	first: boolean;
}

export interface MyPath {
	/** By slug; modules that were never opened are not in it. */
	states: Record<string, ModuleState>;
	next: NextLesson | null;
}

/** A lesson with a bookmark or a note. */
export interface KeptLesson {
	module: string;
	moduleTitle: string;
	lesson: string;
	title: string;
	note: string;
}

/** What the viewer keeps at hand, in the order of the path; lessons that are gone are left out. */
export async function findKept(
	trx: Db,
	viewer: string,
	path: LearningPath,
	locale: Locale
): Promise<KeptLesson[]> {
	const kept = await listKept(trx, viewer);
	return path.modules.flatMap((module) =>
		module.lessons.flatMap(({ slug, title }) =>
			kept
				.filter((row) => row.module === module.slug && row.lesson === slug)
				.map(({ note }) => ({
					module: module.slug,
					moduleTitle: module.facts.title[locale],
					lesson: slug,
					title,
					note
				}))
		)
	);
}

/** The lessons of a module that are not what somebody read. */
export function changedLessons(module: Module, visits: readonly Visit[]): number[] {
	return module.lessons
		.filter(({ slug, version }) =>
			visits.some(
				(visit) =>
					visit.module === module.slug && visit.lesson === slug && visit.seenVersion !== version
			)
		)
		.map(({ number }) => number);
}

/** Modules that a test took the place of. */
async function listTestedOut(trx: Db, viewer: string): Promise<string[]> {
	const rows = await trx
		.selectFrom('test_outs')
		.select('module')
		.where('person_id', '=', viewer)
		.where('passed_at', 'is not', null)
		.execute();
	return rows.map(({ module }) => module);
}

/** The modules in the order of one's own route; what is not in it comes after. */
async function orderOf(trx: Db, viewer: string, path: LearningPath): Promise<Module[]> {
	const row = await trx
		.selectFrom('learner_routes')
		.select('modules')
		.where('person_id', '=', viewer)
		.executeTakeFirst();
	const place = (module: Module) => {
		const at = row?.modules.indexOf(module.slug) ?? -1;
		return at < 0 ? path.modules.length : at;
	};
	return path.modules.toSorted((one, two) => place(one) - place(two));
}

/**
 * Where the viewer is: fourteen rows at most, and a visit per lesson, however many others learn.
 */
export async function findMyPath(
	trx: Db,
	viewer: string,
	path: LearningPath,
	locale: Locale
): Promise<MyPath> {
	const rows = await trx
		.selectFrom('module_progress')
		.select(['module', 'done', 'quiz_right', 'completed_at'])
		.where('person_id', '=', viewer)
		.execute();
	const visits = await listVisits(trx, viewer);
	const states: MyPath['states'] = {};
	for (const module of path.modules) {
		const row = rows.find((known) => known.module === module.slug);
		const mine = visits.filter((visit) => visit.module === module.slug);
		if (!row && mine.length === 0) continue;
		// the content of today decides how much there is
		const { total, quizTotal } = module;
		states[module.slug] = {
			done: Math.min(row?.done ?? 0, total),
			total,
			quizRight: Math.min(row?.quiz_right ?? 0, quizTotal),
			quizTotal,
			complete: row?.completed_at != null,
			lessonsDone: mine.filter(({ doneAt }) => doneAt).length,
			changed: changedLessons(module, mine)
		};
	}
	const complete = new Set(rows.flatMap((row) => (row.completed_at ? [row.module] : [])));
	for (const module of await listTestedOut(trx, viewer)) complete.add(module);
	const step = nextStep(path, visits, complete, await orderOf(trx, viewer, path));
	return {
		states,
		next: step && {
			module: step.module.slug,
			moduleTitle: step.module.facts.title[locale],
			lesson: step.lesson.slug,
			title: step.lesson.title,
			minutes: step.lesson.minutes,
			first: visits.length === 0
		}
	};
}
