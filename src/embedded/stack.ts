/**
 * The platform on one machine: all services, or some, on given or free ports. `start.ts` runs it
 * for people; database, browser and fault tests start their own in a temporary folder.
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Pool } from 'pg';
import { bootOf } from './boot.ts';
import { openFolder, removeData } from './datafolder.ts';
import { fillWhenEmpty } from './fill.ts';
import { migrationsFolder } from './migrate.ts';
import { freePort, freePorts, type Ports, refuseTakenPorts } from './ports.ts';
import { type Cluster, locate } from './places.ts';
import { initialise, stopOrphan } from './postgres.ts';
import { readSecrets } from './secrets.ts';
import {
	hasWorker,
	type Kind,
	kindOf,
	kinds,
	mailboxPlan,
	postgresPlan,
	realtimePlan,
	type Service,
	sitePlan,
	supabasePlan,
	type Variables,
	workerPlan
} from './services.ts';
import { type Plan, type Say, Supervised } from './supervise.ts';
import { databaseUrl, refuseWeakSecrets, variablesOf, writeEnvFile } from './variables.ts';

export interface StackOptions {
	/**
	 * Folder of this stack's data and secrets; made when it is not there. As root, one in a folder
	 * that others cannot enter keeps its database under /var/lib.
	 */
	dataDir: string;
	/** `'free'` takes any; tests that run side by side need that. */
	ports?: 'free' | Ports;
	services: readonly Kind[];
	/** Fill an empty database with the demo community. */
	seed?: boolean;
	/** Data folder of a stopped stack to start from, instead of an empty one. */
	from?: string;
	/** Values that win from the stack's own: of real services, or of a test. */
	env?: Variables;
	/** false: survives the death of processes, not of the machine; for tests. Default true. */
	durable?: boolean;
	/** Vite's dev server instead of the built site. */
	dev?: boolean;
	/** Another folder of migrations, for tests. */
	migrations?: string;
	/** Awaited before the site starts: a build, while the services come up. */
	beforeSite?: Promise<void>;
	/** Gives up starting, and stops what did start. */
	signal?: AbortSignal;
	say?: Say;
}

export interface Stack {
	/** Variables that site, worker and tests need to reach this stack. */
	env: Variables;
	urls: { site: string; mailbox: string; supabase: string; realtime: string };
	/** Pool of the schema's owner, who is no superuser but passes row level security. */
	sql: Pool;
	/** Whether this start filled the database. */
	seeded: boolean;
	pid(service: Service): number | undefined;
	/** Last lines a service printed. */
	log(service: Service): readonly string[];
	/** Starts one more process, such as `site-2`; answers its address. */
	add(service: Service, env?: Variables): Promise<string>;
	/** `kill -9`; the service is started again by itself, `ready` waits for that. */
	kill(service: Service, signal?: NodeJS.Signals): Promise<void>;
	ready(service: Service): Promise<void>;
	restart(service: Service): Promise<void>;
	/** Stops one service and keeps it stopped, or all in reverse order. */
	stop(service?: Service): Promise<void>;
	/** Stops all and throws the data away, folder and all: for tests. */
	remove(): Promise<void>;
}

/**
 * Starts the services in order and returns when all answer.
 * @throws Error when a port is taken, a service does not start or a migration fails; by then
 * everything that did start is stopped again
 */
