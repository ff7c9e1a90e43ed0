/** The fourteen modules as their files describe them, by code and by folder. */
import * as v from 'valibot';
import { moduleSchema, phases } from './module.ts';
import { isModuleCode, moduleCodes } from './route.ts';
import type { ModuleCode } from './route.ts';

export type ModuleFacts = Omit<v.InferOutput<typeof moduleSchema>, 'code'> & {
	code: ModuleCode;
	/** Its folder: how addresses and stored rows name it. */
	name: string;
	/** From 1. */
	phase: number;
};

/** What a page needs to name a module. */
export interface ModuleCard {
	code: ModuleCode;
	name: string;
	phase: number;
	title: string;
	summary: string;
	minutes: number;
	ownClassMinutes: number;
}

const files = import.meta.glob<unknown>('/content/leerpad/*/*/module.json', {
	eager: true,
	import: 'default'
});

function read(path: string, file: unknown): ModuleFacts {
	const [phase = '', name = ''] = path.split('/').slice(-3);
	const facts = v.parse(moduleSchema, file);
	if (!isModuleCode(facts.code)) throw new Error(`${path}: no such module, ${facts.code}`);
	return {
		...facts,
		code: facts.code,
		name,
		phase: (phases as readonly string[]).indexOf(phase) + 1
	};
}

/** In the order of the path. */
export const modules: readonly ModuleFacts[] = Object.entries(files)
	.map(([path, file]) => read(path, file))
	.sort((a, b) => (a.code < b.code ? -1 : 1));

const byCode = new Map(modules.map((module) => [module.code, module]));
const byName = new Map(modules.map((module) => [module.name, module]));

/** A module by its folder; undefined for one that is not (or no longer) there. */
export const findModule = (name: string): ModuleFacts | undefined => byName.get(name);

/** The folders of these modules, in the order given. */
export const namesOf = (codes: readonly ModuleCode[]): string[] =>
	codes.flatMap((code) => byCode.get(code)?.name ?? []);

/** The codes of these folders; those that are gone are left out. */
export const codesOf = (names: readonly string[]): ModuleCode[] =>
	names.flatMap((name) => byName.get(name)?.code ?? []);

/** The modules as a page shows them, in the reader's language. */
export const moduleCards = (locale: 'nl' | 'en'): Record<ModuleCode, ModuleCard> =>
	Object.fromEntries(
		moduleCodes.flatMap((code) => {
			const module = byCode.get(code);
			if (!module) return [];
			const { name, phase, title, summary, minutes, ownClassMinutes } = module;
			const card: ModuleCard = {
				...{ code, name, phase, minutes, ownClassMinutes },
				title: title[locale],
				summary: summary[locale]
			};
			return [[code, card]];
		})
	) as Record<ModuleCode, ModuleCard>;
