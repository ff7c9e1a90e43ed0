/**
 * Seats under fire: 2,000 people want one of 20 seats through the public form, on 200 connections,
 * while the site is killed three times. A request that got no answer is sent again with its key. The control
 * goes to the database itself, on connections of its own, as one process of the site decides in line.
 *
 *   npm run faults:seats                 five seeds and the control without the lock
 *   npm run faults:seats -- --seeds 1 --people 400
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { startStack } from '../../src/embedded/stack.ts';
import { makeEvent, register } from '../support/events.ts';

const { values: flags } = parseArgs({
	options: {
		seeds: { type: 'string', default: '5' },
		people: { type: 'string', default: '2000' },
		seats: { type: 'string', default: '20' },
		connections: { type: 'string', default: '200' },
		kills: { type: 'string', default: '3' }
	}
});
const people = Number(flags.people);
const seats = Number(flags.seats);

if (await buildIsStale()) await build();
const stack = await startStack({
	dataDir: await mkdtemp(join(tmpdir(), 'vliegwiel-seats-')),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true,
	// everybody comes from an address of their own: limits stay on
	env: { XFF_DEPTH: '1' }
});
const site = new URL(stack.urls.site);
const agent = new Agent({ keepAlive: true, maxSockets: Number(flags.connections) });

/** A small generator with a seed, so that a run can be had again. */
function randomOf(seed: number): () => number {
	let state = seed * 2_654_435_761;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
		return ((state ^ (state >>> 13)) >>> 0) / 4_294_967_296;
	};
}

/** One submit of the form; answers where it leads to, or null when there was no answer that counts. */
function submit(slug: string, person: number, key: string): Promise<string | null> {
	const body = new URLSearchParams({
		_key: key,
		_form: 'alone',
		name: `Bezoeker ${person}`,
		email: `bezoeker-${slug}-${person}@druk.test`,
		school: ''
	}).toString();
	return new Promise((resolve) => {
		const sent = request(
			{
				agent,
				host: site.hostname,
				port: site.port,
				path: `/agenda/${slug}/aanmelden?/alone`,
				method: 'POST',
				timeout: 20_000,
				headers: {
					// a browser's own submit, which is answered with a redirect
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': Buffer.byteLength(body),
					origin: stack.env.ORIGIN,
					'x-forwarded-for': `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`
				}
			},
			(answer) => {
				answer.resume();
				answer.on('error', () => resolve(null));
				answer.on('end', () =>
					resolve(answer.statusCode === 303 ? (answer.headers.location ?? null) : null)
				);
			}
		);
		sent.on('error', () => resolve(null));
		sent.on('timeout', () => sent.destroy());
		sent.end(body);
	});
}

interface Outcome {
	acknowledged: number;
	confirmed: number;
	waiting: number;
	holes: number;
	lost: number;
	mails: number;
	retries: number;
	seconds: number;
}

async function run(seed: number, kills: number): Promise<Outcome> {
	const random = randomOf(seed);
	const event = await makeEvent(stack.sql, {
		slug: `druk-${seed}-${randomUUID().slice(0, 8)}`,
		capacity: seats
	});
	const { rows } = await stack.sql.query<{ slug: string }>(
		'select slug from public.events where id = $1',
		[event]
	);
	const slug = rows[0]?.slug ?? '';
	const began = performance.now();
	let acknowledged = 0;
	let retries = 0;
	const answered: number[] = [];
	const queue = Array.from({ length: people }, (_, at) => at);
	const worker = async () => {
		for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
			const key = randomUUID();
			for (;;) {
				const answer = await submit(slug, person, key);
				if (answer?.includes('done=')) break;
				retries += 1;
				if (performance.now() - began > 300_000) throw new Error('no answer in five minutes');
				await wait(50 + random() * 250);
			}
			acknowledged += 1;
			answered.push(person);
		}
	};
	const killer = async () => {
		for (let kill = 0; kill < kills; kill++) {
			const at = ((kill + 0.2 + random() * 0.6) / kills) * people;
			while (acknowledged < at) await wait(20);
			await stack.kill('site');
			await stack.ready('site');
		}
	};
	await Promise.all([...Array.from({ length: Number(flags.connections) }, worker), killer()]);
	const { rows: found } = await stack.sql.query<Record<string, string>>(
		`select count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting,
			$2::int - count(distinct ticket) filter (where ticket between 1 and $2::int) as holes,
			$2::int - count(distinct email) as lost,
			(select count(*) from public.mails m join public.registrations r on r.id = (m.payload ->> 'registration')::bigint
				where r.event_id = $1) as mails
		 from public.registrations where event_id = $1`,
		[event, people]
	);
	const [row = {}] = found;
	return {
		acknowledged,
		confirmed: Number(row.confirmed),
		waiting: Number(row.waiting),
		holes: Number(row.holes),
		lost: Number(row.lost),
		mails: Number(row.mails),
		retries,
		seconds: Math.round((performance.now() - began) / 100) / 10
	};
}

/** As many processes of the site do: each connection decides by itself. Answers how many are certain. */
async function crowdWithoutLine(): Promise<number> {
	const pool = new Pool({ connectionString: stack.env.DATABASE_URL, max: 24 });
	const event = await makeEvent(stack.sql, { capacity: seats });
	const outcomes = await Promise.all(Array.from({ length: 300 }, () => register(pool, event)));
	await pool.end();
	return outcomes.filter(({ state }) => state === 'confirmed').length;
}

let failed = 0;
function judge(name: string, outcome: Partial<Outcome>, good: boolean): void {
	if (!good) failed += 1;
	console.log(`${good ? 'ok  ' : 'FAIL'}  ${name}  ${JSON.stringify(outcome)}`);
}

try {
	// the crowd's mails are counted, not sent
	await stack.sql.query('alter table public.mails disable trigger mail_written');
	for (let seed = 1; seed <= Number(flags.seeds); seed++) {
		const outcome = await run(seed, Number(flags.kills));
		judge(
			`seed ${seed}`,
			outcome,
			outcome.acknowledged === people &&
				outcome.confirmed === seats &&
				outcome.waiting === people - seats &&
				outcome.holes === 0 &&
				outcome.lost === 0 &&
				outcome.mails === people
		);
	}
	const { rows } = await stack.sql.query<{ text: string }>(
		`select pg_get_functiondef('private.lock_open_event'::regproc) as text`
	);
	const kept = rows[0]?.text ?? '';
	await stack.sql.query(kept.replace('where id = event for update', 'where id = event'));
	const confirmed = await crowdWithoutLine();
	await stack.sql.query(kept);
	const control = 'control: without the lock there are too many';
	judge(control, { confirmed }, confirmed > seats);
} finally {
	agent.destroy();
	await stack.remove();
}
console.log(failed === 0 ? 'all as promised' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
