import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import { refusal, welcomeFrame } from './realtime/handshake.ts';
import { Hub, type Stats } from './realtime/hub.ts';
import { allow, receive } from './realtime/messages.ts';
import { readSettings, realtimeOptionsFromEnv, type RealtimeOptions } from './realtime/options.ts';
import { code, errorFrame } from './realtime/protocol.ts';
import { respond } from './realtime/respond.ts';

export interface Realtime {
	port: number;
	/** Tells clients to come back, waits shortly for their goodbyes and frees the port. */
	close(): Promise<void>;
	/** What is in use; `sockets` counts those that are saying goodbye as well. */
	stats(): Stats & { sockets: number };
}

const goodbyeMs = 1_000;

/**
 * Starts a server that speaks the Pusher protocol (version 7) and Pusher's REST API on one port.
 *
 * @throws when an option is unusable, and Node's error when the port is taken
 */
export async function startRealtime(options: RealtimeOptions): Promise<Realtime> {
	const settings = readSettings(options);
	const { limits } = settings;
	const hub = new Hub(settings);
	let closing: Promise<void> | undefined;

	const http = createServer({ maxHeaderSize: 8_192, requestTimeout: 10_000 });
	// Those who are refused are sockets as well, for the moment it takes to tell them.
	http.maxConnections = limits.connections + 256;
	// `closeTimeout` is newer than the types: who is told to go is gone within a second.
	const socketOptions = {
		noServer: true,
		maxPayload: limits.messageBytes,
		perMessageDeflate: false,
		closeTimeout: goodbyeMs
	};
	const sockets = new WebSocketServer(socketOptions);

	/** Why this socket may not stay, or undefined. */
	function fault(request: IncomingMessage) {
		const full = hub.connections.size >= limits.connections;
		return (
			refusal(request, settings) ??
			(full ? { code: code.overCapacity, message: 'Over capacity' } : undefined)
		);
	}

	function welcome(socket: WebSocket, request: IncomingMessage): void {
		// A broken frame ends in the socket's own close; without a listener it would end the process.
		socket.on('error', () => undefined);
		const refused = fault(request);
		if (refused) {
			socket.send(errorFrame(refused.code, refused.message), { binary: false });
			socket.close(refused.code, refused.message);
			return;
		}
		const connection = hub.open(socket);
		socket.on('close', () => connection.end());
		socket.on('ping', () => allow(connection));
		socket.on('pong', () => allow(connection));
		socket.on('message', (data, isBinary) => receive(hub, connection, data, isBinary));
		connection.send(welcomeFrame(connection.id, limits.activityTimeoutMs));
	}

	http.on('upgrade', (request, stream, head) => {
		sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket, request));
	});
	http.on('request', (request, response) => void respond(hub, request, response));
	http.listen(settings.port, settings.host);
	await once(http, 'listening');

	// One clock for all sockets; four looks per period keep the question and the verdict timely.
	const period = Math.min(limits.activityTimeoutMs, limits.pongTimeoutMs) / 4;
	const clock = setInterval(() => {
		const now = performance.now();
		for (const connection of hub.connections.values()) connection.checkActivity(now);
	}, period);

	async function close(): Promise<void> {
		clearInterval(clock);
		const closed = Promise.all([
			new Promise((resolve) => http.close(resolve)),
			new Promise((resolve) => sockets.close(resolve))
		]);
		for (const connection of hub.connections.values()) {
			connection.close(code.reconnect, 'Server is restarting');
		}
		await Promise.race([closed, wait(goodbyeMs, undefined, { ref: false })]);
		for (const socket of sockets.clients) socket.terminate();
		http.closeAllConnections();
		await closed;
	}

	const address = http.address();
	return {
		port: typeof address === 'object' && address ? address.port : settings.port,
		stats: () => ({ ...hub.stats(), sockets: sockets.clients.size }),
		close: () => (closing ??= close())
	};
}

/** Runs the server as a process of its own, until it is told to stop. */
async function main(): Promise<void> {
	const { env, weakSecrets } = await import('../environment.ts');
	if (weakSecrets(env).includes('PUSHER_SECRET')) {
		throw new Error('PUSHER_SECRET is published or too short for an address others can reach');
	}
	const realtime = await startRealtime(realtimeOptionsFromEnv(env));
	const stop = () => void realtime.close().then(() => process.exit(0));
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
	console.log(`realtime listens on port ${realtime.port}`);
}

if (import.meta.main) {
	main().catch((error: NodeJS.ErrnoException) => {
		const taken = error.code === 'EADDRINUSE';
		console.error(`realtime: ${taken ? 'its port is taken (PUSHER_PORT)' : error.message}`);
		process.exit(1);
	});
}
