/**
 * `npm run bench`: how fast the production build answers, beside what Node and SvelteKit themselves
 * do on this machine in the same minutes. Options: `--rounds 5`, `--seconds 3`, `--only registrations`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { freePort } from '../../src/embedded/ports.ts';
import { siteFlags } from '../../src/embedded/services.ts';
import { type Stack, startStack } from '../../src/embedded/stack.ts';
import { to } from '../../src/lib/ui/links.ts';
import { makeCrowd, makeThreads, type Person } from './crowd.ts';
import { type Load, type Outcome, replyText, run } from './load.ts';
import { makeEvent } from '../support/events.ts';
import { median } from './median.ts';

const { values: options } = parseArgs({
	options: {
		rounds: { type: 'string', default: '5' },
		seconds: { type: 'string', default: '3' },
		only: { type: 'string', default: '' }
	}
});
const rounds = Number(options.rounds);
const measureMs = Number(options.seconds) * 1000;
const connections = 64;
const pageOfPosts = 50;
/** Threads that are written in: four people in each, who hear of each other. */
const writtenIn = 160;

/** Something that is measured, in turn with the others. */
interface Subject {
	name: string;
	port: number;
	requests: Load['requests'];
}

const headersOf = (person: Person) => ({
	cookie: person.cookie,
	'x-forwarded-for': person.address
});

/** A reply through the form of a thread's page; answers the status. */
async function reply(site: string, path: string, person: Person, text: string): Promise<void> {
	const response = await fetch(`${site}${path}?/reply`, {
		method: 'POST',
		body: new URLSearchParams({ _key: crypto.randomUUID(), body: text }),
		headers: { ...headersOf(person), origin: site, 'x-sveltekit-action': 'true' }
	});
	const answer = await response.text();
	if (!response.ok || !answer.includes('"success"'))
		throw new Error(`a reply was answered with ${response.status}: ${answer.slice(0, 300)}`);
}

/** Resolves when the worker has done what the writes left behind. */
async function settled({ sql }: Stack): Promise<void> {
	for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(200)) {
		const { rowCount } = await sql.query('select from public.streams where sent_seq < seq limit 1');
		if (rowCount === 0) return;
	}
}

const children: ChildProcess[] = [];

/** A server of the bench's own, on a free port, run as the site is. */
async function serve(
	args: string[],
	env: Record<string, string>,
	ready: (port: number) => Promise<void>
): Promise<number> {
	const port = await freePort();
	const child = spawn(process.execPath, [...siteFlags, ...args], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port), HOST: '127.0.0.1' }
	});
	children.push(child);
	await Promise.race([
		ready(port),
		once(child, 'exit').then(() => {
			throw new Error(`${args.join(' ')} ended`);
		})
	]);
	return port;
}

async function answers(port: number): Promise<void> {
	for (const deadline = Date.now() + 20_000; Date.now() < deadline; await wait(50)) {
		const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
		if (response) return;
	}
	throw new Error(`nobody answers on port ${port}`);
}

async function buildFixture(out: string): Promise<void> {
	const folder = join(import.meta.dirname, 'fixture');
	const packages = join(import.meta.dirname, '../../node_modules');
	const vite = join(packages, 'vite/bin/vite.js');
	// what is built looks for its packages from where it stands
	await mkdir(out, { recursive: true });
	await symlink(packages, join(out, 'node_modules'));
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, NODE_ENV: 'production', FIXTURE_OUT: out }
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`the page without a database could not be built:\n${said}`);
}

/** Starts the page without a database with posts of such a length that it is as large as the real one. */
async function fixtureOf(out: string, bytes: number): Promise<number> {
	const app = join(out, 'app/index.js');
	let length = 400;
	for (;;) {
		const port = await serve([app], { POST_BYTES: String(length) }, answers);
		const page = await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
		const off = bytes - page.byteLength;
		if (Math.abs(off) < bytes * 0.02 || length < 20) return port;
		children.pop()?.kill();
		// each stands on the page twice: as it is shown, and in its data
		length = Math.max(10, Math.round(length + off / pageOfPosts / 2));
	}
}

