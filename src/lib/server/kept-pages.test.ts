import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('pg', () => ({
	default: {
		Client: class extends EventEmitter {
			connect = () => Promise.resolve();
			query = () => Promise.resolve();
			end = () => Promise.resolve();
		}
	}
}));
const { keeperOf, keepingPages, listenForChanges } = await import('./kept-pages.ts');

let server: Server;
let rendered = 0;
/** Holds renders back until it is called. */
let release: (() => void) | undefined;
let now = 1_000_000;

beforeEach(async () => {
	vi.spyOn(Date, 'now').mockImplementation(() => now);
	now += 60_000;
	rendered = 0;
	release = undefined;
	listenForChanges();
	const render = async (request: IncomingMessage) => {
		const text = `page ${String(++rendered)}`;
		if (release !== undefined) await new Promise<void>((resolve) => (release = resolve));
		keeperOf({ req: request })?.(['event:1']);
		return text;
	};
	server = createServer(
		keepingPages((request, response) => {
			void render(request).then((text) => {
				response.writeHead(200);
				response.write(Buffer.from(text));
				response.end();
			});
		})
	);
	server.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
});

afterEach(() => {
	vi.restoreAllMocks();
	(process as EventEmitter).removeAllListeners('site:changed');
	server.close();
	server.closeAllConnections();
});

const ask = async () => {
	const { port } = server.address() as AddressInfo;
	return (await fetch(`http://127.0.0.1:${String(port)}/events/1`)).text();
};
const change = (stream: string) => (process as EventEmitter).emit('site:changed', stream);
const held = (count: number) => vi.waitFor(() => expect(rendered).toBe(count));

it('answers with the same page until something it shows changes, or five seconds are over', async () => {
	expect(await ask()).toBe('page 1');
	change('event:2');
	expect(await ask()).toBe('page 1');
	change('event:1');
	expect(await ask()).toBe('page 2');
	now += 4_900;
	expect(await ask()).toBe('page 2');
	now += 200;
	expect(await ask()).toBe('page 3');
});

it('renders a page once when many ask the moment it is too old', async () => {
	await ask();
	now += 6_000;
	release = () => undefined;
	const answers = Array.from({ length: 20 }, ask);
	await held(2);
	// the others have arrived and wait
	await vi.waitFor(async () => {
		const count = await new Promise<number>((resolve) =>
			server.getConnections((_, connections) => {
				resolve(connections);
			})
		);
		expect(count).toBeGreaterThanOrEqual(20);
	});
	release();
	expect(new Set(await Promise.all(answers))).toEqual(new Set(['page 2']));
	expect(rendered).toBe(2);
});

it('keeps a page while others change, and none that changed while it was rendered', async () => {
	await ask();
	now += 6_000;
	release = () => undefined;
	const other = ask();
	await held(2);
	change('event:2');
	release();
	expect(await other).toBe('page 2');
	release = undefined;
	expect(await ask()).toBe('page 2');
	now += 6_000;
	release = () => undefined;
	const touched = ask();
	await held(3);
	change('event:1');
	release();
	await touched;
	release = undefined;
	expect(await ask()).toBe('page 4');
});
