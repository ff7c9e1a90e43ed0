/**
 * Public pages, rendered once for all visitors: kept in this process with their headers, dropped at
 * a change of anything they show and after five seconds at most, and not used at all while the
 * listener for changes is down.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { env } from '../../environment.ts';

interface KeptPage {
	// as a response takes them, so that no request copies them
	body: Uint8Array<ArrayBuffer>;
	zipped: Uint8Array<ArrayBuffer>;
	/** As they go out: with each body, so that no request puts them together. */
	plainHeaders: [string, string][];
	zippedHeaders: [string, string][];
	etag: string;
	streams: readonly string[];
	at: number;
}

const maxAge = 5_000;
const maxPages = 500;
const pages = new Map<string, KeptPage>();
let listening = false;
let generation = 0;

/** A page that may be answered now, or undefined. */
export function findPage(key: string): KeptPage | undefined {
	if (!listening) return undefined;
	const page = pages.get(key);
	if (page && Date.now() - page.at > maxAge) {
		pages.delete(key);
		return undefined;
	}
	return page;
}

/** Counts changes seen: a page rendered across a change may show the time before it. */
export function pageGeneration(): number {
	return generation;
}

/**
 * Keeps a page.
 * @param since `pageGeneration()` from before it was rendered
 */
export async function keepPage(
	key: string,
	response: Response,
	streams: readonly string[],
	since: number
): Promise<KeptPage> {
	const body = new Uint8Array(await response.arrayBuffer());
	const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
	const kept = new Headers(response.headers);
	kept.delete('content-length');
	kept.set('etag', etag);
	kept.set('vary', 'accept-encoding, cookie');
	kept.set('cache-control', 'public, max-age=0, must-revalidate');
	const page = {
		body,
		zipped: new Uint8Array(await promisify(gzip)(body)),
		plainHeaders: [...kept] satisfies [string, string][],
		zippedHeaders: [...kept, ['content-encoding', 'gzip']] satisfies [string, string][],
		etag,
		streams,
		at: Date.now()
	};
	if (listening && since === generation) {
		if (pages.size >= maxPages) pages.delete(pages.keys().next().value ?? '');
		pages.set(key, page);
	}
	return page;
}

/** The answer for one request: 304 where the browser has the page already. */
export function answerPage(page: KeptPage, request: Request): Response {
	if (request.headers.get('if-none-match') === page.etag)
		return new Response(null, { status: 304, headers: page.plainHeaders });
	return /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
		? new Response(page.zipped, { headers: page.zippedHeaders })
		: new Response(page.body, { headers: page.plainHeaders });
}

function drop(stream: string): void {
	generation++;
	for (const [key, page] of pages) {
		if (page.streams.includes('*') || page.streams.includes(stream)) pages.delete(key);
	}
}

/** Listens for changes, for as long as the process lives. */
export function listenForChanges(): void {
	const client = new pg.Client({ connectionString: env.DATABASE_SERVICE_URL, keepAlive: true });
	let over = false;
	const again = () => {
		if (over) return;
		over = true;
		listening = false;
		pages.clear();
		client.end().catch(() => undefined);
		setTimeout(listenForChanges, 500).unref();
	};
	client.on('error', again);
	client.on('end', again);
	client.on('notification', ({ payload }) => drop(payload ?? ''));
	client
		.connect()
		.then(() => client.query('listen site_changes'))
		.then(() => {
			listening = true;
		}, again);
}
