/** The path as its overview shows it. */
import type { Locale } from '../ui/links.ts';
import type { Phase } from './module.ts';
import { path } from './path.server.ts';
import type { Module } from './path.ts';

export interface OutlineModule {
	code: string;
	slug: string;
	phase: Phase;
	title: string;
	summary: string;
	minutes: number;
	ownClassMinutes: number;
	lessons: number;
	/** Modules that help first. */
	requires: { code: string; slug: string; title: string }[];
	/** Why they do. */
	because: string | null;
}

/** What the overview shows of a module. */
export function outlineOf(module: Module, locale: Locale): OutlineModule {
	const { code, title, summary, minutes, ownClassMinutes, requires } = module.facts;
	return {
		code,
		slug: module.slug,
		phase: module.phase,
		title: title[locale],
		summary: summary[locale],
		minutes,
		ownClassMinutes,
		lessons: module.lessons.length,
		requires: path.modules
			.filter((other) => requires.includes(other.facts.code))
			.map((other) => ({
				code: other.facts.code,
				slug: other.slug,
				title: other.facts.title[locale]
			})),
		because: module.facts.because?.[locale] ?? null
	};
}

/** All modules, in the order of the path. */
export function outline(locale: Locale): OutlineModule[] {
	return path.modules.map((module) => outlineOf(module, locale));
}

/** Where the path begins. */
export function firstLesson(): { module: string; lesson: string; title: string } {
	const [module] = path.modules;
	const lesson = module?.lessons[0];
	// the build stops at a path without modules
	if (!module || !lesson) throw new Error('the path is empty');
	return { module: module.slug, lesson: lesson.slug, title: lesson.title };
}
