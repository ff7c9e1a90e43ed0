/**
 * `npm run faults:crash`: the site is killed and the database restarted at once while 40 people
 * write. Nothing acknowledged may be lost, nothing sent twice may stand twice, and the site answers
 * again within 8 seconds. Option: `--rounds 4`; every other round the database falls alone. After that
 * learners answer in the path, and the site is killed the moment an answer is acknowledged.
 */
import { mkdtemp } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, buildIsStale } from '../../src/embedded/build.ts';
import { type Stack, startStack } from '../../src/embedded/stack.ts';
import { to } from '../../src/lib/ui/links.ts';
import { makeCrowd, makeThreads, type Person } from '../bench/crowd.ts';
import { judge, type Options, type Send, write } from './writers.ts';

const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '4' } } });
const rounds = Number(flags.rounds);
const readyBar = 8_000;
const writers = 40;

/** Sends a reply through the form of its thread's page, as one of ten people in turn. */
function sending(stack: Stack, thread: number, crowd: Person[]): Send {
	const site = stack.urls.site;
	const address = `${site}${to(`/threads/${thread}`, 'nl')}?/reply`;
	return async ({ writer, key, body }) => {
		// a key belongs to a person: the same one tries again
		const turn = Number(/^Reply (\d+)/.exec(body)?.[1]) % 10;
		const person = crowd[writer * 10 + turn];
		if (!person) throw new Error('nobody to write');
		const response = await fetch(address, {
			method: 'POST',
			body: new URLSearchParams({ _key: key, body }),
			headers: {
				cookie: person.cookie,
				'x-forwarded-for': person.address,
				origin: site,
				'x-sveltekit-action': 'true'
			},
			signal: AbortSignal.timeout(10_000)
		});
		const answer = await response.text();
		if (!response.ok || !answer.includes('"success"'))
			throw new Error(`${response.status} ${answer.slice(0, 200)}`);
	};
}

async function storedIn(
	{ sql }: Stack,
	thread: number
): Promise<{ bodies: string[]; gapless: boolean }> {
	const { rows } = await sql.query<{ body: string; number: number }>(
		'select body, number from public.posts where thread_id = $1 order by number',
		[thread]
	);
	return {
		bodies: rows.map(({ body }) => body),
		gapless: rows.every(({ number }, at) => number === at + 1)
	};
}

/** Milliseconds until a page that reads the database answers again. */
async function readyAgain(stack: Stack, path: string, person: Person): Promise<number> {
	const began = performance.now();
	for (; performance.now() - began < 60_000; await wait(50)) {
		const response = await fetch(`${stack.urls.site}${path}`, {
			headers: { cookie: person.cookie },
			signal: AbortSignal.timeout(5_000)
		}).catch(() => undefined);
		await response?.arrayBuffer();
		if (response?.status === 200) break;
	}
	return performance.now() - began;
}

const options: Options = { writers, durationMs: 8_000, pauseMs: 150, lostAnswers: 0.05 };

async function round(stack: Stack, thread: number, crowd: Person[], at: number): Promise<boolean> {
	const [reader] = crowd;
	if (!reader) throw new Error('nobody to read');
	const writing = write(sending(stack, thread, crowd), options);
	await wait(2_000 + Math.random() * 1_000);
	// immediate: no checkpoint, no goodbyes; the database recovers from its log
	const alone = at % 2 === 0;
	const pid = stack.pid('site');
	await Promise.all([alone || stack.kill('site'), stack.kill('postgres', 'SIGQUIT')]);
	const ready = await readyAgain(stack, to(`/threads/${thread}`, 'nl'), reader);
	const log = await writing;
	const { bodies, gapless } = await storedIn(stack, thread);
	const verdict = judge(log.acknowledged, bodies);
	// the site outlives its database
	const stood = !alone || stack.pid('site') === pid;
	const good = stood && verdict.lost === 0 && verdict.doubled === 0 && gapless && ready <= readyBar;
	console.log(
		`  ${at}, ${alone ? 'the database alone' : 'both'}${stood ? '' : ' (the site fell too)'}: ${verdict.acknowledged} acknowledged, ${log.again} tries again, ${verdict.lost} lost, ${verdict.doubled} doubled, ` +
			`numbers ${gapless ? 'gapless' : 'with holes'}, ready again after ${(ready / 1000).toFixed(1)} s  ${good ? 'met' : 'not met'}`
	);
	return good;
}

