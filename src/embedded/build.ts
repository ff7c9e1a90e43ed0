/** Builds the site when its sources are newer than the build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { given } from '../environment.ts';
import { root } from './services.ts';

const sources = [
	'src',
	'content',
	'messages',
	'static',
	'package-lock.json',
	'paraglide.config.js',
	'project.inlang/settings.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** Made by tools, or no part of the site. */
const skipped = new Set(['src/lib/paraglide', 'src/embedded', 'src/worker.ts']);

async function newest(path: string): Promise<number> {
	if (skipped.has(path) || path.endsWith('.test.ts')) return 0;
	const found = await stat(join(root, path)).catch(() => undefined);
	if (!found) return 0;
	if (!found.isDirectory()) return found.mtimeMs;
	const names = await readdir(join(root, path));
	const times = await Promise.all(names.map((name) => newest(`${path}/${name}`)));
	return Math.max(0, ...times);
}

/** Whether `build/` is missing or older than any source. */
export async function buildIsStale(): Promise<boolean> {
	const built = await stat(join(root, 'build/handler.js')).catch(() => undefined);
	if (!built) return true;
	const times = await Promise.all(sources.map(newest));
	return Math.max(...times) > built.mtimeMs;
}

/**
 * Builds the site.
 * @throws Error with the builder's output
 */
export async function build(): Promise<void> {
	const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...given, NODE_ENV: 'production' }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const ended: unknown[] = await once(child, 'close');
	if (ended[0] !== 0) throw new Error(`The site could not be built:\n${output.slice(-6_000)}`);
}
