/**
 * `npm start`: the whole platform on this machine, or, with the variables of real services set,
 * the site and the worker only.
 *
 * `--dev` Vite's dev server instead of the build, `--services-only` all but site and worker,
 * `--reset` throws this folder's data away first, `--no-seed` leaves an empty database empty.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { env, given } from '../environment.ts';
import { build, buildIsStale } from './build.ts';
import { takeLock } from './lock.ts';
import type { Kind, Variables } from './services.ts';
import { endEverything } from './supervise.ts';
import { removeData } from './datafolder.ts';
import { isEmbedded, type Stack, startStack } from './stack.ts';

const { values: flags } = parseArgs({
	options: {
		dev: { type: 'boolean', default: false },
		reset: { type: 'boolean', default: false },
		seed: { type: 'boolean', default: true },
		'services-only': { type: 'boolean', default: false }
	},
	allowNegative: true
});

const began = performance.now();
function say(line: string): void {
	const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
	console.log(`${seconds} s  ${line}`);
}

/**
 * What starts here: all, but for the services that a variable says are elsewhere.
 * @throws Error when the database is elsewhere and Auth is not, or the other way round
 */
function chosenServices(): Kind[] {
	const real = Boolean(given.DATABASE_URL);
	if (real !== Boolean(given.SUPABASE_URL)) {
		throw new Error(
			'Accounts live in the database: set DATABASE_URL and SUPABASE_URL together, or neither.'
		);
	}
	const services: Kind[] = real ? [] : ['postgres'];
	if (!given.SMTP_URL) services.push('mailbox');
	if (!real) services.push('supabase');
	if (!given.PUSHER_SECRET) services.push('realtime');
	if (!flags['services-only']) services.push('worker', 'site');
	return services;
}

/** What a person or a deployment set, which wins from the stack's own values. */
function chosenVariables(): Variables {
	const chosen = Object.keys(env).flatMap((name) => {
		const value = given[name];
		return value ? [[name, value] as const] : [];
	});
	return { ...Object.fromEntries(chosen), DATA_DIR: resolve(env.DATA_DIR) };
}

async function printLogins(stack: Stack): Promise<void> {
	const { people } = await import('./seed/people.ts');
	const rows = people.slice(0, 13).map((person) => {
		const { name, email, role, platformRoles, suspended } = person as {
			name: string;
			email: string;
			role: string;
			platformRoles?: string[];
			suspended?: boolean;
		};
		const what = suspended ? 'suspended: sees why' : (platformRoles ?? [role]).join(', ');
		return `  ${name.padEnd(22)} ${email.padEnd(26)} ${what.replaceAll('_', ' ')}`;
	});
	console.log(
		`\nDemo logins, all with password ${stack.env.DEMO_PASSWORD ?? ''}\n${rows.join('\n')}`
	);
}

/** First Ctrl-C stops all in reverse order, a second one ends it at once. */
function onStop(stop: () => Promise<void>): void {
	let asked = 0;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			// one Ctrl-C arrives twice: from the terminal, and passed on by npm
			if (asked !== 0 && performance.now() - asked < 500) return;
			if (asked !== 0) {
				endEverything();
				process.exit(130);
			}
			asked = performance.now();
			say('stopping … (again to end at once)');
			stop().then(
				() => {
					say('stopped');
					process.exit(0);
				},
				(error: unknown) => {
					console.error(error);
					process.exit(1);
				}
			);
		});
	}
}

/** Resolves when there is an up-to-date build to serve. */
async function prepareSite(): Promise<void> {
	if (flags.dev || flags['services-only'] || !(await buildIsStale())) return;
	say('building the site …');
	await build();
	say('built the site');
}

async function main(): Promise<void> {
	const services = chosenServices();
	const dataDir = resolve(env.DATA_DIR);
	const release = isEmbedded(services)
		? await takeLock(dataDir, env.ORIGIN)
		: () => Promise.resolve();
	const stopping = new AbortController();
	const site = prepareSite();
	// reported where it is awaited, once the services are up
	site.catch(() => undefined);
	const starting = (async () => {
		if (flags.reset) {
			await removeData(dataDir);
			say(`threw away the data in ${dataDir}`);
		}
		return startStack({
			dataDir,
			ports: env,
			services,
			seed: flags.seed,
			env: chosenVariables(),
			dev: flags.dev,
			beforeSite: site,
			signal: stopping.signal,
			say
		});
	})();
	onStop(async () => {
		stopping.abort();
		const stack = await starting.catch(() => undefined);
		await stack?.stop();
		await release();
	});
	try {
		const stack = await starting;
		await announce(stack, services);
	} catch (error) {
		// a stop that was asked for says so itself
		if (stopping.signal.aborted) return;
		await release();
		throw error;
	}
}

async function announce(stack: Stack, services: readonly Kind[]): Promise<void> {
	if (stack.env.DEMO === 'true' && flags.seed) await printLogins(stack);
	console.log('');
	if (services.includes('site')) console.log(`  Vliegwiel   ${stack.urls.site}`);
	if (services.includes('mailbox')) console.log(`  Mailbox     ${stack.urls.mailbox}`);
	if (flags['services-only']) {
		console.log(`  Variables   ${resolve(env.DATA_DIR, 'stack.env')}`);
	}
	console.log('');
	say('ready; Ctrl-C stops everything');
}

try {
	await main();
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exit(1);
}