/** Shows that the judge sees what it should: without the key, and with a post taken away. */
async function control(stack: Stack, thread: number, crowd: Person[]): Promise<boolean> {
	const log = await write(sending(stack, thread, crowd), {
		...options,
		durationMs: 2_000,
		lostAnswers: 0.2,
		keepKey: false
	});
	const { bodies } = await storedIn(stack, thread);
	const { doubled } = judge(log.acknowledged, bodies);
	const { lost } = judge(
		log.acknowledged,
		bodies.filter((body) => body !== log.acknowledged[0])
	);
	console.log(`  control: without the key ${doubled} doubled; a post taken away: ${lost} lost`);
	return doubled > 0 && lost === 1;
}

/** One answer of a learner, the site killed right after the acknowledgement: is it there afterwards? */
async function answering(stack: Stack, person: Person, at: number): Promise<boolean> {
	const lesson = to('/learning/mag-dit/combineren-en-makers-noemen', 'nl');
	const words = `Antwoord ${at} van voor de klap`;
	const site = stack.urls.site;
	const response = await fetch(`${site}${lesson}?/answer`, {
		method: 'POST',
		body: new URLSearchParams({ block: 'm02-twee-bronnen', text: words, revision: '0' }),
		headers: {
			cookie: person.cookie,
			'x-forwarded-for': person.address,
			origin: site,
			'x-sveltekit-action': 'true'
		}
	});
	const acknowledged = (await response.text()).includes('"success"');
	await stack.kill('site');
	await readyAgain(stack, lesson, person);
	const page = await fetch(`${site}${lesson}`, { headers: { cookie: person.cookie } });
	return acknowledged && (await page.text()).includes(words);
}

if (await buildIsStale()) {
	console.log('building the site …');
	await build();
}
const stack = await startStack({
	dataDir: await mkdtemp(join(tmpdir(), 'vliegwiel-crash-')),
	ports: 'free',
	services: ['postgres', 'supabase', 'realtime', 'mailbox', 'worker', 'site'],
	seed: true,
	env: { XFF_DEPTH: '1' }
});
try {
	const { rows } = await stack.sql.query<{ id: string }>(
		`select id from public.communities where state = 'open' and discussion = 'members' order by id limit 1`
	);
	const community = Number(rows[0]?.id);
	const crowd = await makeCrowd(stack, writers * 10, [community]);
	const threads = await makeThreads(stack, community, crowd[0]?.id ?? '', rounds + 1);
	console.log(
		`kill -9 of the site and an immediate restart of the database under ${writers} writers; load of the machine before: ${loadavg()[0]?.toFixed(1)}`
	);
	let good = true;
	for (const [at, thread] of threads.slice(1).entries())
		good = (await round(stack, thread, crowd, at + 1)) && good;
	good = (await control(stack, threads[0] ?? 0, crowd)) && good;
	let kept = 0;
	const learners = crowd.slice(0, 5);
	for (const [at, person] of learners.entries())
		kept += Number(await answering(stack, person, at + 1));
	console.log(
		`  answers: ${kept} of ${learners.length} acknowledged just before kill -9 are on the page afterwards  ${kept === learners.length ? 'met' : 'not met'}`
	);
	good &&= kept === learners.length;
	process.exitCode = good ? 0 : 1;
} finally {
	await stack.remove();
}
process.exit();
