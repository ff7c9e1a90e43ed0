/** The page's side of working without a network. Comes after the page, and only for who is signed in. */
import { isAssets, isOthers, isPages, kindOf, keptAt, placeOf, wholeMark } from './kept.ts';
import type { Opened } from './worker-scope.ts';

const minute = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The service worker; signing out takes it away too. */
async function worker(): Promise<ServiceWorker | null> {
	// on plain http browsers have none; who saves data is not sent a whole site
	const thrifty = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
	if (!('serviceWorker' in navigator) || thrifty) return null;
	try {
		const registration = await navigator.serviceWorker.getRegistration();
		const { active, waiting, installing } =
			registration ?? (await navigator.serviceWorker.register('/service-worker.js'));
		return active ?? waiting ?? installing;
	} catch {
		return null;
	}
}

async function tell(opened: string, olderThan: number): Promise<void> {
	const found = await worker();
	if (kindOf(opened)) found?.postMessage({ opened, olderThan } satisfies Opened);
}

function onhide(): void {
	// nobody is signed in any more where no worker is
	if (document.visibilityState !== 'hidden' || !('serviceWorker' in navigator)) return;
	if (navigator.serviceWorker.controller) void tell(location.href, minute);
}

/** Somebody has a page open. */
export function opened(person: string, address: string): void {
	forget((key) => isOthers(key, person));
	if (read(`late:${person}`)) void import('./late.svelte.ts').then(({ late }) => late.open(person));
	// the same listener counts once
	document.addEventListener('visibilitychange', onhide);
	// came with the page itself, most times
	void tell(address, 10 * minute);
}

/** The page that is open has changed: what is kept of it is renewed, a while after the last change. */
export function changed(): void {
	const address = location.href;
	clearTimeout(timer);
	timer = setTimeout(() => void tell(address, 0), 5_000);
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function keys(): string[] {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
}

function forget(which: (key: string) => boolean): void {
	for (const key of keys().filter(which)) localStorage.removeItem(key);
}

/** True when words of this person have not reached the site yet. */
export function hasUnsent(person: string): boolean {
	return keys().some((key) => isOthers(key, '') && !isOthers(key, person));
}

/** True once this page works without a network, on this device: it is there, and so is who hands it out. */
export async function isKept(address: string): Promise<boolean> {
	if (!('caches' in window)) return false;
	if (!(await navigator.serviceWorker.getRegistration())?.active) return false;
	const names = await caches.keys();
	const has = async (name: string | undefined, what: string) =>
		name !== undefined && (await (await caches.open(name)).match(what)) !== undefined;
	return (
		(await has(names.findLast(isAssets), wholeMark)) &&
		(await has(names.find(isPages), placeOf(address)))
	);
}

export interface KeptPage {
	href: string;
	title: string;
	at: number;
}

/** What can be read now, the newest first. */
export async function listKept(): Promise<KeptPage[]> {
	const found: KeptPage[] = [];
	if (!('caches' in window)) return found;
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const { url } of await cache.keys()) {
			if (!kindOf(url)) continue;
			const text = (await (await cache.match(url))?.text()) ?? '';
			const page = new DOMParser().parseFromString(text, 'text/html');
			found.push({
				href: new URL(placeOf(url)).pathname,
				title: page.title.replace(/ · Vliegwiel$/, ''),
				at: keptAt(text)
			});
		}
	}
	return found.toSorted((one, two) => two.at - one.at);
}
