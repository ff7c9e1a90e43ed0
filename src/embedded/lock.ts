/**
 * One owner per data folder. A second process that opened the same database files would lose data
 * without a word, so the folder carries a lock that names its holder.
 */
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Holder {
	pid: number;
	/** Process ids are reused, also after a restart: both marks tell a holder from its namesake. */
	startTicks: string;
	bootId: string;
	since: string;
	address: string;
}

/** The folder belongs to a living process. */
export class LockedError extends Error {
	readonly holder: Holder;
	constructor(dataDir: string, holder: Holder) {
		super(
			`${dataDir} is in use by process ${holder.pid} since ${holder.since}, at ${holder.address}.\n` +
				'Stop that one first, or choose another folder with DATA_DIR=… .'
		);
		this.holder = holder;
	}
}

/** Start time of a process in clock ticks, `''` where the system does not say. */
async function startTicksOf(pid: number): Promise<string> {
	const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// the second field is the program's name and may hold spaces and brackets
	return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function bootId(): Promise<string> {
	return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

async function isAlive(holder: Holder): Promise<boolean> {
	if (holder.bootId !== (await bootId())) return false;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		// somebody else's process is a living process too
		if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
	}
	return holder.startTicks === (await startTicksOf(holder.pid));
}

async function readHolder(path: string): Promise<Holder | undefined> {
	try {
		const value: unknown = JSON.parse(await readFile(path, 'utf8'));
		return typeof value === 'object' && value !== null && 'pid' in value
			? (value as Holder)
			: undefined;
	} catch {
		return undefined;
	}
}

/** Removes a dead process's lock; one taker at a time, so that nobody removes a fresh one. */
async function clearStale(path: string): Promise<void> {
	const guard = `${path}.taking`;
	try {
		await mkdir(guard);
	} catch {
		const age = Date.now() - ((await stat(guard).catch(() => undefined))?.mtimeMs ?? Date.now());
		if (age > 5_000) await rm(guard, { recursive: true, force: true });
		await wait(50);
		return;
	}
	try {
		const holder = await readHolder(path);
		if (holder === undefined || !(await isAlive(holder))) await rm(path, { force: true });
	} finally {
		await rm(guard, { recursive: true, force: true });
	}
}

/**
 * Takes the folder, also from a process that died without giving it back.
 * @returns a function that gives it back
 * @throws LockedError when its holder lives
 */
export async function takeLock(dataDir: string, address: string): Promise<() => Promise<void>> {
	await mkdir(dataDir, { recursive: true });
	const path = join(dataDir, 'lock.json');
	const mine: Holder = {
		pid: process.pid,
		startTicks: await startTicksOf(process.pid),
		bootId: await bootId(),
		since: new Date().toISOString(),
		address
	};
	// Written aside and linked into place: nobody ever reads half a lock.
	const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`;
	await writeFile(draft, JSON.stringify(mine), { mode: 0o644 });
	try {
		for (;;) {
			try {
				await link(draft, path);
				break;
			} catch (error) {
				if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
			}
			const holder = await readHolder(path);
			if (holder !== undefined && (await isAlive(holder))) throw new LockedError(dataDir, holder);
			await clearStale(path);
		}
	} finally {
		await rm(draft, { force: true });
	}
	return async () => {
		const holder = await readHolder(path);
		if (holder?.pid === mine.pid && holder.startTicks === mine.startTicks) {
			await rm(path, { force: true });
		}
	};
}
