import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const index = /[\\/]paraglide[\\/]messages[\\/]_index\.js$/;

/**
 * The modules of messages there are. Others may lie beside them: the dev server has another form, in
 * which this list is empty.
 * @param {string} folder of the compiled messages
 */
export function messageModules(folder) {
	const code = readFileSync(join(folder, '_index.js'), 'utf8');
	return [...code.matchAll(/^export \* from '\.\/(.+)'/gm)].map(([, file = '']) =>
		readFileSync(join(folder, file), 'utf8')
	);
}

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
				const modules = messageModules(dirname(id));
				// one already
				if (modules.length === 0) return null;
				return [
					`import { getLocale, experimentalStaticLocale } from '../runtime.js';`,
					`import * as registry from '../registry.js';`,
					...modules.map((code) => code.replace(/^import .*$/gm, ''))
				].join('\n');
			}
		}
	};
}
