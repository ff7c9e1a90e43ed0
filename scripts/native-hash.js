import { fileURLToPath } from 'node:url';

const native = fileURLToPath(new URL('native-digests.js', import.meta.url));
const page = String.raw`[\\/]@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]server[\\/]page[\\/]`;
const places = [
	{ importer: new RegExp(`${page}csp\\.js$`), source: './crypto.js' },
	{ importer: new RegExp(`${page}render\\.js$`), source: '../../../utils/hash.js' }
];

/**
 * Kit hashes each page for its etag, and its inline data for the content security policy, in
 * JavaScript, since it also runs where Node does not. Node's own take a tenth of the time, which on
 * a thread's page is one tenth of everything.
 *
 * @returns {import('vite').Plugin}
 */
export function nativeHash() {
	return {
		name: 'native-hash',
		enforce: 'pre',
		resolveId: (source, importer) =>
			places.some((place) => place.source === source && place.importer.test(importer ?? ''))
				? native
				: null
	};
}
