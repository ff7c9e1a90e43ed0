/** Finds a Chromium for the browser tests, or installs one where that is possible. */
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The headless shell first: a whole Chromium draws its own window too, which nobody looks at. */
const places = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium'
];

function find(): string | undefined {
	const own = chromium.executablePath();
	return [process.env.CHROMIUM_PATH ?? '', ...places, own].find((path) => path && existsSync(path));
}

/**
 * @returns path of a Chromium
 * @throws Error saying what is missing and how to get it
 */
export function findBrowser(): string {
	const found = find();
	if (found) return found;
	const run = (command: string, ...args: string[]) =>
		spawnSync(command, args, {
			stdio: 'inherit',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status === 0;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log('No Chromium here; installing the Debian package …');
		run('apt-get', 'update', '-qq');
		const install = ['install', '-y', '-qq', '--no-install-recommends'];
		// older releases of Debian have no package of the shell
		if (!run('apt-get', ...install, 'chromium-headless-shell'))
			run('apt-get', ...install, 'chromium');
	} else {
		console.log('No Chromium here; asking Playwright for its own …');
		run('npx', 'playwright', 'install', 'chromium');
	}
	const installed = find();
	if (installed) return installed;
	throw new Error(
		'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or name yours in CHROMIUM_PATH.'
	);
}

/** Without these, Chromium looks for its maker's hosts at every start. */
export const browserArgs = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic'
];
