import { fileURLToPath } from 'node:url';

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const page = String.raw`[\\/]@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]server[\\/]page[\\/]`;

/**
 * Parts of Kit that cost a page of ours much, and what takes their place on the server.
 *
 * Kit also runs where Node does not, so it hashes each page for its etag, and its inline data for the
 * content security policy, in JavaScript: Node's own take a tenth of the time.
 *
 * And it defines accessors on objects of each request. V8 keeps what such an accessor closes over, data
 * and page and all, until the next full garbage collection: collecting took a quarter of a thread's page.
 */
const parts = [
	{ importer: `${page}csp\\.js$`, source: './crypto.js', file: here('native-digests.js') },
	{
		importer: `${page}render\\.js$`,
		source: '../../../utils/hash.js',
		file: here('native-digests.js')
	},
	{
		importer: `${page}load_data\\.js$`,
		source: '../../../utils/url.js',
		file: here('tracked-url.js')
	},
	{
		importer: String.raw`[\\/]generated[\\/]root\.js$`,
		source: 'svelte/legacy',
		file: here('rendered-root.js')
	}
].map((part) => ({ ...part, importer: new RegExp(part.importer) }));

/**
 * Puts our parts in the place of Kit's, on the server.
 *
 * @returns {import('vite').Plugin}
 */
export function kitParts() {
	return {
		name: 'kit-parts',
		enforce: 'pre',
		resolveId(source, importer = '', options) {
			if (!options.ssr) return null;
			const part = parts.find((one) => one.source === source && one.importer.test(importer));
			return part?.file ?? null;
		}
	};
}
