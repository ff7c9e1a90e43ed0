/**
 * The platform on one machine: all services, or some, on given or free ports. `start.ts` runs it
 * for people; database, browser and fault tests start their own in a temporary folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { readEnv, weakSecrets } from '../env.ts';
import { fillWhenEmpty } from './fill.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { freePort, freePorts, portNames, type Ports, refuseTakenPorts } from './ports.ts';
import { initialise, locate, outsideOf, stopOrphan, superuser } from './postgres.ts';
import * as roles from './roles.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import {
	hasWorker,
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

export interface StackOptions {
	/** Folder of this stack's data and secrets; made when it is not there. */
	dataDir: string;
	/** `'free'` takes any; tests that run side by side need that. */
	ports?: 'free' | Ports;
	services: readonly Service[];
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
}

/** Address of the database for one role. */
const url = (role: string, password: string, port: number) =>
	`postgres://${role}:${password}@127.0.0.1:${port}/${roles.database}`;

/**
 * The variables of the services that run here. Those of a service that does not are left to the
 * environment as a whole: a real Auth service goes by its own keys, not by a secret of ours.
 */
function variablesOf(
	services: readonly Service[],
	ports: Ports,
	secrets: Secrets | undefined,
	dataDir: string
): Variables {
	const numbers = portNames.map((name) => [name, String(ports[name])] as const);
	const variables: Variables = {
		HOST: '127.0.0.1',
		ORIGIN: `http://localhost:${ports.PORT}`,
		...Object.fromEntries(numbers),
		DATA_DIR: dataDir
	};
	if (!secrets) return variables;
	variables.APP_SECRET = secrets.appSecret;
	if (services.includes('postgres')) {
		const port = ports.DATABASE_PORT;
		Object.assign(variables, {
			DATABASE_URL: url('site_login', secrets.sitePassword, port),
			DATABASE_SERVICE_URL: url('worker_login', secrets.workerPassword, port),
			OWNER_URL: url(roles.owner, secrets.ownerPassword, port),
			DEMO: 'true',
			DEMO_PASSWORD: secrets.demoPassword
		});
	}
	if (services.includes('supabase')) {
		Object.assign(variables, {
			SUPABASE_URL: `http://127.0.0.1:${ports.SUPABASE_PORT}`,
			SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
			SUPABASE_SECRET_KEY: secrets.secretKey,
			SUPABASE_JWT_SECRET: secrets.jwtSecret
		});
	}
	if (services.includes('realtime')) {
		Object.assign(variables, {
			PUSHER_APP_ID: 'vliegwiel',
			PUSHER_KEY: secrets.pusherKey,
			PUSHER_SECRET: secrets.pusherSecret,
			PUSHER_ENCRYPTION_KEY: secrets.pusherEncryptionKey,
			PUSHER_HOST: '127.0.0.1'
		});
	}
	if (services.includes('mailbox')) {
		Object.assign(variables, {
			SMTP_URL: `smtp://127.0.0.1:${ports.SMTP_PORT}`,
			MAILBOX_URL: `http://localhost:${ports.MAILBOX_PORT}`
		});
	}
	return variables;
}

/** After a crash the server answers "starting up" (57P03) until it has recovered. */
async function connectPatiently(create: () => Client): Promise<Client> {
	for (const deadline = Date.now() + 30_000; ; await wait(50)) {
		const client = create();
		client.on('error', () => undefined);
		try {
			await client.connect();
			return client;
		} catch (error) {
			const starting = error instanceof Error && 'code' in error && error.code === '57P03';
			if (!starting || Date.now() > deadline) throw error;
		}
	}
}

