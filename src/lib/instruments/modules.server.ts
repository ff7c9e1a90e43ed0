/** Modules of the learning path, as far as the instruments send people there. */

interface ModuleFile {
	code: string;
	title: { nl: string; en: string };
	minutes: number;
}

const files = import.meta.glob<ModuleFile>('/content/leerpad/*/*/module.json', {
	eager: true,
	import: 'default'
});

export interface ModuleLink {
	code: string;
	title: { nl: string; en: string };
	minutes: number;
	/** Folder, which is its place in the path's addresses. */
	slug: string;
}

const modules = new Map(
	Object.entries(files).map(([path, { code, title, minutes }]): [string, ModuleLink] => [
		code,
		{ code, title, minutes, slug: path.split('/').at(-2) ?? '' }
	])
);

/** A module by its code; null when the path has none like it. */
export function findModule(code: string | undefined): ModuleLink | null {
	return (code && modules.get(code)) || null;
}
