/**
 * The built site: SvelteKit's handler, with the pages that are kept for visitors in front of it.
 * Ends on SIGTERM or SIGINT, once the requests that came in are answered.
 */
import type { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { env } from './environment.ts';
import { keepingPages, listenForChanges } from './lib/server/kept-pages.ts';

// uploads are as large as this; hooks.server.ts keeps every other body small
process.env.BODY_SIZE_LIMIT ??= '52M';
const built = new URL('../build/handler.js', import.meta.url).href;
const { handler } = (await import(built)) as { handler: RequestListener };

listenForChanges();
const server = createServer(keepingPages(handler));
server.listen(env.PORT, env.HOST);

function stop(): void {
	// a browser that holds its connection open is not waiting for anything
	server.on('request', (_, response) =>
		response.once('close', () => server.closeIdleConnections())
	);
	server.close(() => (process as EventEmitter).emit('sveltekit:shutdown'));
	setTimeout(() => server.closeAllConnections(), env.SHUTDOWN_TIMEOUT * 1000).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
