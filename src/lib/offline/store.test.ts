import { beforeEach, expect, test, vi } from 'vitest';
import { cacheOfPages, keepHeader, maxPages, readerHeader } from './kept.ts';

/** A browser's caches, as far as we use them. */
class Shelf {
	shelves = new Map<string, Map<string, Response>>();
	keys = () => Promise.resolve([...this.shelves.keys()]);
	delete = (name: string) => Promise.resolve(this.shelves.delete(name));
	open(name: string) {
		const shelf = this.shelves.get(name) ?? new Map<string, Response>();
		this.shelves.set(name, shelf);
		return Promise.resolve({
			keys: () => Promise.resolve([...shelf.keys()].map((url) => ({ url }))),
			match: (url: string) => Promise.resolve(shelf.get(url)?.clone()),
			put: (url: string, response: Response) => Promise.resolve(void shelf.set(url, response)),
			delete: (url: string) => Promise.resolve(shelf.delete(url))
		});
	}
	pages = (reader: string) => [...(this.shelves.get(cacheOfPages(reader))?.keys() ?? [])];
}

const lesson = 'https://x.test/leerpad/mag-dit/een';
const answer = (reader: string, { status = 200, html = '<head></head>' } = {}) =>
	new Response(html, { status, headers: { 'content-type': 'text/html', [readerHeader]: reader } });

let shelf: Shelf;
let store: typeof import('./store.ts');
beforeEach(async () => {
	shelf = new Shelf();
	vi.stubGlobal('caches', shelf);
	// what a worker remembers is gone when the browser puts it to sleep
	vi.resetModules();
	store = await import('./store.ts');
});

test('pages are kept for one person, and go when it is somebody else or nobody', async () => {
	await store.keepPage(lesson, answer('a'), store.now());
	expect(shelf.pages('a')).toEqual([lesson]);
	await store.keepPage(lesson, answer('b'), store.now());
	expect([shelf.pages('a'), shelf.pages('b')]).toEqual([[], [lesson]]);
	await store.hear(answer('nobody'), store.now());
	expect(await shelf.keys()).toEqual([]);
});

test('an answer that was asked for before somebody signed out is not kept after', async () => {
	await store.keepPage(lesson, answer('a'), store.now());
	const before = store.now();
	await store.hear(answer('nobody'), before);
	await store.keepPage(lesson, answer('a'), before);
	expect(await store.findPage(lesson)).toBeNull();
	// that nobody is signed in counts, however late it is heard
	await store.keepPage(lesson, answer('b'), store.now());
	await store.hear(answer('nobody'), before);
	expect(await store.findPage(lesson)).toBeNull();
});

test('what says not whose it is, is for nobody, or is not on the list, is not kept', async () => {
	await store.keepPage(lesson, new Response('<head></head>'), store.now());
	await store.keepPage(lesson, answer('nobody'), store.now());
	expect(shelf.pages('nobody')).toEqual([]);
	await store.keepPage('https://x.test/instellingen/profiel', answer('a'), store.now());
	await store.keepPage(lesson, answer('a', { status: 500 }), store.now());
	expect(await store.findPage(lesson)).toBeNull();
	expect(shelf.pages('a')).toEqual([]);
});

test('a page that is closed to somebody goes', async () => {
	await store.keepPage(lesson, answer('a'), store.now());
	await store.keepPage(lesson, answer('a', { status: 404 }), store.now());
	expect(await store.findPage(lesson)).toBeNull();
});

test('no more pages than a bound: the oldest go', async () => {
	for (let at = 0; at <= maxPages; at++)
		await store.keepPage(`https://x.test/gesprekken/${at}`, answer('a'), store.now());
	expect(shelf.pages('a')).toHaveLength(maxPages);
	expect(await store.findPage('https://x.test/gesprekken/0')).toBeNull();
});

test('the lessons of a module come along, each asked for once and unread', async () => {
	const html =
		'<head></head><a href="/leerpad/mag-dit/een">x</a><a href="/leerpad/mag-dit/twee">x</a>';
	const fetched = vi.fn((_address: string, _options: RequestInit) =>
		Promise.resolve(answer('a', { html }))
	);
	vi.stubGlobal('fetch', fetched);
	await store.keepOpened(lesson, 60_000);
	await store.keepOpened(lesson, 60_000);
	expect(fetched.mock.calls.map(([address]) => address)).toEqual([
		lesson,
		'https://x.test/leerpad/mag-dit/twee'
	]);
	for (const [, options] of fetched.mock.calls)
		expect(options.headers).toMatchObject({ [keepHeader]: '1' });
});
