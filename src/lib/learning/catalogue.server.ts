/** Modules by the code that routes name them by, and what a page shows of one. */
import type { Locale } from '../ui/links.ts';
import type { Module } from './path.ts';
import { findModule, path } from './path.server.ts';
import { isModuleCode } from './route.ts';
import type { ModuleCode } from './route.ts';

/** What a page needs to name a module. */
export interface ModuleCard {
	code: ModuleCode;
	slug: string;
	title: string;
	minutes: number;
	ownClassMinutes: number;
	/** The version for who decides about a team; null: there is none. */
	short: ShortVersion | null;
}

export interface ShortVersion {
	/** Numbers of its lessons, and the address of the first. */
	lessons: number[];
	first: string;
	minutes: number;
}

function shortOf({ facts, lessons }: Module): ShortVersion | null {
	const inside = lessons.filter(({ number }) => facts.short?.includes(number));
	const [first] = inside;
	return first
		? {
				lessons: inside.map(({ number }) => number),
				first: first.slug,
				minutes: inside.reduce((sum, { minutes }) => sum + minutes, 0)
			}
		: null;
}

const byCode = new Map(path.modules.map((module) => [module.facts.code, module]));

/** The addresses of these modules, in the order given. */
export const slugsOf = (codes: readonly ModuleCode[]): string[] =>
	codes.flatMap((code) => byCode.get(code)?.slug ?? []);

/** The codes of these addresses; those that are gone are left out. */
export const codesOf = (slugs: readonly string[]): ModuleCode[] =>
	slugs.flatMap((slug) => findModule(slug)?.facts.code ?? []).filter(isModuleCode);

/** A module's title in the reader's language; its address where it is gone. */
export const titleOf = (slug: string, locale: Locale): string =>
	findModule(slug)?.facts.title[locale] ?? slug;

/** The modules as a page shows them, in the reader's language. */
export const moduleCards = (locale: Locale): Record<ModuleCode, ModuleCard> =>
	Object.fromEntries(
		path.modules.map((module) => {
			const { slug, facts } = module;
			const { code, title, minutes, ownClassMinutes } = facts;
			const short = shortOf(module);
			return [code, { code, slug, title: title[locale], minutes, ownClassMinutes, short }];
		})
	) as Record<ModuleCode, ModuleCard>;
