/** The environment variables of a stack: what its site, worker and tests need to reach it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnv, weakSecrets } from '../environment.ts';
import { portNames, type Ports } from './ports.ts';
import { database, owner } from './roles.ts';
import type { Secrets } from './secrets.ts';
import type { Kind, Service, Variables } from './services.ts';

/** Address of the embedded database for one role. */
export function databaseUrl(role: string, password: string, port: number): string {
	return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

type Part = (secrets: Secrets, ports: Ports) => Variables;

const parts: Partial<Record<Kind, Part>> = {
	postgres: (secrets, { DATABASE_PORT: port }) => ({
		DATABASE_URL: databaseUrl('site_login', secrets.sitePassword, port),
		DATABASE_SERVICE_URL: databaseUrl('worker_login', secrets.workerPassword, port),
		OWNER_URL: databaseUrl(owner, secrets.ownerPassword, port),
		DEMO: 'true',
		DEMO_PASSWORD: secrets.demoPassword
	}),
	supabase: (secrets, ports) => ({
		SUPABASE_URL: `http://127.0.0.1:${ports.SUPABASE_PORT}`,
		SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
		SUPABASE_SECRET_KEY: secrets.secretKey,
		SUPABASE_JWT_SECRET: secrets.jwtSecret
	}),
	realtime: (secrets) => ({
		PUSHER_APP_ID: 'vliegwiel',
		PUSHER_KEY: secrets.pusherKey,
		PUSHER_SECRET: secrets.pusherSecret,
		PUSHER_ENCRYPTION_KEY: secrets.pusherEncryptionKey,
		PUSHER_HOST: '127.0.0.1'
	}),
	mailbox: (_, ports) => ({
		SMTP_URL: `smtp://127.0.0.1:${ports.SMTP_PORT}`,
		MAILBOX_URL: `http://localhost:${ports.MAILBOX_PORT}`
	})
};

/**
 * The variables of the services that run here. Those of a service that does not are left to the
 * environment as a whole: a real Auth service goes by its own keys, not by a secret of ours.
 * @param secrets of the data folder, when there is one
 */
export function variablesOf(
	services: readonly Service[],
	ports: Ports,
	secrets: Secrets | undefined,
	dataDir: string
): Variables {
	const variables: Variables = {
		HOST: '127.0.0.1',
		ORIGIN: `http://localhost:${ports.PORT}`,
		DATA_DIR: dataDir,
		...Object.fromEntries(portNames.map((name) => [name, String(ports[name])] as const))
	};
	if (!secrets) return variables;
	variables.APP_SECRET = secrets.appSecret;
	variables.BADGE_KEYS = secrets.badgeKeys;
	for (const [kind, part] of Object.entries(parts)) {
		if (services.some((service) => service === kind))
			Object.assign(variables, part(secrets, ports));
	}
	return variables;
}

/** @throws Error naming the variables that are known or weak where others can reach the site */
export function refuseWeakSecrets(variables: Variables): void {
	const env = readEnv(variables);
	const weak = weakSecrets(env);
	if (weak.length === 0) return;
	throw new Error(
		`Refusing to start: others can reach ${env.HOST} (${env.ORIGIN}), and these are known, short or default: ${weak.join(', ')}`
	);
}

/** `. .data/stack.env` gives a shell what site and worker get. */
export async function writeEnvFile(dataDir: string, variables: Variables): Promise<void> {
	const quote = (value: string) => `'${value.replaceAll("'", `'\\''`)}'`;
	const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`);
	await writeFile(join(dataDir, 'stack.env'), `${lines.join('\n')}\n`, { mode: 0o600 });
}