/** What is there to be measured: people, a full thread, and pages that visitors see. */
async function prepare(stack: Stack) {
	const { sql, urls } = stack;
	const { rows } = await sql.query<{ id: string; slug: string }>(
		`select c.id, c.slug from public.communities c
		 where c.state = 'open' and c.discussion = 'public'
		 order by (select count(*) from public.threads t where t.community_id = c.id) desc limit 1`
	);
	const { rows: materials } = await sql.query<{ id: string }>(
		`select m.id from public.materials m where m.is_public and m.removed_at is null
		 order by (select count(*) from public.threads t where t.material_id = m.id) desc, m.id limit 1`
	);
	const { rows: closed } = await sql.query<{ id: string }>(
		`select id from public.communities where state = 'open' and discussion = 'members' order by id limit 1`
	);
	const community = rows[0];
	const members = Number(closed[0]?.id);
	if (!community || !members || !materials[0]) throw new Error('the seed has no open communities');
	const crowd = await makeCrowd(stack, 640, [Number(community.id), members]);
	const threads = await makeThreads(stack, members, crowd[0]?.id ?? '', 1 + writtenIn);
	const [full = 0, ...others] = threads;
	for (const [turn, person] of crowd.slice(0, pageOfPosts).entries())
		await reply(urls.site, to(`/threads/${full}`, 'nl'), person, replyText(turn));
	// what a lively thread has: some answer each other, some react
	await sql.query(
		`insert into public.reactions (post_id, person_id, kind)
		 select p.id, r.person, 'dank' from public.posts p, unnest($2::uuid[]) r (person)
		 where p.thread_id = $1 and p.number % 3 = 0 and p.author_id <> r.person`,
		[full, crowd.slice(60, 64).map(({ id }) => id)]
	);
	await settled(stack);
	await sql.query('analyze');
	return {
		crowd,
		thread: `/threads/${full}?from=1`,
		others,
		material: `/materials/${materials[0].id}`,
		community: `/communities/${community.slug}`,
		event: '/events/roadshow-visie-zwolle',
		lesson: '/learning/mag-dit/combineren-en-makers-noemen'
	};
}

class Score {
	readonly outcomes: Outcome[] = [];
	get perSecond(): number {
		return median(this.outcomes.map((outcome) => outcome.perSecond));
	}
	get p95(): number {
		return median(this.outcomes.map((outcome) => outcome.p95));
	}
	get errors(): number {
		return this.outcomes.reduce((sum, { errors }) => sum + errors, 0);
	}
	lastLine(): string {
		const last = this.outcomes.at(-1);
		return `${last?.perSecond.toFixed(0) ?? ''} /s, p95 ${last?.p95.toFixed(0) ?? ''} ms`;
	}
	line(name: string): string {
		const fault = this.outcomes.find(({ firstError }) => firstError)?.firstError ?? '';
		return `  ${name.padEnd(52)} ${this.perSecond.toFixed(0).padStart(6)} /s   p95 ${this.p95.toFixed(0).padStart(4)} ms   errors ${this.errors}${fault && `  (${fault})`}`;
	}
}

/** The subjects in turn, round after round, so that a busy machine is busy for all of them. */
async function measure(subjects: Subject[]): Promise<Map<string, Score>> {
	const scores = new Map(subjects.map(({ name }) => [name, new Score()] as const));
	for (let round = -1; round < rounds; round += 1) {
		for (const { name, port, requests } of subjects) {
			const outcome = await run({ port, requests, connections, warmUpMs: 500, measureMs });
			// the first round is for the compiler
			if (round >= 0) scores.get(name)?.outcomes.push(outcome);
		}
		process.stdout.write(round < 0 ? '  warmed up' : ` · round ${round + 1}`);
	}
	process.stdout.write('\n');
	return scores;
}

function bar(what: string, value: number, least: number, digits = 2): void {
	console.log(
		`  ${what.padEnd(66)} ${value.toFixed(digits).padStart(7)}  bar ${least.toFixed(digits)}  ${value >= least ? 'met' : 'not met'}`
	);
}

function barOfTime(what: string, ms: number, most: number): void {
	console.log(
		`  ${what.padEnd(66)} ${ms.toFixed(0).padStart(7)}  bar ${most}  ${ms <= most ? 'met' : 'not met'}`
	);
}

function judgeSeats(seats: Score): void {
	bar('registrations a second for one event', seats.perSecond, 150, 0);
	barOfTime('registrations, p95 in ms', seats.p95, 400);
}

const seatsName = 'registrations for one event of 20 seats, 64 at once';

/** Only the registrations. */
async function benchSeats(stack: Stack): Promise<number> {
	const { crowd } = await prepare(stack);
	const score = await measureSeats(stack, visitorsOf(crowd));
	console.log(score.line(seatsName));
	judgeSeats(score);
	return score.errors;
}

