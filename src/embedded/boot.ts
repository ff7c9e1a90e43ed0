/** What the superuser does at each start; nobody logs in as superuser after that. */
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, runMigrations } from 'graphile-worker';
import { Client, type Pool } from 'pg';
import { migrate } from './migrate.ts';
import { superuser } from './postgres.ts';
import * as roles from './roles.ts';
import type { Secrets } from './secrets.ts';
import type { Say } from './supervise.ts';

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

export interface Boot {
	/** Roles, database, extensions: what a new hosted project has. */
	prepare(): Promise<void>;
	/**
	 * Migrates and opens the logins of site and worker; to be called when the Auth service has made
	 * its schemas.
	 * @param owner pool of the schema's owner
	 * @param rereadTables lets the Data API see what changed
	 * @returns false when the migrations do not make those logins
	 */
	migrate(owner: Pool, folder: string, rereadTables: () => Promise<void>): Promise<boolean>;
}

/** @param serviceUrl where the worker logs in, to make the schema of its jobs */
export function bootOf(port: number, secrets: Secrets, serviceUrl: string, say: Say): Boot {
	async function as<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
		const password = secrets.superuserPassword;
		const client = await connectPatiently(
			() => new Client({ host: '127.0.0.1', port, user: superuser, password, database })
		);
		try {
			return await work(client);
		} finally {
			await client.end();
		}
	}
	return {
		async prepare() {
			const passwords = { owner: secrets.ownerPassword, lite: secrets.litePassword };
			await as('postgres', (client) => roles.createRoles(client, passwords));
			await as(roles.database, roles.prepareDatabase);
		},
		async migrate(owner, folder, rereadTables) {
			await as(roles.database, roles.grantServiceSchemas);
			const applied = await migrate(owner, folder);
			if (applied.length > 0) {
				say(`applied ${applied.length} migrations, up to ${applied.at(-1) ?? ''}`);
				await as(roles.database, roles.showTables);
				await rereadTables();
				// a fresh process of theirs starts by widening the rights in its own schemas
				await as(roles.database, roles.grantServiceSchemas);
			}
			const passwords = { site: secrets.sitePassword, worker: secrets.workerPassword };
			const open = await as(roles.database, (client) => roles.openLogins(client, passwords));
			if (open) {
				const logger = new Logger(() => () => undefined);
				await runMigrations({ connectionString: serviceUrl, logger });
			}
			return open;
		}
	};
}
