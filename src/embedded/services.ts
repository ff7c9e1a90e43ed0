/** How each process of the platform is started, and how one tells that it is ready. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { given } from '../environment.ts';
import { answering, type Ports } from './ports.ts';
import type { Cluster } from './places.ts';
import { run } from './postgres.ts';
import type { Plan } from './supervise.ts';

export const root = resolve(import.meta.dirname, '../..');

/** In the order of starting; stopping goes the other way. */
export const kinds = ['postgres', 'mailbox', 'supabase', 'realtime', 'worker', 'site'] as const;
export type Kind = (typeof kinds)[number];

/** A service, or one more process of the same kind: `site`, `site-2`, `worker-2`. */
export type Service = Kind | `${'site' | 'worker'}-${number}`;

export function kindOf(service: Service): Kind {
	const kind = service.split('-')[0];
	return kinds.find((known) => known === kind) ?? 'site';
}

export type Variables = Record<string, string>;

// a busy machine is slow, and a child that ended is told at once
const patience = 90_000;

/** A Node child with its output kept, which goes when we go. */
function node(args: string[], variables: Variables): ChildProcess {
	const leash = join(root, 'src/embedded/leash.ts');
	return spawn(process.execPath, ['--import', leash, ...args], {
		cwd: root,
		// its own process group: Ctrl-C is for the supervisor, which stops all in order
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		env: { ...inherited(), ...variables }
	});
}

/** Of our own variables children get the stack's values only; of the machine's, the harmless ones. */
function inherited(): Variables {
	const names = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = given[name];
			return value === undefined ? [] : [[name, value]];
		})
	);
}

/** Resolves at the child's own message that it is ready, or at its end. */
async function told(child: ChildProcess, gone: () => string | undefined): Promise<void> {
	await Promise.race([once(child, 'message'), once(child, 'exit')]);
	const reason = gone();
	if (reason !== undefined) throw new Error(reason);
}

/** A plan whose `ready` looks at the child that `spawn` made last. */
function plan(
	name: string,
	start: () => ChildProcess,
	ready: (child: ChildProcess, gone: () => string | undefined) => Promise<void>,
	stop: Partial<Pick<Plan, 'signal' | 'abort' | 'grace'>> = {}
): Plan {
	let child: ChildProcess;
	return {
		name,
		spawn: () => (child = start()),
		ready: (gone) => ready(child, gone),
		signal: 'SIGTERM',
		abort: 'SIGKILL',
		grace: 5_000,
		...stop
	};
}

export function postgresPlan(cluster: Cluster, port: number, durable: boolean): Plan {
	return plan(
		'postgres',
		() => run(cluster, port, durable),
		(_, gone) => answering(port, '127.0.0.1', patience, gone),
		// fast shutdown: open transactions are rolled back, nobody is waited for
		{ signal: 'SIGINT', abort: 'SIGQUIT', grace: 20_000 }
	);
}

export function mailboxPlan(variables: Variables): Plan {
	return plan('mailbox', () => node(['src/embedded/mailbox.ts'], variables), told);
}

export function supabasePlan(variables: Variables, liteUrl: string): Plan {
	const own = {
		...variables,
		LITE_DATABASE_URL: liteUrl,
		LITE_TELEMETRY: '0',
		DO_NOT_TRACK: '1'
	};
	return plan('supabase', () => node(['src/embedded/supabase.ts'], own), told);
}

export function realtimePlan(variables: Variables, ports: Ports): Plan {
	return plan(
		'realtime',
		() => node(['src/embedded/realtime.ts'], variables),
		(_, gone) => answering(ports.PUSHER_PORT, dialled(variables.HOST), patience, gone)
	);
}

/** An address to dial for a server that listens on `host`. */
function dialled(host = '127.0.0.1'): string {
	return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

/** Whether the worker is there to be started. */
export const hasWorker = () => existsSync(join(root, 'src/worker.ts'));

export function workerPlan(name: string, variables: Variables): Plan {
	// it says nothing on its own account; one that ends in its first moments did not start
	const settled = async (child: ChildProcess, gone: () => string | undefined) => {
		await Promise.race([
			once(child, 'message'),
			once(child, 'exit'),
			new Promise((done) => setTimeout(done, 600))
		]);
		const reason = gone();
		if (reason !== undefined) throw new Error(reason);
	};
	return plan(name, () => node(['src/worker.ts'], variables), settled, { grace: 8_000 });
}

/**
 * How Node runs the site. A request that waits while younger ones are collected becomes old, and what
 * it then makes stays until everything is collected: room for half a second's requests prevents that.
 * Of 64 at a time it makes a fifth more a second; it takes up to 300 MB.
 */
export const siteFlags = ['--max-semi-space-size=128'];

/** The built site, or with `dev` Vite's own server. */
export function sitePlan(name: string, variables: Variables, port: number, dev: boolean): Plan {
	const args = dev
		? ['node_modules/vite/bin/vite.js', 'dev', '--strictPort', '--port', String(port)].concat([
				'--host',
				variables.HOST ?? '127.0.0.1'
			])
		: [...siteFlags, 'src/site.ts'];
	const own: Variables = {
		...variables,
		PORT: String(port),
		SHUTDOWN_TIMEOUT: '4',
		NODE_ENV: dev ? 'development' : 'production'
	};
	return plan(
		name,
		() => node(args, own),
		(_, gone) => answering(port, dialled(variables.HOST), patience, gone),
		{ grace: 8_000 }
	);
}
