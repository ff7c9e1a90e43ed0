/** Nothing saved stays unannounced, though a stream that waits for its job asks for no second one. */
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { publishStreams } from '../../src/lib/realtime/signals.server.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';

const owner = new Pool({ connectionString: env.OWNER_URL, max: 20 });
const jobs = new Client({ connectionString: env.DATABASE_SERVICE_URL });
beforeAll(() => jobs.connect());
afterAll(async () => {
	await Promise.all([owner.end(), jobs.end()]);
	await closeDatabase();
});

const newStream = () => `person:${randomUUID()}`;
const change = (stream: string) =>
	owner.query(`select private.record_change($1, 'probe', null, null)`, [stream]);

/** Takes the stream's waiting jobs away, as a worker does that begins them; answers how many there were. */
async function takeJobs(stream: string): Promise<number> {
	const { rowCount } = await jobs.query(
		`delete from graphile_worker._private_jobs where payload ->> 'stream' = $1`,
		[stream]
	);
	return rowCount ?? 0;
}

/** Where the stream stands: newest change, and newest that was sent. */
async function standing(stream: string): Promise<[number, number]> {
	const { rows } = await owner.query<{ seq: string; sent: string }>(
		'select seq, sent_seq as sent from public.streams where stream = $1',
		[stream]
	);
	return [Number(rows[0]?.seq), Number(rows[0]?.sent)];
}

const publish = (stream: string) => publishStreams([stream], {}, () => Promise.resolve());

test('a burst asks for one job, which sends all of it', async () => {
	const stream = newStream();
	await Promise.all(Array.from({ length: 20 }, () => change(stream)));
	expect(await takeJobs(stream)).toBe(1);
	await publish(stream);
	expect(await standing(stream)).toEqual([20, 20]);
});

test('a change after the job began asks for a job of its own', async () => {
	const stream = newStream();
	await change(stream);
	await takeJobs(stream);
	await publish(stream);
	await change(stream);
	expect(await takeJobs(stream)).toBe(1);
});

// red when publishStreams looks before it takes `asked_at` away, or takes it away without the row's lock
test('a change that is being saved while its job begins is waited for', async () => {
	const stream = newStream();
	await change(stream);
	await takeJobs(stream);
	const writer = await owner.connect();
	await writer.query('begin');
	await writer.query(`select private.record_change($1, 'probe', null, null)`, [stream]);
	const publishing = publish(stream);
	// the job stands in line for the row before the change is there to be seen
	for (;;) {
		const { rowCount } = await owner.query(
			`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%set asked_at = null%'`
		);
		if (rowCount) break;
	}
	await writer.query('commit');
	writer.release();
	await publishing;
	// it asked for no job, so this one had to take it along
	expect(await takeJobs(stream)).toBe(0);
	expect(await standing(stream)).toEqual([2, 2]);
});

test('writers and a worker at once: when the last job is done all is announced', async () => {
	const stream = newStream();
	let writing = true;
	// a worker that publishes only when there is a job for it
	const worker = (async () => {
		while (writing) if ((await takeJobs(stream)) > 0) await publish(stream);
		if ((await takeJobs(stream)) > 0) await publish(stream);
	})();
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			for (let turn = 0; turn < 15; turn += 1) await change(stream);
		})
	);
	writing = false;
	await worker;
	expect(await standing(stream)).toEqual([120, 120]);
});

test('a job whose worker is gone does not hold the stream: five seconds later another is asked for', async () => {
	const stream = newStream();
	await change(stream);
	await takeJobs(stream);
	await change(stream);
	expect(await takeJobs(stream)).toBe(0);
	await owner.query(
		`update public.streams set asked_at = asked_at - interval '6 seconds' where stream = $1`,
		[stream]
	);
	await change(stream);
	expect(await takeJobs(stream)).toBe(1);
});
