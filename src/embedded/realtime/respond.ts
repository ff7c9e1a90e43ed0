import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Hub } from './hub.ts';
import { answerRest } from './rest.ts';
import { RestFault } from './restfault.ts';

/** Answers a plain HTTP request: the health check, or the REST API. Never throws. */
export async function respond(
	hub: Hub,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	let status = 200;
	let body: object;
	try {
		const healthy = request.url === '/health' && request.method === 'GET';
		body = healthy ? { ok: true } : await answerRest(hub, request);
	} catch (error) {
		// Anything else than a refusal is a connection that broke while its body was read.
		status = error instanceof RestFault ? error.status : 400;
		body = { error: error instanceof RestFault ? error.message : 'Bad request' };
		// What is left of a refused body is not waited for.
		response.setHeader('connection', 'close');
	}
	response.writeHead(status, {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	});
	response.end(JSON.stringify(body));
}
