/**
 * A network that misbehaves, between clients and the realtime server: signals get lost at random, by
 * a seed, and connections break when told to. What keeps a connection going is passed on untouched.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export interface Proxy {
	port: number;
	/** Breaks a client's connection off, without a goodbye; false when it has none. */
	cut(client: number): boolean;
	stats: { passed: number; dropped: number; cuts: number };
	close(): Promise<void>;
}

/** Where a client connects: the path tells the proxy who it is. */
export const proxyPath = (client: number) => `/client-${client}`;

/**
 * Starts the proxy on a free port.
 * @param target port of the realtime server
 * @param lose share of the data frames that do not arrive
 */
export async function startProxy(target: number, lose: number, seed: number): Promise<Proxy> {
	const random = seeded(seed);
	const open = new Map<number, Set<WebSocket>>();
	const stats = { passed: 0, dropped: 0, cuts: 0 };
	const http = createServer();
	const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	// the protocol's own events begin with "pusher"; what remains is data on a subscribed channel
	const isData = (text: string) => !/^\{"event":"pusher/.test(text);

	function join(client: number, socket: WebSocket, path: string): void {
		const upstream = new WebSocket(`ws://127.0.0.1:${target}${path}`, { perMessageDeflate: false });
		const pair = open.get(client) ?? new Set();
		open.set(client, pair.add(socket));
		const early: string[] = [];
		socket.on('message', (data: Buffer) => {
			if (upstream.readyState === WebSocket.OPEN) upstream.send(data.toString());
			else early.push(data.toString());
		});
		upstream.on('open', () => {
			for (const text of early) upstream.send(text);
		});
		upstream.on('message', (data: Buffer) => {
			const text = data.toString();
			if (isData(text)) {
				if (random() < lose) {
					stats.dropped += 1;
					return;
				}
				stats.passed += 1;
			}
			if (socket.readyState === WebSocket.OPEN) socket.send(text);
		});
		upstream.on('close', (code, reason) => {
			// 1005 and 1006 say that nobody said why; they cannot be sent on
			if (code === 1005 || code === 1006) socket.terminate();
			else socket.close(code, reason.toString());
		});
		upstream.on('error', () => socket.terminate());
		socket.on('error', () => undefined);
		socket.on('close', () => {
			pair.delete(socket);
			upstream.terminate();
		});
	}

	http.on('upgrade', (request, stream, head) => {
		const [, client, path] = /^\/client-(\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
		if (!client || !path) return stream.destroy();
		sockets.handleUpgrade(request, stream, head, (socket) => join(Number(client), socket, path));
	});
	http.listen(0, '127.0.0.1');
	await once(http, 'listening');
	return {
		port: (http.address() as AddressInfo).port,
		stats,
		cut(client) {
			const pair = open.get(client);
			if (!pair?.size) return false;
			for (const socket of pair) socket.terminate();
			stats.cuts += 1;
			return true;
		},
		async close() {
			for (const socket of sockets.clients) socket.terminate();
			http.closeAllConnections();
			http.close();
			await once(http, 'close');
		}
	};
}
