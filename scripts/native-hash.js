import { fileURLToPath } from 'node:url';

const policy = /[\\/]@sveltejs[\\/]kit[\\/]src[\\/]runtime[\\/]server[\\/]page[\\/]csp\.js$/;

/**
 * Kit hashes the inline data of each page for the content security policy with an implementation in
 * JavaScript, since it runs where Node does not. Node's own takes a tenth of the time, which on a
 * thread's page is one twentieth of everything.
 *
 * @returns {import('vite').Plugin}
 */
export function nativeHash() {
	return {
		name: 'native-hash',
		enforce: 'pre',
		resolveId: (source, importer) =>
			source === './crypto.js' && policy.test(importer ?? '')
				? fileURLToPath(new URL('sha256.js', import.meta.url))
				: null
	};
}
