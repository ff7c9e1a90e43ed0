import adapter from '@sveltejs/adapter-node';
import { mdsvex } from 'mdsvex';
import { lessonBlocks, lessonLinks } from './src/lib/learning/preprocess.ts';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	extensions: ['.svelte', '.mdx'],
	preprocess: [lessonBlocks, mdsvex({ extensions: ['.mdx'], smartypants: false }), lessonLinks],
	compilerOptions: {
		runes: true,
		// mdsvex still writes `context="module"`; nothing we can change in a text
		warningFilter: (warning) => warning.code !== 'script_context_deprecated'
	},
	kit: {
		adapter: adapter({ precompress: true }),
		csp: {
			// hashes, not nonces: the same page can be cached for every visitor
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'media-src': ['self'],
				'frame-src': ['self', 'https://www.youtube-nocookie.com', 'https://player.vimeo.com'],
				'connect-src': ['self', 'ws:', 'wss:'],
				'object-src': ['none'],
				'worker-src': ['self'],
				'base-uri': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		// a page that stands in for another is at another depth
		paths: { relative: false },
		// registered by the shell, for who is signed in and once the page is there
		serviceWorker: { register: false },
		// what is smaller than this costs more as a request than as a part of the page
		inlineStyleThreshold: 3072,
		version: { pollInterval: 0 },
		// our own check in hooks.server.ts covers JSON too, and lets mail providers' one-click through
		csrf: { trustedOrigins: ['*'] }
	}
};

export default config;
