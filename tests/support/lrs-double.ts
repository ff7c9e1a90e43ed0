/**
 * A learning record store on this machine, as far as xAPI 1.0.3 says how one takes a statement (part
 * three, §2.1.1): the version header is asked for, the id in the address is that of the statement, the
 * same statement again is kept once, another one under its id is a conflict.
 */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

export interface LrsDouble {
	endpoint: string;
	/** Statements by their id. */
	kept: Map<string, Record<string, unknown>>;
	/** Requests so far, refused ones too. */
	asked: number;
	/** How many of the next requests are answered 503. */
	failing: number;
	close: () => Promise<void>;
}

/** @param credentials `key:secret` that it lets in */
export async function startLrsDouble(credentials: string): Promise<LrsDouble> {
	const server = createServer((request, response) => {
		void answer(double, credentials, request).then((status) => response.writeHead(status).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const double: LrsDouble = {
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi`,
		kept: new Map(),
		asked: 0,
		failing: 0,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
	return double;
}

async function answer(
	double: LrsDouble,
	credentials: string,
	request: IncomingMessage
): Promise<number> {
	let body = '';
	for await (const part of request.setEncoding('utf8')) body += String(part);
	double.asked += 1;
	if (double.failing > 0) {
		double.failing -= 1;
		return 503;
	}
	const url = new URL(request.url ?? '/', 'http://double');
	if (url.pathname !== '/xapi/statements') return 404;
	const basic = `Basic ${Buffer.from(credentials).toString('base64')}`;
	if (request.headers.authorization !== basic) return 401;
	const version = request.headers['x-experience-api-version'];
	if (request.method !== 'PUT' || typeof version !== 'string' || !version.startsWith('1.0'))
		return 400;
	const statement = JSON.parse(body) as Record<string, unknown>;
	const id = url.searchParams.get('statementId') ?? '';
	const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
	if (!uuid.test(id) || statement.id !== id || !statement.actor || !statement.object) return 400;
	const before = double.kept.get(id);
	if (before && !isDeepStrictEqual(before, statement)) return 409;
	double.kept.set(id, statement);
	return 204;
}
