/** The path as this build has it. */
import { buildPath, type Lesson, type Module } from './path.ts';

const texts = import.meta.glob<string>(
	['/content/leerpad/*/*/module.json', '/content/leerpad/*/*/*.mdx'],
	{ eager: true, query: '?raw', import: 'default' }
);

export const path = buildPath(
	new Map(
		Object.entries(texts).map(([file, text]) => [file.slice('/content/leerpad/'.length), text])
	)
);

const modules = new Map(path.modules.map((module) => [module.slug, module]));

/** A module by the name of its folder. */
export function findModule(slug: string): Module | undefined {
	return modules.get(slug);
}

/** A lesson with its module. */
export function findLesson(
	module: string,
	slug: string
): { module: Module; lesson: Lesson } | undefined {
	const found = modules.get(module);
	const lesson = found?.lessons.find((known) => known.slug === slug);
	return found && lesson && { module: found, lesson };
}