export async function startStack(options: StackOptions): Promise<Stack> {
	const { services, say = () => undefined } = options;
	const dataDir = resolve(options.dataDir);
	const ports =
		options.ports === undefined || options.ports === 'free' ? await freePorts() : options.ports;
	const keepsData = isEmbedded(services);
	if (keepsData) await openFolder(dataDir, options.from);
	const secrets = await readSecrets(keepsData ? dataDir : undefined);
	const env: Variables = {
		...variablesOf(services, ports, keepsData ? secrets : undefined, dataDir),
		...options.env
	};
	refuseWeakSecrets(env);

	const running: Supervised[] = [];
	const wants = (kind: Kind) => services.includes(kind);
	const find = (service: Service) => {
		const found = running.find(({ name }) => name === service);
		if (!found) throw new Error(`${service} is not part of this stack`);
		return found;
	};
	const start = async (plan: Plan) => {
		options.signal?.throwIfAborted();
		const began = performance.now();
		const supervised = new Supervised(plan, say);
		running.push(supervised);
		await supervised.start();
		say(`${plan.name} is up (${((performance.now() - began) / 1000).toFixed(1)} s)`);
	};
	const nothing = Promise.resolve();
	const startIf = (wanted: boolean, plan: Plan) => (wanted ? start(plan) : nothing);
	const sql = new Pool({ connectionString: env.OWNER_URL ?? '', max: 5 });
	// a server that restarts ends idle connections; the pool makes new ones
	sql.on('error', () => undefined);
	const stopAll = async () => {
		if (!sql.ended) await sql.end();
		for (const supervised of running.toReversed()) await supervised.stop();
	};
	let starting = true;
	options.signal?.addEventListener('abort', () => {
		if (!starting) return;
		for (const supervised of running.toReversed()) void supervised.stop();
	});

	/** @returns whether the database is ready for the seed */
	async function startData(cluster: Cluster): Promise<boolean> {
		const boot = bootOf(ports.DATABASE_PORT, secrets, env.DATABASE_SERVICE_URL ?? '', say);
		if (await initialise(cluster, secrets.superuserPassword)) say('made a new database cluster');
		await start(postgresPlan(cluster, ports.DATABASE_PORT, options.durable ?? true));
		await boot.prepare();
		if (!wants('supabase')) return false;
		const url = databaseUrl('lite_login', secrets.litePassword, ports.DATABASE_PORT);
		await start(supabasePlan(env, url));
		const folder = options.migrations ?? migrationsFolder;
		return boot.migrate(sql, folder, () => find('supabase').restart());
	}

	try {
		const cluster = wants('postgres') ? await locate(dataDir, say) : undefined;
		const orphan = cluster && (await stopOrphan(cluster));
		if (orphan !== undefined) say(`stopped a database (pid ${orphan}) that nobody looked after`);
		await refuseTakenPorts(portsOf(services, ports), env.HOST ?? '127.0.0.1');
		let open = false;
		await together(
			startIf(wants('mailbox'), mailboxPlan(env)),
			startIf(wants('realtime'), realtimePlan(env, ports)),
			cluster ? startData(cluster).then((ready) => (open = ready)) : nothing
		);
		const seeded = open && options.seed === true ? await fillWhenEmpty(sql, env, say) : false;
		await options.beforeSite;
		await together(
			startIf(wants('worker') && hasWorker(), workerPlan('worker', env)),
			startIf(wants('site'), sitePlan('site', env, ports.PORT, options.dev ?? false))
		);
		if (keepsData) await writeEnvFile(dataDir, env);
		starting = false;
		return {
			env,
			urls: {
				site: env.ORIGIN ?? '',
				mailbox: env.MAILBOX_URL ?? '',
				supabase: env.SUPABASE_URL ?? '',
				realtime: `http://127.0.0.1:${ports.PUSHER_PORT}`
			},
			sql,
			seeded,
			pid: (service) => find(service).pid,
			log: (service) => find(service).log,
			async add(service, more = {}) {
				const port = await freePort();
				const own = { ...env, ...more };
				const isSite = kindOf(service) === 'site';
				await start(isSite ? sitePlan(service, own, port, false) : workerPlan(service, own));
				return `http://localhost:${port}`;
			},
			kill: (service, signal) => find(service).kill(signal),
			ready: (service) => find(service).whenReady(),
			restart: (service) => find(service).restart(),
			stop: (service) => (service === undefined ? stopAll() : find(service).stop()),
			async remove() {
				await stopAll();
				await removeData(dataDir);
				await rm(dataDir, { recursive: true, force: true });
			}
		};
	} catch (error) {
		await stopAll();
		throw error;
	}
}

/**
 * Waits for all, also when one fails: only then is it known what there is to stop.
 * @throws what the first of them threw
 */
async function together(...tasks: Promise<unknown>[]): Promise<void> {
	const outcomes = await Promise.allSettled(tasks);
	const failure = outcomes.find(({ status }) => status === 'rejected');
	if (failure?.status === 'rejected') throw failure.reason;
}

/** Whether anything of the stack keeps data on this machine. */
export function isEmbedded(services: readonly Service[]): boolean {
	return services.some((service) => !['site', 'worker'].includes(kindOf(service)));
}

/** The ports of the services that start here. */
function portsOf(services: readonly Service[], ports: Ports): Partial<Ports> {
	const names = {
		postgres: ['DATABASE_PORT'],
		mailbox: ['SMTP_PORT', 'MAILBOX_PORT'],
		supabase: ['SUPABASE_PORT'],
		realtime: ['PUSHER_PORT'],
		worker: [],
		site: ['PORT']
	} as const;
	return Object.fromEntries(
		kinds
			.filter((kind) => services.includes(kind))
			.flatMap((kind) => names[kind].map((name) => [name, ports[name]] as const))
	);
}
