import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { given } from '../environment.ts';
import { freePorts, isTaken } from './ports.ts';
import { root } from './services.ts';

// each of these starts a database and three services, on a machine that may be busy
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const dataDir = await mkdtemp(join(tmpdir(), 'start-'));
const ports = await freePorts();
const running: ChildProcess[] = [];
afterAll(async () => {
	for (const child of running) {
		if (child.exitCode !== null || child.signalCode !== null) continue;
		child.kill('SIGTERM');
		await once(child, 'exit');
	}
	await rm(dataDir, { recursive: true });
});

/** `npm start` without npm, site, worker and demo; answers its output as it comes. */
function start(variables: Record<string, string> = {}) {
	const names = Object.entries(ports).map(([name, port]) => [name, String(port)]);
	const child = spawn(
		process.execPath,
		[join(root, 'src/embedded/start.ts'), '--services-only', '--no-seed'],
		{
			cwd: root,
			env: {
				PATH: given.PATH,
				HOME: given.HOME,
				...(Object.fromEntries(names) as Record<string, string>),
				DATA_DIR: dataDir,
				...variables
			},
			stdio: ['ignore', 'pipe', 'pipe']
		}
	);
	running.push(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const ended = once(child, 'close').then(() => child.exitCode);
	const ready = () => expect.poll(() => output, { timeout: 40_000 }).toContain('ready; Ctrl-C');
	return { child, ended, ready, output: () => output };
}

const portsInUse = async () => {
	const { PORT: _site, ...others } = ports;
	const taken = await Promise.all(Object.values(others).map((port) => isTaken(port)));
	return taken.filter(Boolean).length;
};

test('it starts, a second start on the same data is told who holds it, Ctrl-C stops all', async () => {
	const first = start();
	await first.ready();
	expect(await portsInUse()).toBe(5);

	const began = performance.now();
	const second = start();
	expect(await second.ended).toBe(1);
	expect(performance.now() - began).toBeLessThan(3_000);
	expect(second.output()).toContain(`in use by process ${first.child.pid} since 20`);
	expect(second.output()).toContain(`http://localhost:${ports.PORT}`);

	// from the terminal and passed on by npm: still one request
	first.child.kill('SIGINT');
	first.child.kill('SIGINT');
	expect(await first.ended).toBe(0);
	expect(first.output()).toContain('stopped\n');
	expect(await portsInUse()).toBe(0);
	expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
	// an orderly stop leaves no recovery to the next start
	expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

test('after kill -9 the children go too, and the next start takes over lock and database', async () => {
	const first = start();
	await first.ready();
	first.child.kill('SIGKILL');
	await first.ended;
	expect(existsSync(join(dataDir, 'lock.json'))).toBe(true);
	// all but the database, which has nobody to tell it
	await expect.poll(portsInUse, { timeout: 5_000 }).toBe(1);

	const second = start();
	await second.ready();
	expect(second.output()).toContain('that nobody looked after');
	second.child.kill('SIGTERM');
	expect(await second.ended).toBe(0);
});

test('a published secret is refused where others can reach the site, and nothing stays behind', async () => {
	const secret = 'super-secret-jwt-token-with-at-least-32-characters-long';
	const refused = start({ HOST: '0.0.0.0', SUPABASE_JWT_SECRET: secret });
	expect(await refused.ended).toBe(1);
	expect(refused.output()).toContain('SUPABASE_JWT_SECRET');
	expect(refused.output()).not.toContain(secret);
	expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
});

test('an Auth service without its database, or the other way round, is refused', async () => {
	const refused = start({ SUPABASE_URL: 'https://a.supabase.co' });
	expect(await refused.ended).toBe(1);
	expect(refused.output()).toContain('DATABASE_URL and SUPABASE_URL together');
});

test('a stack that stopped is left with its secrets unchanged', async () => {
	const before = await readFile(join(dataDir, 'secrets.json'), 'utf8');
	const again = start();
	await again.ready();
	expect(await readFile(join(dataDir, 'secrets.json'), 'utf8')).toBe(before);
	again.child.kill('SIGTERM');
	await again.ended;
});

test('a database without its secrets is not thrown away but explained', async () => {
	await rm(join(dataDir, 'secrets.json'));
	const refused = start();
	expect(await refused.ended).toBe(1);
	expect(refused.output()).toContain('made with other secrets');
	expect(existsSync(join(dataDir, 'postgres/PG_VERSION'))).toBe(true);
});
