import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Holder, LockedError, takeLock } from './lock.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const address = 'http://localhost:3000';
const path = () => join(folder, 'lock.json');

/** A lock as this process would have written it, with some of it changed. */
async function leaveLock(change: Partial<Holder>): Promise<void> {
	const release = await takeLock(folder, address);
	const holder = JSON.parse(await readFile(path(), 'utf8')) as Holder;
	await release();
	await writeFile(path(), JSON.stringify({ ...holder, ...change }));
}

test('a second owner is refused and told who, since when and where', async () => {
	await takeLock(folder, address);
	const refusal = takeLock(folder, 'http://localhost:4000');
	await expect(refusal).rejects.toThrow(LockedError);
	await expect(refusal).rejects.toThrow(
		new RegExp(`process ${process.pid} since 20\\d\\d-.*, at ${address}`)
	);
});

test('a folder that was given back is free, and nothing is left behind', async () => {
	const release = await takeLock(folder, address);
	await release();
	expect(await readdir(folder)).toEqual([]);
	await expect(takeLock(folder, address)).resolves.toBeTypeOf('function');
});

test('the lock of a dead process is taken over', async () => {
	const { pid } = spawnSync(process.execPath, ['-e', '']);
	await leaveLock({ pid });
	await expect(takeLock(folder, address)).resolves.toBeTypeOf('function');
});

test('a process id that was used again does not hold the lock', async () => {
	await leaveLock({ startTicks: '1' });
	await expect(takeLock(folder, address)).resolves.toBeTypeOf('function');
});

test('a lock from before the machine restarted is taken over', async () => {
	await leaveLock({ bootId: 'another-boot' });
	await expect(takeLock(folder, address)).resolves.toBeTypeOf('function');
});

test('an unreadable lock is taken over', async () => {
	await writeFile(path(), '{"pid":');
	await expect(takeLock(folder, address)).resolves.toBeTypeOf('function');
});

test('of twenty that take over at the same moment one succeeds', async () => {
	const { pid } = spawnSync(process.execPath, ['-e', '']);
	await leaveLock({ pid });
	const tries = await Promise.allSettled(
		Array.from({ length: 20 }, () => takeLock(folder, address))
	);
	expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	const reasons = tries.flatMap((one) =>
		one.status === 'rejected' ? [one.reason as unknown] : []
	);
	expect(reasons.every((reason) => reason instanceof LockedError)).toBe(true);
});

test('giving back does not take away the lock of a later owner', async () => {
	const release = await takeLock(folder, address);
	await rm(path());
	await writeFile(path(), JSON.stringify({ pid: 1, startTicks: '2' }));
	await release();
	expect(await readdir(folder)).toEqual(['lock.json']);
});
