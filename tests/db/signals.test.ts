/** Nothing is announced that was not saved, and nothing saved stays unannounced. */
import { randomUUID } from 'node:crypto';
import type { JobHelpers } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { publishStreams } from '../../src/lib/realtime/signals.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { tasks as housekeeping } from '../../src/lib/server/housekeeping.jobs.ts';
import { addPost } from '../../src/lib/threads/posts.server.ts';
import { doorWithoutSession as as } from '../support/members.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 4 });
const jobs = new Client({ connectionString: env.DATABASE_SERVICE_URL });
let people: string[] = [];
let community = 0;
beforeAll(async () => {
	await jobs.connect();
	const { rows } = await owner.query<{ id: string }>(
		`insert into public.profiles (id, name) select gen_random_uuid(), 'Omroeper ' || n from generate_series(1, 8) n returning id`
	);
	people = rows.map(({ id }) => id);
	const { rows: places } = await owner.query<{ id: number }>(
		`insert into public.communities (slug, kind, name, summary, state)
		 values ('omroep', 'programma', 'Omroep', 'x', 'open') returning id`
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
	await Promise.all([owner.end(), jobs.end()]);
	await closeDatabase();
});

async function newThread(): Promise<number> {
	const { rows } = await owner.query<{ id: number }>(
		`insert into public.threads (community_id, title, author_id) values ($1, 'Omroep', $2) returning id`,
		[community, people[0]]
	);
	return rows[0]?.id ?? 0;
}

const write = (thread: number, person: string) =>
	as(person).db((trx) => addPost(trx, { thread, body: 'Hoor', replyTo: null, files: [] }));

/** Takes a stream's waiting jobs away, as a worker does that begins them; answers how many there were. */
async function takeJobs(stream: string): Promise<number> {
	const { rowCount } = await jobs.query(
		`delete from graphile_worker._private_jobs where json_typeof(payload) = 'array' and payload::jsonb ? $1`,
		[stream]
	);
	return rowCount ?? 0;
}

/** Where a stream stands: newest change, and newest that was sent. */
async function standing(stream: string): Promise<[number, number]> {
	const { rows } = await owner.query<{ seq: string; sent: string }>(
		'select seq, sent_seq as sent from public.streams where stream = $1',
		[stream]
	);
	return [Number(rows[0]?.seq), Number(rows[0]?.sent)];
}

const publish = (stream: string) => publishStreams([stream], {}, () => Promise.resolve());

// red without the trigger that tells as a transaction ends
test('many writers and a worker that sends when there is a job: in the end all is sent', async () => {
	const thread = await newThread();
	const stream = `thread:${thread}`;
	await Promise.all(
		people.map(async (person) => {
			for (let turn = 0; turn < 10; turn += 1) await write(thread, person);
		})
	);
	await expect
		.poll(async () => {
			if ((await takeJobs(stream)) > 0) await publish(stream);
			return standing(stream);
		})
		.toEqual([80, 80]);
});

// red when a change is told of before its transaction is over: the job would find nothing
test('a job is there only once the change is', async () => {
	const thread = await newThread();
	const [person = ''] = people;
	await as(person).db(async (trx) => {
		await addPost(trx, { thread, body: 'Nog niet', replyTo: null, files: [] });
		expect(await takeJobs(`thread:${thread}`)).toBe(0);
	});
	expect(await takeJobs(`thread:${thread}`)).toBe(1);
});

test('who writes by another road announces too, once for a transaction, and a rollback takes it back', async () => {
	const stream = `person:${randomUUID()}`;
	const client = await owner.connect();
	const change = () =>
		client.query(`select private.record_change($1, 'probe', null, null)`, [stream]);
	await client.query('begin');
	await change();
	await client.query('rollback');
	expect(await takeJobs(stream)).toBe(0);
	await client.query('begin');
	await change();
	await change();
	await client.query('commit');
	client.release();
	expect(await takeJobs(stream)).toBe(1);
	expect(await standing(stream)).toEqual([2, 0]);
});

test('others get the jobs of a worker that was killed, and not of one at work', async () => {
	const { rows } = await jobs.query<{ id: string }>(
		`select (graphile_worker.add_job('probe')).id from generate_series(1, 2)`
	);
	for (const [at, minutes] of [31, 29].entries())
		await jobs.query(
			`update graphile_worker._private_jobs set locked_by = 'worker ' || id, locked_at = now() - $2 * interval '1 minute'
			 where id = $1`,
			[rows[at]?.id, minutes]
		);
	await housekeeping.free_jobs?.({}, {
		withPgClient: (act: (client: Client) => Promise<unknown>) => act(jobs)
	} as unknown as JobHelpers);
	const { rows: locked } = await jobs.query<{ id: string }>(
		`delete from graphile_worker._private_jobs where id = any ($1) returning id, locked_at is not null as held`,
		[rows.map(({ id }) => id)]
	);
	expect(locked.sort((a, b) => Number(a.id) - Number(b.id))).toMatchObject([
		{ held: false },
		{ held: true }
	]);
});
