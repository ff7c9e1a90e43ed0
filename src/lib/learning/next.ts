/** Where somebody goes on: pure, so that the start page, the path and a route say the same. */
import type { LearningPath, Lesson, Module } from './path.ts';

export interface Visit {
	module: string;
	lesson: string;
	lastAt: Date;
	seenVersion: string;
	doneAt: Date | null;
}

export interface Step {
	module: Module;
	lesson: Lesson;
}

/**
 * The lesson to open next: the one opened last, unless it is done; then the one behind it, and at the
 * end of a module the first that is not done in a module that is not complete.
 * @param visits newest first
 * @param complete modules that are complete
 * @param order of modules, a route say; by default that of the path
 * @returns null when all is done
 */
export function nextStep(
	path: LearningPath,
	visits: readonly Visit[],
	complete: ReadonlySet<string>,
	order: readonly Module[] = path.modules
): Step | null {
	const done = new Set(
		visits.flatMap(({ module, lesson, doneAt }) => (doneAt ? [`${module}/${lesson}`] : []))
	);
	const open = (module: Module) =>
		module.lessons.find((lesson) => !done.has(`${module.slug}/${lesson.slug}`));
	const [last] = visits;
	const here = path.modules.find(({ slug }) => slug === last?.module);
	if (here && last) {
		const at = here.lessons.findIndex(({ slug }) => slug === last.lesson);
		const lesson = here.lessons
			.slice(Math.max(at, 0))
			.find(({ slug }) => !done.has(`${here.slug}/${slug}`));
		if (lesson) return { module: here, lesson };
	}
	for (const module of order) {
		const lesson = complete.has(module.slug) ? undefined : open(module);
		if (lesson) return { module, lesson };
	}
	return null;
}
