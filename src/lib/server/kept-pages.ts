/**
 * Public pages, rendered once for all visitors: kept in this process with their headers, dropped at
 * a change of anything they show and after five seconds at most, and not used at all while the
 * listener for changes is down. Stands before SvelteKit, so that a kept page costs little more than
 * Node's own server does.
 */
import { createHash } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type {
	IncomingMessage,
	OutgoingHttpHeaders,
	RequestListener,
	ServerResponse
} from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import pg from 'pg';
import { env } from '../../environment.ts';

interface KeptPage {
	body: Buffer;
	zipped: Buffer;
	// put together once; with its length known a body goes out in one piece
	headers: OutgoingHttpHeaders;
	plainHeaders: OutgoingHttpHeaders;
	zippedHeaders: OutgoingHttpHeaders;
	etag: string;
	streams: readonly string[];
	/** When it was rendered; 0 once something it shows has changed. */
	at: number;
	/** Its successor, while that is being rendered; null where there is none to share. */
	next?: Promise<KeptPage | null>;
}

/** A request whose answer may be kept for other visitors. */
interface KeepableRequest extends IncomingMessage {
	/** The page that answers it names the streams it shows; `*` stands for every stream. */
	keep?: (streams: readonly string[]) => void;
}

/** What a page calls to be kept for other visitors; undefined where nothing is kept. */
export const keeperOf = (platform: object | undefined): KeepableRequest['keep'] =>
	(platform as { req?: KeepableRequest } | undefined)?.req?.keep;

const maxAge = 5_000;
const maxPages = 500;
const pages = new Map<string, KeptPage>();
let listening = false;
/** What changed while a page was rendered: it may show the time before that. */
const rendering = new Set<Set<string>>();

/** A listener that answers with kept pages, and lets `render` answer the rest. */
export function keepingPages(render: RequestListener): RequestListener {
	return (request, response) => {
		const key = visitorsKey(request);
		if (key === null) return render(request, response);
		const page = listening ? pages.get(key) : undefined;
		if (!page) return renderToKeep(key, render, request, response);
		if (Date.now() - page.at <= maxAge) return answerPage(page, request, response);
		if (!page.next) {
			const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
			page.next = promise;
			return renderToKeep(key, render, request, response, resolve);
		}
		// many ask the moment a page is too old: one of them has it rendered
		void page.next.then((next) =>
			next ? answerPage(next, request, response) : renderToKeep(key, render, request, response)
		);
	};
}

/** @param done told the page when it is kept, null when it is not */
function renderToKeep(
	key: string,
	render: RequestListener,
	request: IncomingMessage,
	response: ServerResponse,
	done?: (page: KeptPage | null) => void
): void {
	const changed = new Set<string>();
	rendering.add(changed);
	(request as KeepableRequest).keep = holdAnswer(request, response, async (body, streams) => {
		const page = await makePage(body, response, streams);
		const missed = !rendering.has(changed);
		if (!listening || missed || isTouched(page, changed)) return page;
		if (pages.size >= maxPages) pages.delete(pages.keys().next().value ?? '');
		pages.set(key, page);
		done?.(page);
		return page;
	});
	response.once('close', () => {
		rendering.delete(changed);
		if (!done) return;
		done(null);
		// a page that is kept no more has no successors either
		if ((pages.get(key)?.at ?? 0) < Date.now() - maxAge) pages.delete(key);
	});
	render(request, response);
}

const isTouched = ({ streams }: KeptPage, changed: ReadonlySet<string>) =>
	streams.includes('*') ? changed.size > 0 : streams.some((stream) => changed.has(stream));

/** What a page is kept under; null for whoever has a session, and for what is no page. */
function visitorsKey(request: IncomingMessage): string | null {
	const { method, url = '' } = request;
	const { cookie = '' } = request.headers;
	if (method !== 'GET' || url.startsWith('/_app/') || url.includes('__data.json')) return null;
	if (cookie.includes('vliegwiel-session')) return null;
	const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie)?.[1] ?? '';
	return `${theme} ${url}`;
}

/** The answer for one request: 304 where the browser has the page already. */
function answerPage(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
	if (request.headers['if-none-match'] === page.etag) response.writeHead(304, page.headers).end();
	else if (/\bgzip\b/.test(String(request.headers['accept-encoding'])))
		response.writeHead(200, page.zippedHeaders).end(page.zipped);
	else response.writeHead(200, page.plainHeaders).end(page.body);
}

/**
 * Holds an answer back, from the moment its page says that it may be kept until it is whole.
 * @param keep makes a page of it
 * @returns what the page calls with the streams it shows; more than once adds to them
 */
function holdAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	keep: (body: Buffer, streams: readonly string[]) => Promise<KeptPage>
): (streams: readonly string[]) => void {
	const streams: string[] = [];
	const chunks: Uint8Array[] = [];
	let status = 200;
	const holding = {
		writeHead: (code: number) => {
			status = code;
			return response;
		},
		write: (chunk: Uint8Array) => chunks.push(chunk) > 0,
		end: () => {
			for (const name of ['writeHead', 'write', 'end']) Reflect.deleteProperty(response, name);
			const body = Buffer.concat(chunks);
			if (status === 200 && !response.hasHeader('set-cookie'))
				void keep(body, streams).then((page) => answerPage(page, request, response));
			else response.writeHead(status).end(body);
			return response;
		}
	};
	return (names) => {
		streams.push(...names);
		Object.assign(response, holding);
	};
}

async function makePage(
	body: Buffer,
	response: ServerResponse,
	streams: readonly string[]
): Promise<KeptPage> {
	const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
	response.removeHeader('content-length');
	const headers = {
		...response.getHeaders(),
		etag,
		vary: 'accept-encoding, cookie',
		'cache-control': 'public, max-age=0, must-revalidate'
	};
	const zipped = await promisify(gzip)(body);
	return {
		body,
		zipped,
		headers,
		plainHeaders: { ...headers, 'content-length': body.length },
		zippedHeaders: { ...headers, 'content-length': zipped.length, 'content-encoding': 'gzip' },
		etag,
		streams,
		at: Date.now()
	};
}

/** Told of every change: pages that show it are rendered again for who asks next. */
function drop(stream: string): void {
	for (const changed of rendering) changed.add(stream);
	for (const page of pages.values()) {
		if (page.streams.includes('*') || page.streams.includes(stream)) page.at = 0;
	}
}

/** Listens for changes, for as long as the process lives: its own, and those of others. */
export function listenForChanges(): void {
	(process as EventEmitter).on('site:changed', drop);
	listenToDatabase();
}

function listenToDatabase(): void {
	const client = new pg.Client({ connectionString: env.DATABASE_SERVICE_URL, keepAlive: true });
	let over = false;
	const again = () => {
		if (over) return;
		over = true;
		listening = false;
		pages.clear();
		client.end().catch(() => undefined);
		setTimeout(listenToDatabase, 500).unref();
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