const visitorsOf = (crowd: Person[]) => (path: string) =>
	crowd.map(({ address }) => ({ path: to(path, 'nl'), headers: { 'x-forwarded-for': address } }));

async function bench(stack: Stack, folder: string): Promise<number> {
	const { crowd, thread, others, material, community, event, lesson } = await prepare(stack);
	const site = Number(new URL(stack.urls.site).port);
	const asPeople = (path: string) =>
		crowd.map((person) => ({ path: to(path, 'nl'), headers: headersOf(person) }));
	const asVisitors = visitorsOf(crowd);
	const pages = {
		thread: await body(stack, asPeople(thread)[0]),
		material: await body(stack, asVisitors(material)[0]),
		community: await body(stack, asVisitors(community)[0]),
		event: await body(stack, asVisitors(event)[0]),
		lesson: await body(stack, asVisitors(lesson)[0])
	};
	const files = await Promise.all(
		Object.entries(pages).map(async ([name, bytes]) => {
			const file = join(folder, `${name}.html`);
			await writeFile(file, bytes);
			return file;
		})
	);
	const bare = await serve([join(import.meta.dirname, 'bare.ts'), ...files], {}, answers);
	await buildFixture(join(folder, 'fixture'));
	const fixture = await fixtureOf(join(folder, 'fixture'), pages.thread.length);
	const kb = (bytes: Buffer) => `${(bytes.length / 1024).toFixed(0)} KB`;
	const same = [{ path: '/', headers: {} }];
	const names = {
		thread: `thread page of ${pageOfPosts} posts, signed in (${kb(pages.thread)})`,
		kit: 'SvelteKit page of that size without a database',
		bareThread: 'bare Node, the same bytes',
		material: `material page, signed out (${kb(pages.material)})`,
		bareMaterial: 'bare Node, those bytes',
		community: `community page, signed out (${kb(pages.community)})`,
		bareCommunity: 'bare Node, these bytes',
		communityIn: 'community page, signed in',
		event: `event page, signed out (${kb(pages.event)})`,
		bareEvent: 'bare Node, the bytes of an event',
		lesson: `lesson, signed out (${kb(pages.lesson)})`,
		bareLesson: 'bare Node, the bytes of a lesson'
	};
	const subjects: Subject[] = [
		{ name: names.thread, port: site, requests: asPeople(thread) },
		{ name: names.kit, port: fixture, requests: same },
		{ name: names.bareThread, port: bare, requests: [{ path: '/0', headers: {} }] },
		{ name: names.material, port: site, requests: asVisitors(material) },
		{ name: names.bareMaterial, port: bare, requests: [{ path: '/1', headers: {} }] },
		{ name: names.community, port: site, requests: asVisitors(community) },
		{ name: names.bareCommunity, port: bare, requests: [{ path: '/2', headers: {} }] },
		{ name: names.communityIn, port: site, requests: asPeople(community) },
		{ name: names.event, port: site, requests: asVisitors(event) },
		{ name: names.bareEvent, port: bare, requests: [{ path: '/3', headers: {} }] },
		{ name: names.lesson, port: site, requests: asVisitors(lesson) },
		{ name: names.bareLesson, port: bare, requests: [{ path: '/4', headers: {} }] }
	];
	const load = loadavg()[0]?.toFixed(1) ?? '';
	console.log(
		`Node ${process.version}, one site process, ${connections} connections, median of ${rounds} rounds of ${options.seconds} s; load of the machine before: ${load}`
	);
	const scores = await measure(subjects);
	for (const { name } of subjects) console.log(scores.get(name)?.line(name));

	const posts = new Score();
	const inOne = new Score();
	const writers = (paths: number[]): Load['requests'] =>
		crowd.map((person, at) => ({
			path: `${to(`/threads/${paths[at % paths.length] ?? 0}`, 'nl')}?/reply`,
			headers: { ...headersOf(person), origin: stack.urls.site, 'x-sveltekit-action': 'true' }
		}));
	const write = (requests: Load['requests']) =>
		run({ port: site, requests, writes: 'reply', connections, warmUpMs: 500, measureMs });
	const before = await countPosts(stack);
	for (let round = -1; round < rounds; round += 1) {
		const spread = await write(writers(others));
		await settled(stack);
		const together = await write(writers(others.slice(0, 1)));
		await settled(stack);
		// the first round is for the compiler
		if (round < 0) continue;
		posts.outcomes.push(spread);
		inOne.outcomes.push(together);
	}
	const made = (await countPosts(stack)) - before;
	console.log(posts.line(`posts made, 64 writers in ${writtenIn} threads`));
	console.log(inOne.line('posts made, 64 writers in one thread, all hear of all'));
	console.log(`  ${made} posts are in the database`);
	const seats = await measureSeats(stack, asVisitors);
	console.log(seats.line(seatsName));

	const rate = (name: string) => scores.get(name)?.perSecond ?? 0;
	console.log('\nBars (the ratio decides where the machine is not quiet)');
	bar(
		'thread page against the same size without a database',
		rate(names.thread) / rate(names.kit),
		0.5
	);
	bar('thread page, requests a second', rate(names.thread), 430, 0);
	barOfTime('thread page, p95 in ms', scores.get(names.thread)?.p95 ?? 0, 300);
	bar(
		'material page signed out against bare Node',
		rate(names.material) / rate(names.bareMaterial),
		0.15
	);
	bar(
		'community page signed out against bare Node',
		rate(names.community) / rate(names.bareCommunity),
		0.15
	);
	bar('posts made a second', posts.perSecond, 300, 0);
	bar('event page signed out against bare Node', rate(names.event) / rate(names.bareEvent), 0.15);
	bar('lesson signed out against bare Node', rate(names.lesson) / rate(names.bareLesson), 0.15);
	judgeSeats(seats);
	return [...scores.values(), posts, inOne, seats].reduce((sum, { errors }) => sum + errors, 0);
}

