/** The files of the path on disk: for the build, the seed and tests; the site has them in its bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPath, type LearningPath } from './path.ts';

/**
 * The texts of the path.
 * @param root folder of the checkout
 * @returns by path below `content/leerpad`, as `buildPath` takes them
 */
export function readFiles(root: string): Map<string, string> {
	const folder = join(root, 'content/leerpad');
	return new Map(
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\/(module\.json|[^/]+\.mdx)$/.test(name))
			.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
	);
}

/**
 * Reads and checks the path.
 * @param root folder of the checkout
 * @throws Error as `buildPath`
 */
export function readPath(root: string): LearningPath {
	const pictures = readdirSync(join(root, 'content/leerpad/beeld'));
	return buildPath(readFiles(root), new Set(pictures.map((name) => `beeld/${name}`)));
}
