import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const index = /[\\/]paraglide[\\/]messages[\\/]_index\.js$/;

/**
 * Paraglide gives every message a module of its own, thousands of them, which a bundler needs to leave
 * out what a page does not use. Unit tests bundle nothing: each file of them would load all of those.
 * They get the same code as one module.
 *
 * @returns {import('vite').Plugin}
 */
export function oneMessages() {
	return {
		name: 'one-messages',
		enforce: 'pre',
		load: {
			filter: { id: index },
			handler(id) {
				const folder = dirname(id);
				const modules = readdirSync(folder)
					.filter((file) => file.endsWith('.js') && !index.test(join(folder, file)))
					.map((file) => readFileSync(join(folder, file), 'utf8').replace(/^import .*$/gm, ''));
				return [
					`import { getLocale, experimentalStaticLocale } from '../runtime.js';`,
					`import * as registry from '../registry.js';`,
					...modules
				].join('\n');
			}
		}
	};
}
