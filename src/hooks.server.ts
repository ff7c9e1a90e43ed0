import { isHttpError } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import ipaddr from 'ipaddr.js';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { env, weakSecrets } from './environment.ts';
import { nobody, readerHeader, writerHeader } from '$lib/offline/kept';
import * as m from '$lib/paraglide/messages.js';
import { overwriteGetLocale } from '$lib/paraglide/runtime.js';
import { closeDatabase, openDoor } from '$lib/server/db';
import type { Statements } from '$lib/server/db';
import { isUnavailable, refuse } from '$lib/server/errors';
import { keeperOf } from '$lib/server/kept-pages';
import { errorFacts, log } from '$lib/server/log';
import { retryAfter, withRetryAfter } from '$lib/server/retry-after';
import {
	clearSession,
	readSession,
	rotateSession,
	verifyToken,
	writeSession
} from '$lib/server/session';
import { from } from '$lib/ui/links';
import type { Locale } from '$lib/ui/links';

const localeOfRequest = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => localeOfRequest.getStore() ?? 'nl');

export const init: ServerInit = () => {
	const weak = weakSecrets(env);
	if (weak.length > 0) {
		console.error(
			`These secrets are known, short or default, and others can reach this site: ${weak.join(', ')}`
		);
		process.exit(1);
	}
	// the last answer is out; open connections would keep the process from ending
	process.once('sveltekit:shutdown', () => void closeDatabase().finally(() => process.exit(0)));
};

/** Mail providers post here without an Origin (RFC 8058); the signed link is what counts. */
const oneClick = '/api/unsubscribe';
/** Pages that take files; every other body stays small. */
const uploads =
	/^\/(api\/files|materials\/new|materials\/\d+\/(edit|versions)|settings\/profile|admin\/schools|learning\/work\/[a-z0-9-]+|instruments\/design\/\d+\/steps\/\d\/files)$/;
const bodyLimit = 512 * 1024;

/** The theme that somebody chose; by default the one of their device. */
function themeOf({ cookies }: RequestEvent): App.Locals['theme'] {
	const theme = cookies.get('theme');
	return theme === 'light' || theme === 'dark' ? theme : '';
}

const place: Handle = ({ event, resolve }) => {
	const { locale, path } = from(event.url.pathname);
	event.locals.locale = locale;
	event.locals.path = path;
	event.locals.theme = themeOf(event);
	event.locals.address = clientAddress(event);
	return withRetryAfter(() => localeOfRequest.run(locale, () => resolve(event)));
};

/**
 * The address limits are counted by: behind n trusted proxies the n-th from the right of the header.
 * Of IPv6 the network of 64 bits, as one household or server has all addresses in it.
 */
function clientAddress(event: RequestEvent): string {
	const address = proxiedAddress(event);
	if (!ipaddr.isValid(address)) return address;
	const parsed = ipaddr.process(address);
	if (parsed.kind() === 'ipv4') return parsed.toString();
	return `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`;
}

function proxiedAddress(event: RequestEvent): string {
	if (env.XFF_DEPTH === 0) return event.getClientAddress();
	const hops = (event.request.headers.get('x-forwarded-for') ?? '')
		.split(',')
		.map((hop) => hop.trim());
	return hops.at(-env.XFF_DEPTH) || event.getClientAddress();
}

/** Writes come from our own pages, JSON ones too, and stay within bounds. */
const guard: Handle = ({ event, resolve }) => {
	const { request, locals } = event;
	if (request.method === 'GET' || request.method === 'HEAD') return resolve(event);
	if (locals.path !== oneClick && request.headers.get('origin') !== env.ORIGIN) {
		return new Response(m.errors_origin(), { status: 403 });
	}
	if (!uploads.test(locals.path)) {
		const length = request.headers.get('content-length');
		if (length === null && request.headers.has('transfer-encoding'))
			return new Response(null, { status: 411 });
		if (Number(length) > bodyLimit) return new Response(m.errors_too_large(), { status: 413 });
	}
	return resolve(event);
};