async function asSuperuser<T>(
	port: number,
	password: string,
	name: string,
	work: (client: Client) => Promise<T>
): Promise<T> {
	const client = await connectPatiently(
		() => new Client({ host: '127.0.0.1', port, user: superuser, password, database: name })
	);
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

/** Copies the data of a stopped stack; the copy has the same secrets. */
async function copyData(from: string, to: string): Promise<void> {
	await mkdir(to, { recursive: true });
	const { status, stderr } = spawnSync('cp', ['-a', `${resolve(from)}/.`, to], {
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`Copying ${from} failed: ${stderr}`);
	await rm(join(to, 'lock.json'), { force: true });
}

/** Removes what a stack keeps in its data folder, and nothing else that may be there. */
export async function removeData(dataDir: string): Promise<void> {
	for (const name of ['postgres', 'storage', 'secrets.json', 'stack.env']) {
		await rm(join(dataDir, name), { recursive: true, force: true });
	}
	await rm(join(outsideOf(dataDir), 'postgres'), { recursive: true, force: true });
}

/**
 * Starts the services in order and returns when all answer.
 * @throws Error when a port is taken, a service does not start or a migration fails; by then
 * everything that did start is stopped again
 */
export async function startStack(options: StackOptions): Promise<Stack> {
	const say = options.say ?? (() => undefined);
	const dataDir = resolve(options.dataDir);
	const { services } = options;
	const ports =
		options.ports === undefined || options.ports === 'free' ? await freePorts() : options.ports;
	const keepsData = isEmbedded(services);
	if (keepsData) await openFolder(dataDir, options.from);
	const secrets = await readSecrets(keepsData ? dataDir : undefined);
	const variables = {
		...variablesOf(services, ports, keepsData ? secrets : undefined, dataDir),
		...options.env
	};
	refuseWeakSecrets(variables);
	const running: Supervised[] = [];
	const pools: Pool[] = [];
	const find = (service: Service) => {
		const found = running.find(({ name }) => name === service);
		if (!found) throw new Error(`${service} is not part of this stack`);
		return found;
	};
	const wants = (service: Service) => services.includes(service);
	const start = async (plan: Plan) => {
		options.signal?.throwIfAborted();
		const began = performance.now();
		const supervised = new Supervised(plan, say);
		running.push(supervised);
		await supervised.start();
		say(`${plan.name} is up (${((performance.now() - began) / 1000).toFixed(1)} s)`);
	};
	const stopAll = async () => {
		await Promise.all(pools.map((pool) => pool.end()));
		for (const supervised of running.toReversed()) await supervised.stop();
	};

	let starting = true;
	options.signal?.addEventListener('abort', () => {
		if (!starting) return;
		for (const supervised of running.toReversed()) void supervised.stop();
	});

	const sql = new Pool({ connectionString: variables.OWNER_URL ?? '', max: 5 });
	// a server that restarts ends idle connections; the pool makes new ones
	sql.on('error', () => undefined);
	pools.push(sql);

	try {
		const cluster = wants('postgres') ? await locate(dataDir, say) : undefined;
		const orphan = cluster && (await stopOrphan(cluster));
		if (orphan !== undefined) say(`stopped a database (pid ${orphan}) that nobody looked after`);
		await refuseOurTakenPorts(services, ports, variables.HOST ?? '127.0.0.1');
		let seeded = false;
		if (cluster) {
			if (await initialise(cluster, secrets.superuserPassword)) say('made a new database cluster');
			await start(postgresPlan(cluster, ports.DATABASE_PORT, options.durable ?? true));
			const boot = <T>(name: string, work: (client: Client) => Promise<T>) =>
				asSuperuser(ports.DATABASE_PORT, secrets.superuserPassword, name, work);
			await boot('postgres', (client) =>
				roles.createRoles(client, { owner: secrets.ownerPassword, lite: secrets.litePassword })
			);
			await boot(roles.database, roles.prepareDatabase);
			if (wants('mailbox')) await start(mailboxPlan(variables));
			if (wants('supabase')) {
				const liteUrl = url('lite_login', secrets.litePassword, ports.DATABASE_PORT);
				await start(supabasePlan(variables, liteUrl));
				await boot(roles.database, roles.grantServiceSchemas);
				const applied = await migrate(sql, options.migrations ?? migrationsFolder);
				if (applied.length > 0) {
					await boot(roles.database, roles.showTables);
					say(`applied ${applied.length} migrations, up to ${applied.at(-1) ?? ''}`);
					// its Data API reads the tables once
					await find('supabase').restart();
				}
				await boot(roles.database, roles.grantServiceSchemas);
				const open = await boot(roles.database, (client) =>
					roles.openLogins(client, {
						site: secrets.sitePassword,
						worker: secrets.workerPassword
					})
				);
				if (open) await installJobs(variables.DATABASE_SERVICE_URL ?? '');
				if (open && options.seed) seeded = await fillWhenEmpty(sql, variables, say);
			}
		} else if (wants('mailbox')) {
			await start(mailboxPlan(variables));
		}
		if (wants('realtime')) await start(realtimePlan(variables, ports));
		for (const service of services) {
			if (kindOf(service) === 'worker' && hasWorker()) await start(workerPlan(service, variables));
		}
		await options.beforeSite;
		for (const service of services) {
			if (kindOf(service) !== 'site') continue;
			const port = service === 'site' ? ports.PORT : await freePort();
			await start(sitePlan(service, variables, port, options.dev ?? false));
		}
		if (keepsData) await writeEnvFile(dataDir, variables);
		starting = false;
		return {
			env: variables,
			urls: {
				site: variables.ORIGIN ?? '',
				mailbox: variables.MAILBOX_URL ?? '',
				supabase: variables.SUPABASE_URL ?? '',
				realtime: `http://127.0.0.1:${ports.PUSHER_PORT}`
			},
			sql,
			seeded,
			pid: (service) => find(service).pid,
			log: (service) => find(service).log,
			async add(service, env = {}) {
				const own = { ...variables, ...env };
				const port = await freePort();
				if (kindOf(service) === 'site') await start(sitePlan(service, own, port, false));
				else await start(workerPlan(service, own));
				return `http://localhost:${port}`;
			},
			kill: (service, signal) => find(service).kill(signal),
			ready: (service) => find(service).whenReady(),
			restart: (service) => find(service).restart(),
			stop: (service) => (service === undefined ? stopAll() : find(service).stop())
		};
	} catch (error) {
		await stopAll();
		throw error;
	}
}

/** Checks the ports of the services that start here. */
async function refuseOurTakenPorts(services: readonly Service[], ports: Ports, host: string) {
	const names = {
		postgres: ['DATABASE_PORT'],
		mailbox: ['SMTP_PORT', 'MAILBOX_PORT'],
		supabase: ['SUPABASE_PORT'],
		realtime: ['PUSHER_PORT'],
		worker: [],
		site: ['PORT']
	} as const;
	const ours: Partial<Ports> = {};
	for (const kind of kinds) {
		if (!services.includes(kind)) continue;
		for (const name of names[kind]) ours[name] = ports[name];
	}
	await refuseTakenPorts(ours, host);
}

/** Whether anything of the stack keeps data on this machine. */
export function isEmbedded(services: readonly Service[]): boolean {
	return services.some((service) => !['site', 'worker'].includes(kindOf(service)));
}

async function openFolder(dataDir: string, from: string | undefined): Promise<void> {
	if (from !== undefined && !existsSync(join(dataDir, 'secrets.json'))) {
		await copyData(from, dataDir);
	}
	await mkdir(dataDir, { recursive: true });
	// entered by the user that runs the database; what is secret has modes of its own
	await chmod(dataDir, 0o711);
}

function refuseWeakSecrets(variables: Variables): void {
	const env = readEnv(variables);
	const weak = weakSecrets(env);
	if (weak.length === 0) return;
	throw new Error(
		`Refusing to start: others can reach ${env.HOST} (${env.ORIGIN}), and these are known, short or default: ${weak.join(', ')}`
	);
}

/** The worker's own schema, made by the role that works in it. */
async function installJobs(connectionString: string): Promise<void> {
	await runMigrations({ connectionString, logger: new Logger(() => () => undefined) });
}

/** `set -a; . .data/stack.env` gives a shell what site and worker get. */
async function writeEnvFile(dataDir: string, variables: Variables): Promise<void> {
	const quote = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`;
	const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`);
	const path = join(dataDir, 'stack.env');
	await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
}
