/** The files of the path on disk: for the build, the seed and tests; the site has them in its bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPath, type LearningPath } from './path.ts';

/**
 * Reads and checks the path.
 * @param root folder of the checkout
 * @throws Error as `buildPath`
 */
export function readPath(root: string): LearningPath {
	const folder = join(root, 'content/leerpad');
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const pictures = readdirSync(join(root, 'static/leerpad'));
	return buildPath(
		new Map(
			names
				.filter((name) => /\/(module\.json|[^/]+\.mdx)$/.test(name))
				.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
		),
		new Set(pictures.map((name) => `/leerpad/${name}`))
	);
}