/** Settles who is asking, once. */
const identify: Handle = async ({ event, resolve }) => {
	const { locals, cookies } = event;
	locals.claims = null;
	locals.keepForVisitors = () => undefined;
	let session = await readSession(cookies);
	if (session && session.expires_at < Date.now() / 1000 + 60) {
		try {
			session = await rotateSession(session);
			if (session) writeSession(cookies, session);
			else clearSession(cookies);
		} catch (thrown) {
			// nobody is signed out by a service that is away; the old token lasts another minute and a half
			log('warn', 'a session could not be rotated', errorFacts(thrown));
		}
	}
	if (session) {
		locals.claims = await verifyToken(session.access_token);
		if (!locals.claims && session.expires_at > Date.now() / 1000) clearSession(cookies);
	}
	const door = openDoor(locals.claims);
	locals.db = (fn) => door.db(fn).catch(refuse);
	locals.call = <T extends object[]>(...statements: Statements<T>) =>
		door.call<T>(...statements).catch(refuse);
	locals.join = <T extends object[]>(locks: number, ...statements: Statements<T>) =>
		door.join<T>(locks, ...statements).catch(refuse);
	locals.viewer = async () => {
		const card = await door.card().catch(refuse);
		return card && card.live && !card.suspended ? card : null;
	};
	// sent late, from a page of somebody who has gone since
	const writer = event.request.headers.get(writerHeader);
	if (writer !== null && (await locals.viewer())?.id !== writer)
		return new Response(null, { status: 401 });
	return resolve(event);
};

/**
 * Who a page is for, told to the service worker, which keeps pages for nobody else: a session, as who
 * signs in again starts anew. Null where that is not known.
 */
async function readerOf({ claims, viewer }: App.Locals): Promise<string | null> {
	if (!claims) return nobody;
	try {
		if (!(await viewer())) return nobody;
	} catch {
		return null;
	}
	return createHash('sha256').update(claims.session_id).digest('hex').slice(0, 20);
}

const html = ({ locale, theme }: App.Locals) => ({
	transformPageChunk: ({ html }: { html: string }) => {
		// both stand in the first tag: the rest need not be copied for each
		const end = html.indexOf('<head');
		return html.slice(0, end).replace('%lang%', locale).replace('%theme%', theme) + html.slice(end);
	},
	filterSerializedResponseHeaders: (name: string) => name === 'content-type',
	// scripts come after the words: preloaded, they take the line from what can be read already.
	// letters beyond Latin-1 come when a name on the page has one
	preload: ({ type, path }: { type: string; path: string }) =>
		type === 'css' || (type === 'font' && !path.includes('latin-ext'))
});

/** Pages for visitors are rendered once; those for a person never leave this request. */
const answer: Handle = async ({ event, resolve }) => {
	const { locals, request, platform } = event;
	// only a server that keeps pages marks requests: Vite's own does not
	const keep = keeperOf(platform);
	let kept = false;
	if (keep && !locals.claims) {
		locals.keepForVisitors = (...streams) => {
			keep(streams);
			kept = true;
		};
	}
	const response = withHeaders(event, await resolve(event, html(locals)));
	if (isPage(event, response)) {
		const reader = await readerOf(locals);
		if (reader) response.headers.set(readerHeader, reader);
	}
	// a kept page is compressed once, where it is kept
	return kept ? response : zipped(request, response);
};

/** A page or the data of one: what the root layout has asked for the viewer. */
const isPage = ({ isDataRequest }: RequestEvent, { headers }: Response) =>
	isDataRequest || headers.get('content-type')?.startsWith('text/html');

function withHeaders({ locals, url }: RequestEvent, response: Response): Response {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set(
		'permissions-policy',
		'camera=(self), microphone=(), geolocation=(), browsing-topics=()'
	);
	if (env.ORIGIN.startsWith('https:'))
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!headers.has('cache-control') && !url.pathname.startsWith('/_app/'))
		headers.set('cache-control', 'private, no-store');
	headers.append('vary', 'cookie');
	if (!headers.has('x-frame-options')) headers.set('x-frame-options', 'DENY');
	headers.set('content-language', locals.locale);
	if (retryAfter() > 0) headers.set('retry-after', String(retryAfter()));
	return response;
}

async function zipped(request: Request, response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	if (
		!/^(text\/html|application\/json)/.test(type) ||
		response.headers.has('content-encoding') ||
		!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
	) {
		return response;
	}
	const body = await promisify(gzip)(await response.arrayBuffer(), { level: 1 });
	const headers = new Headers(response.headers);
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	headers.append('vary', 'accept-encoding');
	return new Response(new Uint8Array(body), { status: response.status, headers });
}

export const handle = sequence(place, guard, identify, answer);

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	if (isHttpError(thrown)) return thrown.body;
	if (status === 404) return { message: m.errors_not_found() };
	if (isUnavailable(thrown)) return { message: m.errors_unavailable(), retryAfter: 5 };
	log('error', message, { route: event.route.id, ...errorFacts(thrown) });
	return { message: m.errors_unexpected() };
};
