/** LibreOffice, where a machine has it: what we export is opened by somebody else's program. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const places = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/lib/libreoffice/program/soffice'];

const find = (): string | undefined =>
	[process.env.SOFFICE_PATH ?? '', ...places].find((path) => path && existsSync(path));

/**
 * The full run installs it where it may: 86 MB, a minute or more, which every other run does without.
 * @returns its path; null after saying what is missing
 */
export function findOffice(): string | null {
	const found = find();
	if (found) return found;
	if (process.env.FULL && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No LibreOffice here; installing the Debian package …');
		const run = (command: string, ...args: string[]) =>
			spawnSync(command, args, {
				stdio: 'ignore',
				env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
			});
		run('apt-get', 'update', '-qq');
		run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui');
	}
	const installed = find();
	if (installed) return installed;
	console.warn(
		'Skipped: no LibreOffice to open our exports with. Install it (Debian: apt-get install libreoffice-writer-nogui), or name yours in SOFFICE_PATH.'
	);
	return null;
}

/**
 * Opens files in LibreOffice and keeps each as HTML, with a profile of its own.
 * @param files name with ending to content
 * @returns the HTML of each, by name
 * @throws Error when LibreOffice could not open one
 */
export async function openInOffice(
	office: string,
	files: Readonly<Record<string, Uint8Array>>
): Promise<Record<string, string>> {
	const folder = await mkdtemp(join(tmpdir(), 'vliegwiel-office-'));
	try {
		const names = Object.keys(files);
		for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
		await promisify(execFile)(
			office,
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--norestore',
				'--convert-to',
				'html:HTML (StarWriter):UTF8',
				'--outdir',
				join(folder, 'out'),
				...names.map((name) => join(folder, name))
			],
			{ timeout: 120_000 }
		);
		const read = (name: string) =>
			readFile(join(folder, 'out', name.replace(/\.\w+$/, '.html')), 'utf8');
		return Object.fromEntries(
			await Promise.all(names.map(async (name) => [name, await read(name)] as const))
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
