/** A small run of `npm run faults:crash`: the database goes down at once while people write. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { once } from '../../src/lib/server/form.ts';
import { addPost } from '../../src/lib/threads/posts.server.ts';
import { judge, write } from '../faults/writers.ts';
import type { Send } from '../faults/writers.ts';
import { doorWithoutSession, makeCircle } from '../support/members.ts';
import type { Circle } from '../support/members.ts';

const writers = 12;
const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
// the pool's own connections break with the database
owner.on('error', () => undefined);
let circle: Circle;

beforeAll(async () => {
	circle = await makeCircle(owner, 'Stroomstoring', writers);
});
afterAll(async () => {
	await circle.remove();
	await owner.end();
	await closeDatabase();
});

/** What the reply form does, without the site around it. */
const sending =
	(thread: number): Send =>
	async ({ writer, key, body }) => {
		const id = circle.people[writer] ?? '';
		const door = doorWithoutSession(id);
		await door.db((trx) =>
			once(trx, id, `reply:${thread}`, key, body, () =>
				addPost(trx, { thread, body, replyTo: null, files: [] })
			)
		);
	};

/** Ends the database at once, as a power cut would: no checkpoint, no goodbyes. Whoever runs it starts it again. */
async function killDatabase(): Promise<void> {
	const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid');
	// a backend's parent is the server
	const stat = await readFile(`/proc/${rows[0]?.pid}/stat`, 'utf8');
	const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
	process.kill(parent, 'SIGQUIT');
}

async function stored(thread: number): Promise<{ body: string; number: number }[]> {
	for (let tries = 0; ; tries += 1) {
		try {
			const { rows } = await owner.query<{ body: string; number: number }>(
				'select body, number from public.posts where thread_id = $1 order by number',
				[thread]
			);
			return rows;
		} catch (error) {
			if (tries > 100) throw error;
			await wait(100);
		}
	}
}

const options = { writers, durationMs: 4_000, pauseMs: 20, lostAnswers: 0.1 };

test('what was acknowledged survives a crash of the database, and what was sent again stands once', async () => {
	const thread = await circle.newThread();
	const writing = write(sending(thread), options);
	await wait(1_500);
	await killDatabase();
	const log = await writing;
	const posts = await stored(thread);
	const bodies = posts.map(({ body }) => body);
	expect(judge(log.acknowledged, bodies)).toMatchObject({ lost: 0, doubled: 0 });
	expect(posts.map(({ number }) => number)).toEqual(posts.map((_, at) => at + 1));
	// it did go down, and people did come back
	expect(log.again).toBeGreaterThan(0);
	expect(log.acknowledged.length).toBeGreaterThan(writers);
});

test('without the key a reply whose answer was lost stands twice: the key is what keeps it single', async () => {
	const thread = await circle.newThread();
	const log = await write(sending(thread), {
		...options,
		durationMs: 500,
		lostAnswers: 0.3,
		keepKey: false
	});
	const bodies = (await stored(thread)).map(({ body }) => body);
	expect(judge(log.acknowledged, bodies).doubled).toBeGreaterThan(0);
	expect(
		judge(
			log.acknowledged,
			bodies.filter((body) => body !== log.acknowledged[0])
		).lost
	).toBe(1);
});
