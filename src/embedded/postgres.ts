/** A real PostgreSQL from npm, run as an ordinary user. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { given } from '../environment.ts';
import type { Cluster } from './places.ts';

export const superuser = 'supabase_admin';

const asUser = (cluster: Cluster) =>
	cluster.user ? { uid: cluster.user.uid, gid: cluster.user.gid, cwd: '/' } : { cwd: '/' };

/**
 * Makes the cluster when it is not there. A folder that was left half made is made again, and so is
 * one outside a data folder that was thrown away.
 * @returns whether it is new
 * @throws Error when the cluster was made with other secrets than the data folder holds
 */
export async function initialise(cluster: Cluster, password: string): Promise<boolean> {
	const mark = join(cluster.data, 'vliegwiel-ready');
	const fingerprint = createHash('sha256').update(password).digest('hex');
	const known = await readFile(mark, 'utf8').catch(() => undefined);
	if (known === fingerprint) return false;
	if (known !== undefined && !cluster.aside) {
		throw new Error(
			`The database in ${cluster.data} was made with other secrets than secrets.json beside it holds.\n` +
				'Put that file back, or start fresh with `npm run reset`.'
		);
	}
	await rm(cluster.data, { recursive: true, force: true });
	await mkdir(cluster.data, { recursive: true, mode: 0o700 });
	const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-'));
	const passwordFile = join(folder, 'password');
	try {
		await writeFile(passwordFile, password, { mode: 0o600 });
		if (cluster.user) {
			const { uid, gid } = cluster.user;
			for (const path of [cluster.data, folder, passwordFile]) await chown(path, uid, gid);
		}
		const { status, stderr, error } = spawnSync(
			cluster.initdb,
			[
				`--pgdata=${cluster.data}`,
				`--username=${superuser}`,
				`--pwfile=${passwordFile}`,
				'--auth=scram-sha-256',
				'--encoding=UTF8',
				// the same on every machine, whatever locales it has
				'--locale=C',
				'--locale-provider=builtin',
				'--builtin-locale=C.UTF-8',
				'--no-sync'
			],
			{ ...asUser(cluster), encoding: 'utf8' }
		);
		if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	// initdb skips flushing for speed, so the mark waits until the files are on disk
	spawnSync('sync', ['-f', cluster.data]);
	await writeFile(mark, fingerprint);
	await chmod(cluster.data, 0o700);
	return true;
}

/**
 * Starts the server; the caller waits until it answers.
 * @param durable false survives the death of processes but not of the machine: for tests
 */
export function run(cluster: Cluster, port: number, durable: boolean): ChildProcess {
	const settings: Record<string, string> = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '150',
		shared_buffers: '256MB',
		timezone: 'UTC',
		log_timezone: 'UTC',
		log_min_messages: 'warning',
		log_checkpoints: 'off',
		// a demo's database lives on small disks
		max_wal_size: '512MB',
		...(durable ? {} : { fsync: 'off', full_page_writes: 'off' })
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	return spawn(cluster.postgres, ['-D', cluster.data, '-p', String(port), ...flags], {
		...asUser(cluster),
		// its own process group: Ctrl-C is for the supervisor, which stops it last
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { PATH: given.PATH, TZ: 'UTC', LC_ALL: 'C' }
	});
}

/**
 * Stops a server that outlived the supervisor which started it.
 * @returns its process id, or undefined when there was none
 */
export async function stopOrphan(cluster: Cluster): Promise<number | undefined> {
	const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
	const pid = Number(text.split('\n')[0]);
	if (!Number.isInteger(pid) || pid <= 0) return undefined;
	// the id may belong to somebody else by now; ours was started on these files
	const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
	if (!command.split('\0').includes(cluster.data)) return undefined;
	const alive = () => existsSync(`/proc/${pid}`);
	process.kill(pid, 'SIGINT');
	for (let tries = 0; alive() && tries < 100; tries += 1) await wait(50);
	if (alive()) process.kill(pid, 'SIGQUIT');
	return pid;
}
