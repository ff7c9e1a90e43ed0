/**
 * What the service worker keeps of the site, for whom, under what name and for how long. Rules only:
 * `service-worker.ts` carries them out.
 */
import { from } from '../ui/links.ts';

/** Header in which the site says who a page is for. Absent: the site could not tell. */
export const readerHeader = 'x-reader';
export const nobody = 'nobody';
/** Header in which a page says whose writing it sends: it is never taken for somebody else's. */
export const writerHeader = 'x-writer';
/** Header of a page that is fetched to be kept: nobody has read it yet. */
export const keepHeader = 'x-keep';

type Kind = 'lesson' | 'thread' | 'door';

const kinds: [Kind, RegExp][] = [
	// the path itself, its modules and lessons; what else lies there is work and administration
	[
		'lesson',
		/^\/learning(?:\/(?!cohorts|feedback|intake|proofs|routes|submissions|test|work)[a-z0-9-]+(?:\/[a-z0-9-]+)?)?$/
	],
	['thread', /^\/threads\/\d+$/],
	['door', /^\/events\/[a-z0-9-]+\/door$/]
];

const day = 24 * 60 * 60 * 1000;
/** A list of names lasts as long as its day; what one reads as long as a holiday of two weeks. */
const ages: Record<Kind, number> = { lesson: 14 * day, thread: 14 * day, door: 2 * day };
export const maxPages = 120;

/** What of the personal pages is kept: none but these. Null for all others. */
export function kindOf(address: string): Kind | null {
	const { path } = from(new URL(address).pathname);
	return kinds.find(([, shape]) => shape.test(path))?.[0] ?? null;
}

/** The address a page is kept under: without what was looked up in it or jumped to. */
export function placeOf(address: string): string {
	const { origin, pathname } = new URL(address);
	return origin + pathname;
}

const pages = 'pages-';
const assets = 'assets-';

/** Pages of one reader: a session's own cache. */
export const cacheOfPages = (reader: string): string => pages + reader;
/** Scripts, styles and letters of one version of the site. */
export const cacheOfAssets = (version: string): string => assets + version;
export const isPages = (cache: string): boolean => cache.startsWith(pages);
export const isAssets = (cache: string): boolean => cache.startsWith(assets);
/** Lies between the files of a version once all of them are there. */
export const wholeMark = '/_app/whole';

/** Caches that go when the site says that this is who it speaks to. */
export function cachesOfOthers(names: readonly string[], reader: string): string[] {
	return names.filter((name) => isPages(name) && name !== cacheOfPages(reader));
}

/**
 * Assets that go when a version takes over: all but its own and those of the version before, which
 * pages that are open may still ask for.
 * @param names in the order in which they were made
 */
export function assetsToDrop(names: readonly string[], version: string): string[] {
	const before = names.filter((name) => isAssets(name) && name !== cacheOfAssets(version));
	return before.slice(0, -1);
}

/** Writes into a page since when it is kept, so that it can say so. */
export function stamp(html: string, at: number): string {
	return html.replace('<head>', `<head><meta name="kept" content="${new Date(at).toISOString()}">`);
}

/** Since when a page is kept; 0 for one that is not. */
export function keptAt(html: string): number {
	const [, at = ''] = /<meta name="kept" content="([^"]+)">/.exec(html) ?? [];
	return Date.parse(at) || 0;
}

export function isOver(address: string, at: number, now: number): boolean {
	const kind = kindOf(address);
	return kind === null || now - at > ages[kind];
}

/** Other pages to keep along with this one: the lessons of its module. */
export function pagesAlong(address: string, html: string): string[] {
	const { origin, pathname } = new URL(address);
	const { locale, path } = from(pathname);
	const [, area, module] = path.split('/');
	if (kindOf(address) !== 'lesson' || !module) return [];
	const root = `${locale === 'en' ? '/en/learning' : '/leerpad'}/${module}`;
	const found = new Set<string>();
	for (const [, href = ''] of html.matchAll(/href="([^"#?]+)"/g))
		if (area && (href === root || href.startsWith(`${root}/`)) && href !== pathname)
			found.add(origin + href);
	return [...found].filter((link) => kindOf(link) === 'lesson').slice(0, 20);
}

/** Files with a name of their own for each content, as a page names them. */
export function filesIn(html: string): string[] {
	return [...new Set(html.match(/\/_app\/immutable\/[\w./-]+/g) ?? [])];
}

/** Texts in this browser's storage that somebody else left: `draft:<person>:…` and the like. */
export function isOthers(key: string, person: string): boolean {
	const [kind, owner] = key.split(':');
	return ['draft', 'outbox', 'late'].includes(kind ?? '') && owner !== person;
}
