/** A small run of `npm run faults:realtime`: readers on a bad network, and the listener that gets them through. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { streamOf } from '../../src/lib/realtime/channels.ts';
import {
	authenticateSocket,
	authoriseChannel,
	catchUp,
	mayWatch,
	publishStreams
} from '../../src/lib/realtime/signals.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { changeBuilders, signalBuilders } from '../../src/lib/threads/changes.server.ts';
import { addPost, removePost } from '../../src/lib/threads/posts.server.ts';
import { setReaction } from '../../src/lib/threads/reactions.server.ts';
import { Client, compare, shown } from '../faults/client.ts';
import type { Site } from '../faults/client.ts';
import { proxyPath, seeded, startProxy } from '../faults/proxy.ts';
import { doorWithoutSession as as, makeCircle } from '../support/members.ts';
import type { Circle } from '../support/members.ts';

const readers = 12;
const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
let circle: Circle;

beforeAll(async () => {
	circle = await makeCircle(owner, 'Storing', readers);
});
afterAll(async () => {
	await circle.remove();
	await owner.end();
	await closeDatabase();
});

/** What the site's addresses do, without HTTP in between. */
function siteOf(person: string, thread: number, asks: boolean): Site {
	const stream = `thread:${thread}`;
	return {
		async authorise(socket, channel) {
			const { stream = '', epoch = 0 } = streamOf(channel) ?? {};
			if (!(await as(person).db((trx) => mayWatch(trx, stream, epoch)))) throw new Error('no');
			return authoriseChannel(socket, channel);
		},
		authenticate: (socket) => Promise.resolve(authenticateSocket(socket, person)),
		ask: (query) => {
			if (!asks) return Promise.resolve({ [stream]: { seq: 0, epoch: 0, changes: [] } });
			const since = Number(query.split('@')[1]);
			return as(person).db((trx) => catchUp(trx, new Map([[stream, since]]), changeBuilders));
		}
	};
}

/** A reply, a reaction or a deletion, and the job that tells of it. */
async function change(thread: number, turn: number, made: { id: number; author: string }[]) {
	const person = circle.people[turn % readers] ?? '';
	const first = made[0];
	if (turn % 5 === 4 && first) {
		await as(person).db((trx) => setReaction(trx, person, first.id, 'dank', true));
	} else if (turn === 17) {
		const gone = made[3];
		if (gone) await as(gone.author).db((trx) => removePost(trx, gone.id, null));
	} else {
		const body = `Bericht ${turn} ${randomUUID()}`;
		const post = await as(person).db((trx) =>
			addPost(trx, { thread, body, replyTo: null, files: [] })
		);
		made.push({ id: post.id, author: person });
	}
	await publishStreams([`thread:${thread}`], signalBuilders, () => Promise.resolve());
}

async function databaseList(thread: number): Promise<string[]> {
	const { rows } = await owner.query<Parameters<typeof shown>[0]>(
		`select p.id::integer, p.number, p.body_html as html,
			case when p.deleted_at is not null then 'deleted' else 'shown' end as state,
			coalesce((select json_agg(json_build_object('kind', k.kind, 'count', k.count)) from (
				select kind, count(*) from public.reactions r where r.post_id = p.id group by kind) k), '[]') as reactions
		 from public.posts p where p.thread_id = $1 order by p.number`,
		[thread]
	);
	return rows.map(shown);
}

/** Thirty changes while signals get lost and everyone is cut off once; what differs in the end. */
async function run(asks: boolean, patience: number): Promise<string[][]> {
	const thread = await circle.newThread();
	const random = seeded(11);
	const proxy = await startProxy(env.PUSHER_PORT, 0.1, 12);
	const position = { stream: `thread:${thread}`, seq: 0, epoch: 0 };
	const clients = circle.people.map(
		(person, at) =>
			new Client(
				{ port: proxy.port, key: env.PUSHER_KEY, path: proxyPath(at) },
				siteOf(person, thread, asks),
				position
			)
	);
	try {
		await Promise.all(clients.map((client) => client.start()));
		const made: { id: number; author: string }[] = [];
		const cuts = clients.map((_, client) => ({ client, turn: 2 + Math.floor(random() * 20) }));
		for (let turn = 0; turn < 30; turn += 1) {
			for (const cut of cuts) if (cut.turn === turn) proxy.cut(cut.client);
			await change(thread, turn, made);
			await wait(30);
		}
		expect(proxy.stats.dropped).toBeGreaterThan(0);
		expect(proxy.stats.cuts).toBe(readers);
		// the last signal may be one that was lost: a word from the server makes the hole show
		for (const deadline = Date.now() + patience; ; await wait(500)) {
			const expected = await databaseList(thread);
			const faults = clients
				.map(({ posts }) => compare(posts.map(shown), expected))
				.filter((found) => found.length > 0);
			if (faults.length === 0 || Date.now() > deadline) return faults;
			if (asks) await change(thread, 0, made);
		}
	} finally {
		for (const client of clients) client.stop();
		await proxy.close();
	}
}

test('lost signals and broken connections leave every list as the database has it', async () => {
	expect(await run(true, 12_000)).toEqual([]);
});

test('without catching up lists stay behind: catching up is what keeps them right', async () => {
	expect((await run(false, 1_000)).length).toBeGreaterThan(0);
});
