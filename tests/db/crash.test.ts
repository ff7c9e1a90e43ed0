/** A small run of `npm run faults:crash`: the database goes down at once while people write. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import type { Claims } from '../../src/lib/server/db.ts';
import { once } from '../../src/lib/server/form.ts';
import { addPost } from '../../src/lib/threads/posts.server.ts';
import { judge, write } from '../faults/writers.ts';
import type { Send } from '../faults/writers.ts';

const writers = 12;
const owner = new Pool({ connectionString: env.OWNER_URL, max: 2 });
// the pool's own connections break with the database
owner.on('error', () => undefined);
let people: string[] = [];
let community = 0;

beforeAll(async () => {
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.profiles (id, name) select gen_random_uuid(), 'Volhouder ' || n from generate_series(1, $1) n returning id`,
		[writers]
	);
	people = rows.map(({ id }) => id);
	const { rows: places } = await owner.query<{ id: number }>(
		`insert into public.communities (slug, kind, name, summary, state) values ('stroomstoring', 'programma', 'Stroomstoring', 'x', 'open') returning id`
	);
	community = places[0]?.id ?? 0;
	await owner.query(
		'insert into public.memberships (community_id, person_id) select $1, unnest($2::uuid[])',
		[community, people]
	);
});
afterAll(async () => {
	await owner.query('delete from public.communities where id = $1', [community]);
	await owner.query('delete from public.profiles where id = any ($1)', [people]);
	await owner.end();
	await closeDatabase();
});

async function newThread(): Promise<number> {
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.threads (community_id, title, author_id) values ($1, 'Stroomstoring', $2) returning id`,
		[community, people[0]]
	);
	return rows[0]?.id ?? 0;
}

/** What the reply form does, without the site around it. */
const sending =
	(thread: number): Send =>
	async ({ writer, key, body }) => {
		const id = people[writer] ?? '';
		const door = openDoor({ sub: id, role: 'authenticated' } as unknown as Claims);
		await door.db((trx) =>
			once(trx, id, `reply:${thread}`, key, body, () =>
				addPost(trx, id, { thread, body, replyTo: null, files: [] })
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
	const thread = await newThread();
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
	const thread = await newThread();
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
