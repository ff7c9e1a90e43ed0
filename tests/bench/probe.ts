/**
 * Runs the site's own queries in one stack, through the site's own door, and says what they touch
 * and how long they take. A process per stack, as the doors read the environment once.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Claims, Db } from '../../src/lib/server/db.ts';
import { median } from './median.ts';

/** Whose pages, and which. */
export interface Question {
	viewer: string;
	slug: string;
	community: number;
	thread: number;
	/** A werkplaats with a route, and who leads it. */
	cohort: number;
	educator: string;
	/** Number of the thread's last post. */
	last: number;
	/** A round of the Groeikompas with rounds before it, and who facilitates it. */
	round: number;
	facilitator: string;
}

export interface Answer {
	/** Pages of 8 KB that the statements touch, in memory or on disk. */
	buffers: number;
	/** Median of a handful of runs, door included. */
	ms: number;
	/** How much came out, to see that like is compared with like. */
	rows: number;
}

export type Answers = Record<string, Answer>;

/** A stack that can be asked again and again. */
export interface Probe {
	ask(question: Question): Promise<Answers>;
	stop(): void;
}

export function startProbe(env: Record<string, string>): Probe {
	const child = fork(import.meta.filename, { execArgv: [], env: { ...process.env, ...env } });
	return {
		async ask(question) {
			child.send(question);
			const ended = once(child, 'exit').then(() => {
				throw new Error('the probe ended');
			});
			const [answers] = (await Promise.race([once(child, 'message'), ended])) as [Answers];
			return answers;
		},
		stop: () => child.kill()
	};
}

const runs = 9;
interface Plan {
	'Shared Hit Blocks': number;
	'Shared Read Blocks': number;
}

/** Pages touched by every statement that `fn` sends, each explained in the same transaction. */
async function buffersOf(trx: Db, fn: (trx: Db) => Promise<unknown>): Promise<number> {
	const seen: CompiledQuery[] = [];
	const spy = trx.withPlugin({
		transformQuery({ node, queryId }) {
			seen.push(trx.getExecutor().compileQuery(node, queryId));
			return node;
		},
		transformResult: ({ result }) => Promise.resolve(result)
	});
	await fn(spy);
	let buffers = 0;
	for (const [at, { sql, parameters }] of seen.entries()) {
		// prepared, as the site's pool does it: explained as it stands, it would get another plan
		const name = `probe_${at}`;
		const values = parameters.map((value) =>
			value === null
				? 'null'
				: pg.escapeLiteral(
						typeof value === 'string'
							? value
							: Array.isArray(value)
								? // as the driver writes a list
									`{${value.map((one) => JSON.stringify(one)).join(',')}}`
								: JSON.stringify(value)
					)
		);
		const execute = `execute ${name}${values.length > 0 ? `(${values.join(', ')})` : ''}`;
		await trx.executeQuery(CompiledQuery.raw(`prepare ${name} as ${sql}`));
		const { rows } = await trx.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
			CompiledQuery.raw(`explain (analyze, buffers, format json) ${execute}`)
		);
		const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
		buffers += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
		if (process.env.SHOW_PLANS) {
			const shown = await trx.executeQuery<{ 'QUERY PLAN': string }>(
				CompiledQuery.raw(`explain (analyze, buffers) ${execute}`)
			);
			console.error(shown.rows.map((row) => row['QUERY PLAN']).join('\n'));
		}
		await trx.executeQuery(CompiledQuery.raw(`deallocate ${name}`));
	}
	return buffers;
}

async function answer(question: Question): Promise<Answers> {
	// not above: whoever starts the probe has another environment
	const { openDoor } = await import('../../src/lib/server/db.ts');
	const { readThread } = await import('../../src/lib/threads/threads.server.ts');
	const { listCommunityThreads } = await import('../../src/lib/threads/lists.server.ts');
	const { findOverview } = await import('../../src/lib/communities/overview.server.ts');
	const { findMyPath } = await import('../../src/lib/learning/my-path.server.ts');
	const { listStudents } = await import('../../src/lib/learning/cohort-view.server.ts');
	const { readPath } = await import('../../src/lib/learning/files.ts');
	const { readGlobs } = await import('./globs.ts');
	readGlobs();
	const { findRound } = await import('../../src/lib/instruments/compass.server.ts');
	const { listRuns } = await import('../../src/lib/instruments/runs.server.ts');
	const { listUnread } = await import('../../src/lib/start/unread.server.ts');
	const { viewer, slug, community, thread, last, cohort, educator, round, facilitator } = question;
	const path = readPath('.');
	// a person without a session: whose session it is, is not what is measured
	const as = (sub: string) => ({ sub, role: 'authenticated' }) as unknown as Claims;
	const page = (from: number) => async (trx: Db) =>
		(await readThread(trx, thread, from, viewer))?.posts.length ?? 0;
	const questions: Record<string, (trx: Db) => Promise<number>> = {
		'thread page, first': page(1),
		'thread page, middle': page(Math.floor(last / 2)),
		'thread page, last': page(last - 49),
		'community page': async (trx) => {
			const found = await findOverview(trx, slug, true);
			return (found?.people.length ?? 0) + (found?.loose.length ?? 0);
		},
		'threads of a community': async (trx) =>
			(await listCommunityThreads(trx, viewer, { community })).threads.length,
		'my cohort of 30': async (trx) =>
			(await listStudents(trx, cohort)).filter(({ steps }) => steps.length > 0).length,
		'my path': async (trx) =>
			Object.keys((await findMyPath(trx, viewer, path, 'nl')).states).length,
		'result of my round': async (trx) => {
			const found = await findRound(trx, round);
			return (found?.results.length ?? 0) + (found?.fields.length ?? 0);
		},
		'list of my rounds': async (trx) => (await listRuns(trx, 'groeikompas')).length,
		'unread list': async (trx) => (await listUnread(trx, viewer)).length
	};
	const answers: Answers = {};
	for (const [name, fn] of Object.entries(questions)) {
		const claims = as(
			name.startsWith('my cohort') ? educator : name.includes('my round') ? facilitator : viewer
		);
		const times: number[] = [];
		let rows = 0;
		for (let run = 0; run < runs; run += 1) {
			const began = performance.now();
			rows = await openDoor(claims).db(fn);
			times.push(performance.now() - began);
		}
		const buffers = await openDoor(claims).db((trx) => buffersOf(trx, fn));
		answers[name] = { buffers, ms: median(times), rows };
	}
	return answers;
}

if (import.meta.main) {
	process.on('message', (question: Question) => {
		void answer(question).then((answers) => process.send?.(answers));
	});
	process.once('disconnect', () => process.exit(0));
}
