import type { IncomingMessage } from 'node:http';
import type { Hub } from './hub.ts';
import { isUserId } from './protocol.ts';
import { describeChannel, listChannels, listUsers } from './queries.ts';
import { RestFault } from './restfault.ts';
import { isSignedBody, readQuery, restAuthFault } from './signatures.ts';
import { publishBatch, publishOne } from './triggers.ts';

/** A verified call: `part` is what stood in the path's variable place, decoded. */
interface Call {
	hub: Hub;
	part: string;
	query: Map<string, string>;
	body: string;
}

interface Route {
	method: 'GET' | 'POST';
	path: RegExp;
	answer: (call: Call) => object;
}

/** Pusher's HTTP API. Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/ */
const routes: readonly Route[] = [
	{
		method: 'POST',
		path: /^\/events$/,
		answer: ({ hub, body }) => publishOne(hub, body)
	},
	{
		method: 'POST',
		path: /^\/batch_events$/,
		answer: ({ hub, body }) => publishBatch(hub, body)
	},
	{
		method: 'POST',
		path: /^\/users\/([^/]+)\/terminate_connections$/,
		answer: ({ hub, part }) => {
			if (!isUserId(part)) throw new RestFault(400, 'Invalid user id');
			hub.terminateUser(part);
			return {};
		}
	},
	{
		method: 'GET',
		path: /^\/channels$/,
		answer: ({ hub, query }) => listChannels(hub, query)
	},
	{
		method: 'GET',
		path: /^\/channels\/([^/]+)$/,
		answer: ({ hub, part, query }) => describeChannel(hub, part, query)
	},
	{
		method: 'GET',
		path: /^\/channels\/([^/]+)\/users$/,
		answer: ({ hub, part }) => listUsers(hub, part)
	}
];

/**
 * Answers one REST call. The signature is checked before the body is read, so that a stranger
 * cannot make the server hold one.
 *
 * @throws RestFault with the status and words of the refusal
 */
export async function answerRest(hub: Hub, request: IncomingMessage): Promise<object> {
	const { method = '', url = '' } = request;
	const split = url.indexOf('?');
	const path = split < 0 ? url : url.slice(0, split);
	const prefix = `/apps/${hub.options.appId}`;
	if (!path.startsWith(`${prefix}/`)) throw new RestFault(404, 'Not found');
	const rest = path.slice(prefix.length);
	const fitting = routes.filter((route) => route.path.test(rest));
	const route = fitting.find((candidate) => candidate.method === method);
	if (!route) {
		if (fitting.length === 0) throw new RestFault(404, 'Not found');
		throw new RestFault(405, 'Method not allowed');
	}

	const query = readQuery(split < 0 ? '' : url.slice(split + 1));
	if (!query) throw new RestFault(400, 'Malformed query');
	const { limits } = hub.options;
	const fault = restAuthFault(hub.options, { method, path, query }, limits.clockSkewSeconds);
	if (fault) throw new RestFault(401, fault);
	const body = await readBody(request, limits.bodyBytes);
	if (!isSignedBody(body, query.get('body_md5'))) throw new RestFault(401, 'invalid body_md5');

	return route.answer({ hub, part: decode(route.path.exec(rest)?.[1]), query, body: String(body) });
}

function decode(part: string = ''): string {
	try {
		return decodeURIComponent(part);
	} catch {
		throw new RestFault(400, 'Malformed path');
	}
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	// without an encoding a request yields Buffers, which its type does not say
	for await (const bytes of request as AsyncIterable<Buffer>) {
		size += bytes.length;
		if (size > maxBytes) throw new RestFault(413, 'Body too large');
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}
