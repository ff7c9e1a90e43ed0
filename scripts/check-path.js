import { readPath } from '../src/lib/learning/files.ts';

/**
 * A mistake in the learning path stops the build, with file and line.
 * @returns {import('vite').Plugin}
 */
export const checkPath = () => ({
	name: 'check-path',
	apply: 'build',
	buildStart() {
		readPath('.');
	}
});
