/**
 * Options shared by Vite's plugin and `scripts/prepare.js`. The locale is set by our own hooks
 * (`hooks.server.ts`, `hooks.client.ts`): paraglide's URL patterns cost a regular expression per
 * link, and a thread page has hundreds of links.
 *
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	// a check or another build may be reading it
	cleanOutdir: false,
	strategy: ['globalVariable', 'baseLocale']
};
