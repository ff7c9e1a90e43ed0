/**
 * Lessons, the list at the door and talks that were opened can be read without a network. Registered
 * for who is signed in, after the page is there. What is kept, for whom and for how long:
 * `lib/offline/kept.ts`.
 *
 * A page comes from the network whenever there is one, so no site is ever stale and a new worker may
 * take over at once; files have a name per content and come from here first. Nothing but GET is touched.
 */
import { build, version } from '$service-worker';
import { assetsToDrop, cacheOfAssets, filesIn, isPages, kindOf } from './lib/offline/kept.ts';
import {
	findPage,
	hear,
	keepFiles,
	keepOpened,
	keepPage,
	keepVersion,
	now,
	renewPages
} from './lib/offline/store.ts';
import type { Opened, WorkerScope } from './lib/offline/worker-scope.ts';
import { from } from './lib/ui/links.ts';

const worker = self as unknown as WorkerScope;
/** Shown for what is not kept, in both languages. */
const offlinePages = { nl: '/offline', en: '/en/offline' };

async function install(): Promise<void> {
	const cache = await caches.open(cacheOfAssets(version));
	for (const address of Object.values(offlinePages)) {
		// as a visitor sees it: it stays when somebody signs out
		const response = await fetch(address, { credentials: 'omit', cache: 'no-store' });
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		const headers = new Headers(response.headers);
		headers.delete('vary');
		const html = await response.text();
		await cache.put(address, new Response(html, { headers }));
		await keepFiles(version, filesIn(html));
	}
	// what was kept moves along before the worker of the last version goes: taking over holds up every page
	if ((await caches.keys()).some(isPages)) {
		await keepVersion(version, build);
		await renewPages();
	}
	await worker.skipWaiting();
}

async function takeOver(): Promise<void> {
	await worker.registration.navigationPreload.enable();
	await worker.clients.claim();
	const names = await caches.keys();
	await Promise.all(assetsToDrop(names, version).map((name) => caches.delete(name)));
}

/** From the network; kept where it is on the list; from what is kept when there is no network. */
async function answerPage(
	request: Request,
	preloaded: Promise<Response | undefined>,
	later: (work: Promise<unknown>) => void
): Promise<Response> {
	const since = now();
	try {
		const response = (await preloaded) ?? (await fetch(request));
		const whole = !new URL(request.url).search;
		if (whole && kindOf(request.url)) later(keepPage(request.url, response.clone(), since));
		else await hear(response, since);
		return response;
	} catch {
		const { locale } = from(new URL(request.url).pathname);
		return (
			(await findPage(request.url)) ??
			(await caches.match(offlinePages[locale])) ??
			Response.error()
		);
	}
}

/** The data of a page tells as well who it is for. */
async function passOn(request: Request): Promise<Response> {
	const since = now();
	const response = await fetch(request);
	await hear(response, since);
	return response;
}

async function answerFile(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (pathname.startsWith('/_app/immutable/')) event.respondWith(answerFile(request));
	else if (pathname.endsWith('/__data.json')) event.respondWith(passOn(request));
	else if (request.mode === 'navigate')
		event.respondWith(answerPage(request, event.preloadResponse, (work) => event.waitUntil(work)));
});

worker.addEventListener('message', (event) => {
	const { opened, olderThan } = event.data as Opened;
	if (!kindOf(opened)) return;
	const keeping = keepOpened(opened, olderThan).then(() => keepVersion(version, build));
	// what did not come is asked for when a page is opened again
	event.waitUntil(keeping.catch(() => undefined));
});
