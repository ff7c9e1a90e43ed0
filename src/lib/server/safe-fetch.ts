/**
 * Fetching an address that came from outside, without becoming a way into our own network: named
 * hosts only, https only, and the address a name resolves to is checked as the connection is made,
 * so that a name that changes its mind between check and use gains nothing.
 */
import { lookup as dnsLookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type FetchRefusal =
	'url' | 'host' | 'address' | 'redirects' | 'too_large' | 'timeout' | 'network';

/** The fetch did not happen or was cut off; `code` says why. */
export class FetchRefused extends Error {
	override name = 'FetchRefused';
	readonly code: FetchRefusal;
	constructor(code: FetchRefusal, detail = '') {
		super(detail ? `${code}: ${detail}` : code);
		this.code = code;
	}
}

export type Resolve = (
	hostname: string,
	done: (error: Error | null, addresses: LookupAddress[]) => void
) => void;

export type SafeFetchOptions = {
	/** Exact host names; every redirect must stay within them. */
	allowHosts: readonly string[];
	/** For all hops and the body together. */
	timeoutMs?: number;
	maxBytes?: number;
	maxRedirects?: number;
	accept?: string;
	/**
	 * One origin, such as `http://127.0.0.1:5490`, that stands in for the real service on this
	 * machine: it may be http and private. Never taken from a person's input.
	 */
	double?: string;
	/** How names become addresses; tests give their own. */
	resolve?: Resolve;
};

export type SafeResponse = {
	status: number;
	/** Where the last redirect ended. */
	url: string;
	contentType: string;
	body: Buffer;
};

const systemResolve: Resolve = (hostname, done) =>
	dnsLookup(hostname, { all: true, verbatim: true }, done);

/**
 * GETs an address.
 * @returns the answer, whatever its status
 * @throws FetchRefused when the address, a redirect, the size or the time is not within bounds
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<SafeResponse> {
	const signal = AbortSignal.timeout(options.timeoutMs ?? 3_000);
	let url = checkedUrl(address, undefined, options);
	for (let hop = 0; ; hop++) {
		const answer = await request(url, options, signal);
		if (answer.location === null) return answer.response;
		if (hop >= (options.maxRedirects ?? 3)) throw new FetchRefused('redirects');
		url = checkedUrl(answer.location, url, options);
	}
}

/** True for an address on the public internet; everything special is refused. */
export function isPublicAddress(address: string): boolean {
	if (!ipaddr.isValid(address)) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== 'unicast') return false;
	// of IPv6 what IANA has given out so far: the rest includes forms that wrap an IPv4 address
	return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3);
}

/**
 * The name look-up of a connection: hands over addresses only when all of them are public, and the
 * connection then goes to exactly those.
 */
export function checkedLookup(resolve: Resolve = systemResolve): LookupFunction {
	return (hostname, options, callback) => {
		resolve(hostname, (error, addresses) => {
			const first = addresses?.[0];
			if (error || !first) {
				callback(error ?? new FetchRefused('network', 'no address'), '', 0);
			} else if (!addresses.every(({ address }) => isPublicAddress(address))) {
				callback(new FetchRefused('address', hostname), '', 0);
			} else if (options.all) callback(null, addresses);
			else callback(null, first.address, first.family);
		});
	};
}

function checkedUrl(address: string, base: URL | undefined, options: SafeFetchOptions): URL {
	if (!URL.canParse(address, base)) throw new FetchRefused('url', 'not an address');
	const url = new URL(address, base);
	if (url.username || url.password) throw new FetchRefused('url', 'a name or password in it');
	if (options.double !== undefined && url.origin === options.double) return url;
	if (url.protocol !== 'https:') throw new FetchRefused('url', url.protocol);
	if (url.port) throw new FetchRefused('url', 'a port of its own');
	if (!options.allowHosts.includes(url.hostname)) throw new FetchRefused('host', url.hostname);
	// a literal address is never looked up, so the check on look-up would not see it
	if (ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, '')))
		throw new FetchRefused('address', url.hostname);
	return url;
}

type Answer = { location: string; response: null } | { location: null; response: SafeResponse };

function request(url: URL, options: SafeFetchOptions, signal: AbortSignal): Promise<Answer> {
	const maxBytes = options.maxBytes ?? 1_048_576;
	const isDouble = url.origin === options.double;
	return new Promise((resolve, reject) => {
		const fail = (error: Error) => {
			if (signal.aborted) reject(new FetchRefused('timeout'));
			else
				reject(error instanceof FetchRefused ? error : new FetchRefused('network', error.message));
		};
		if (signal.aborted) return fail(new Error());
		const sent = (url.protocol === 'http:' ? http : https).get(
			url,
			{
				// no pool: a kept connection would skip the look-up
				agent: false,
				signal,
				headers: {
					accept: options.accept ?? 'application/json',
					// compressed answers could unpack into more than we count
					'accept-encoding': 'identity',
					'user-agent': 'Vliegwiel'
				},
				...(isDouble ? {} : { lookup: checkedLookup(options.resolve) })
			},
			(response) => {
				const status = response.statusCode ?? 0;
				const { location } = response.headers;
				if ([301, 302, 303, 307, 308].includes(status) && location) {
					response.destroy();
					resolve({ location, response: null });
					return;
				}
				const chunks: Buffer[] = [];
				let bytes = 0;
				const declared = Number(response.headers['content-length'] ?? 0);
				const tooLarge = () => {
					reject(new FetchRefused('too_large'));
					sent.destroy();
				};
				if (declared > maxBytes) return tooLarge();
				response.on('data', (chunk: Buffer) => {
					bytes += chunk.length;
					if (bytes > maxBytes) tooLarge();
					else chunks.push(chunk);
				});
				response.on('error', fail);
				response.on('end', () =>
					resolve({
						location: null,
						response: {
							status,
							url: url.href,
							contentType: response.headers['content-type'] ?? '',
							body: Buffer.concat(chunks)
						}
					})
				);
			}
		);
		sent.on('error', fail);
	});
}
