import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The credentials both sides of the Pusher protocol share. */
export interface Credentials {
	appId: string;
	key: string;
	secret: string;
}

/** HMAC-SHA256 in hex, as the Pusher libraries sign. */
export function sign(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('hex');
}

/** Compares two texts without telling by its duration where they differ. */
export function equal(actual: unknown, expected: string): boolean {
	if (typeof actual !== 'string') return false;
	const a = Buffer.from(actual);
	const b = Buffer.from(expected);
	return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Checks the `auth` of a subscription. It is bound to its socket and channel: neither can hold a
 * colon, so no signature of one question can be read as the answer to another.
 */
export function isChannelAuth(
	{ key, secret }: Credentials,
	auth: unknown,
	socketId: string,
	channel: string,
	channelData: string | undefined
): boolean {
	const signed = [socketId, channel, ...(channelData === undefined ? [] : [channelData])].join(':');
	return equal(auth, `${key}:${sign(secret, signed)}`);
}

/** Checks the `auth` of `pusher:signin`. */
export function isUserAuth(
	{ key, secret }: Credentials,
	auth: unknown,
	socketId: string,
	userData: string
): boolean {
	return equal(auth, `${key}:${sign(secret, `${socketId}::user::${userData}`)}`);
}

/** The query of a REST call, decoded; undefined when malformed or when a name occurs twice. */
export function readQuery(search: string): Map<string, string> | undefined {
	const query = new Map<string, string>();
	if (search === '') return query;
	for (const pair of search.split('&')) {
		const split = pair.indexOf('=');
		if (split < 1) return undefined;
		const name = pair.slice(0, split).toLowerCase();
		if (query.has(name)) return undefined;
		try {
			query.set(name, decodeURIComponent(pair.slice(split + 1)));
		} catch {
			return undefined;
		}
	}
	return query;
}

/**
 * Checks key, version, timestamp and signature of a REST call; the body comes later, by its MD5.
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#authentication
 *
 * @returns what is wrong, or undefined when the caller knows the secret
 */
export function restAuthFault(
	credentials: Credentials,
	request: { method: string; path: string; query: Map<string, string> },
	clockSkewSeconds: number,
	now: number = Date.now()
): string | undefined {
	const { method, path, query } = request;
	if (query.get('auth_key') !== credentials.key) return 'unknown auth_key';
	if (query.get('auth_version') !== '1.0') return 'unsupported auth_version';
	const timestamp = query.get('auth_timestamp') ?? '';
	if (!/^\d{1,12}$/.test(timestamp)) return 'malformed auth_timestamp';
	if (Math.abs(now / 1000 - Number(timestamp)) > clockSkewSeconds) {
		return `auth_timestamp differs more than ${clockSkewSeconds} seconds from the server's clock`;
	}
	const signed = [...query]
		.filter(([name]) => name !== 'auth_signature')
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
	const expected = sign(credentials.secret, `${method}\n${path}\n${signed}`);
	return equal(query.get('auth_signature'), expected) ? undefined : 'invalid auth_signature';
}

/** Whether a REST body is the one that was signed. An empty body needs no sum. */
export function isSignedBody(body: Buffer, sum: string | undefined): boolean {
	if (body.length === 0 && sum === undefined) return true;
	return equal(sum, createHash('md5').update(body).digest('hex'));
}
