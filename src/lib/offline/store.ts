/** Where kept pages and files lie in the browser: the work behind the rules of `kept.ts`. In the service worker. */
import {
	cacheOfAssets,
	cacheOfPages,
	cachesOfOthers,
	isOver,
	isPages,
	keepHeader,
	keptAt,
	kindOf,
	maxPages,
	nobody,
	pagesAlong,
	placeOf,
	readerHeader,
	stamp,
	wholeMark
} from './kept.ts';

/** Who the site spoke to last, as far as this worker heard. */
let reader: string | null = null;
/** Counts the times that it was somebody else: an answer from before is not kept after. */
let turn = 0;
export const now = (): number => turn;

/**
 * Hears from an answer who the site speaks to, and throws away what is kept for others.
 * @param since the turn in which it was asked for
 * @returns whose page it is; null when it does not say, or is from before somebody else came
 */
export async function hear(response: Response, since: number): Promise<string | null> {
	const told = response.headers.get(readerHeader);
	// too late to keep anything for; to throw away is right at any time
	if (!told || (since !== turn && told !== nobody)) return null;
	if (told === reader) return told;
	if (reader !== null) turn++;
	reader = told;
	const others = cachesOfOthers(await caches.keys(), told);
	await Promise.all(others.map((name) => caches.delete(name)));
	return told;
}

/**
 * Keeps a page for its reader.
 * @returns the page as it was, or null when it is none to keep
 */
export async function keepPage(
	address: string,
	response: Response,
	since: number
): Promise<string | null> {
	const html = response.headers.get('content-type')?.startsWith('text/html');
	const told = await hear(response, since);
	if (!told || told === nobody || !html || !kindOf(address)) return null;
	const cache = await caches.open(cacheOfPages(told));
	// not theirs any more
	if ([403, 404, 410].includes(response.status)) await cache.delete(placeOf(address));
	if (response.status !== 200 || response.redirected) return null;
	const turnNow = turn;
	const text = await response.text();
	const headers = new Headers(response.headers);
	for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
	// somebody signed out while it was read
	if (turn !== turnNow) return null;
	// the newest stands last
	await cache.delete(placeOf(address));
	await cache.put(placeOf(address), new Response(stamp(text, Date.now()), { headers }));
	if (turn !== turnNow) await caches.delete(cacheOfPages(told));
	const kept = await cache.keys();
	await Promise.all(kept.slice(0, -maxPages).map(({ url }) => cache.delete(url)));
	return text;
}

/** Asks for a page to keep; what is away now is asked for when it is opened again. */
async function fetchPage(address: string): Promise<string | null> {
	const since = turn;
	try {
		const response = await fetch(placeOf(address), {
			headers: { [keepHeader]: '1' },
			credentials: 'same-origin'
		});
		return await keepPage(address, response, since);
	} catch {
		return null;
	}
}

/** A kept page; what is too old is thrown away instead. */
export async function findPage(address: string): Promise<Response | null> {
	for (const name of (await caches.keys()).filter(isPages)) {
		const cache = await caches.open(name);
		const response = await cache.match(placeOf(address));
		if (!response) continue;
		const at = keptAt(await response.clone().text());
		if (!isOver(address, at, Date.now())) return response;
		await cache.delete(placeOf(address));
	}
	return null;
}

/**
 * Keeps the page that is open, and what belongs to it.
 * @param olderThan milliseconds: a page that was kept since is left as it is
 */
export async function keepOpened(address: string, olderThan: number): Promise<void> {
	const before = await (await findPage(address))?.text();
	const young = before !== undefined && Date.now() - keptAt(before) <= olderThan;
	const text = young ? before : await fetchPage(address);
	if (text === null) return;
	for (const other of pagesAlong(address, text))
		if (!(await findPage(other))) await fetchPage(other);
}

/** A new version of the site names other files: every page that is kept is fetched again. */
export async function renewPages(): Promise<void> {
	for (const name of (await caches.keys()).filter(isPages))
		for (const { url } of await (await caches.open(name)).keys()) await fetchPage(url);
}

/** Keeps the files of a version that are not kept yet, two at a time behind whatever the page asks for. */
export async function keepFiles(version: string, files: readonly string[]): Promise<void> {
	const cache = await caches.open(cacheOfAssets(version));
	const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	const missing = files.filter((file) => !kept.has(file));
	const next = async (): Promise<void> => {
		for (let file = missing.pop(); file; file = missing.pop()) {
			// the same name is the same content, also in the version before
			const known = await caches.match(file);
			const response = known ?? (await fetch(file, { priority: 'low' }));
			if (response.ok) await cache.put(file, response);
		}
	};
	await Promise.all([next(), next()]);
}

/** Keeps all of a version: from then on its pages work without a network. */
export async function keepVersion(version: string, files: readonly string[]): Promise<void> {
	await keepFiles(version, files);
	await (await caches.open(cacheOfAssets(version))).put(wholeMark, new Response());
}
