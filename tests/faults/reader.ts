/** A process with some of the readers: they ask the site over HTTP, as browsers do. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { StreamPosition } from '../../src/lib/realtime/channels.ts';
import type { CatchUp } from '../../src/lib/realtime/channels.ts';
import type { Post } from '../../src/lib/threads/thread.ts';
import type { Person } from '../bench/crowd.ts';
import { Client, now, type RealtimeServer, shown, type Site } from './client.ts';

export interface Order {
	site: string;
	server: Omit<RealtimeServer, 'path'>;
	position: StreamPosition;
	people: (Person & { path?: string })[];
	/** false: never catches up; a control. */
	asks: boolean;
}

export interface Report {
	lists: string[][];
	seqs: number[];
	catchUps: number[];
	gaveUp: number;
	/** Per marked post: how many readers have it, and when the last of them got it. */
	seen: Record<string, { count: number; last: number }>;
}

/** Readers in a process of their own. */
export interface Readers {
	report(): Promise<Report>;
	stop(): void;
}

/** Starts readers; resolves when all are subscribed. */
export async function startReaders(order: Order): Promise<Readers> {
	const child = fork(import.meta.filename, { execArgv: [] });
	child.send(order);
	await Promise.race([
		once(child, 'message'),
		once(child, 'exit').then(() => {
			throw new Error('the readers ended');
		})
	]);
	return {
		async report() {
			child.send('report');
			const [report] = (await once(child, 'message')) as [Report];
			return report;
		},
		stop: () => child.kill()
	};
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

function ask(site: string, person: Person, path: string, body?: object): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const sent = request(
			`${site}${path}`,
			{
				agent,
				method: body ? 'POST' : 'GET',
				headers: {
					cookie: person.cookie,
					'x-forwarded-for': person.address,
					origin: site,
					'content-type': 'application/json'
				}
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (more: string) => (text += more));
				response.on('end', () => {
					if (response.statusCode === 200) resolve(JSON.parse(text));
					else reject(new Error(`${response.statusCode} ${text.slice(0, 200)}`));
				});
			}
		);
		sent.on('error', reject);
		sent.end(body ? JSON.stringify(body) : undefined);
	});
}

async function read({ site, server, position, people, asks }: Order): Promise<void> {
	const seen: Report['seen'] = {};
	const clients = people.map((person) => {
		const own: Site = {
			authorise: (socket_id, channel_name) =>
				ask(site, person, '/api/realtime/auth', { socket_id, channel_name }),
			authenticate: (socket_id) => ask(site, person, '/api/realtime/user', { socket_id }),
			ask: async (query) =>
				asks
					? ((await ask(site, person, `/api/streams?${query}`)) as CatchUp)
					: { [position.stream]: { ...position, changes: [] } }
		};
		return new Client({ ...server, path: person.path ?? '' }, own, position, (change) => {
			const mark = /mark-\d+/.exec((change.data as Post | undefined)?.html ?? '')?.[0];
			if (change.kind !== 'post.made' || !mark) return;
			const known = (seen[mark] ??= { count: 0, last: 0 });
			known.count += 1;
			known.last = now();
		});
	});
	process.on('message', () => {
		process.send?.({
			lists: clients.map(({ posts }) => posts.map(shown)),
			seqs: clients.map(({ seq }) => seq),
			catchUps: clients.flatMap(({ catchUps }) => catchUps),
			gaveUp: clients.reduce((sum, { gaveUp }) => sum + gaveUp, 0),
			seen
		} satisfies Report);
	});
	for (const client of clients) await client.start();
	process.send?.('ready');
}

if (import.meta.main) {
	process.once('message', (order: Order) => void read(order));
	process.once('disconnect', () => process.exit(0));
}