/** Round after round, each for an event of its own. */
async function measureSeats(
	stack: Stack,
	asVisitors: (path: string) => Load['requests']
): Promise<Score> {
	const score = new Score();
	for (let round = -1; round < rounds; round += 1) {
		const outcome = await fillEvent(stack, asVisitors);
		await settled(stack);
		// the first round is for the compiler
		if (round < 0) continue;
		score.outcomes.push(outcome);
		console.log(`  load ${loadavg()[0]?.toFixed(1) ?? ''}  ${score.lastLine()}`);
	}
	return score;
}

/** Everybody wants one of the same 20 seats, through the public form; all are in the database afterwards. */
async function fillEvent(
	{ sql, urls }: Stack,
	asVisitors: (path: string) => Load['requests']
): Promise<Outcome> {
	const slug = `druk-${crypto.randomUUID()}`;
	const event = await makeEvent(sql, { slug, capacity: 20 });
	const requests = asVisitors(`/events/${slug}/register?/alone`).map(({ path, headers }) => ({
		path,
		headers: { ...headers, origin: urls.site, 'x-sveltekit-action': 'true' }
	}));
	const port = Number(new URL(urls.site).port);
	const outcome = await run({
		port,
		requests,
		writes: 'registration',
		connections,
		warmUpMs: 500,
		measureMs
	});
	const { rows } = await sql.query<{ seats: string; tickets: string; last: number }>(
		`select count(*) filter (where r.state = 'confirmed') as seats, count(*) as tickets, e.last_ticket as last
		 from public.registrations r join public.events e on e.id = r.event_id where e.id = $1 group by e.id`,
		[event]
	);
	const [row] = rows;
	if (Number(row?.seats) !== 20 || Number(row?.tickets) !== row?.last)
		throw new Error(`the seats of the event are not as promised: ${JSON.stringify(row)}`);
	return outcome;
}

async function body(stack: Stack, request: Load['requests'][number] | undefined): Promise<Buffer> {
	const response = await fetch(`${stack.urls.site}${request?.path ?? ''}`, {
		headers: request?.headers ?? {}
	});
	if (response.status !== 200) throw new Error(`${request?.path} answered ${response.status}`);
	return Buffer.from(await response.arrayBuffer());
}

async function countPosts({ sql }: Stack): Promise<number> {
	const { rows } = await sql.query<{ count: string }>('select count(*) from public.posts');
	return Number(rows[0]?.count);
}

if (await buildIsStale()) {
	console.log('building the site …');
	await build();
}
const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-bench-'));
const stack = await startStack({
	dataDir: join(folder, 'data'),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true,
	// hundreds of people come from as many addresses
	env: { XFF_DEPTH: '1' }
});
try {
	const errors =
		options.only === 'registrations' ? await benchSeats(stack) : await bench(stack, folder);
	process.exitCode = errors > 0 ? 1 : 0;
} finally {
	for (const child of children) child.kill();
	await stack.remove();
	await rm(folder, { recursive: true, force: true });
}
process.exit();
