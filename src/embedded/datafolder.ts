/** The folder that holds one stack's database, files and secrets. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { outsideOf } from './places.ts';

/**
 * Makes the folder when it is not there.
 * @param from data folder of a stopped stack to copy into an empty one, secrets included
 */
export async function openFolder(dataDir: string, from: string | undefined): Promise<void> {
	await mkdir(dataDir, { recursive: true });
	// entered by the user that runs the database; what is secret has modes of its own
	await chmod(dataDir, 0o711);
	if (from === undefined || existsSync(join(dataDir, 'secrets.json'))) return;
	const { status, stderr } = spawnSync('cp', ['-a', `${resolve(from)}/.`, dataDir], {
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`Copying ${from} failed: ${stderr}`);
	await rm(join(dataDir, 'lock.json'), { force: true });
}

/** Removes what a stack keeps in its data folder, and nothing else that may be there. */
export async function removeData(dataDir: string): Promise<void> {
	for (const name of ['postgres', 'storage', 'secrets.json', 'stack.env']) {
		await rm(join(dataDir, name), { recursive: true, force: true });
	}
	await rm(outsideOf(dataDir), { recursive: true, force: true });
}
