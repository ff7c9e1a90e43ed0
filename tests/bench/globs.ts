/** Lets plain Node read modules that ask Vite for files: `import.meta.glob` of JSON, eagerly. */
import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { root } from '../../src/embedded/services.ts';

function readGlob(pattern: string): Record<string, unknown> {
	const paths = globSync(pattern.slice(1), { cwd: root });
	return Object.fromEntries(
		paths.map((path) => [`/${path}`, JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown])
	);
}

/** From here on, for modules that are imported afterwards. */
export function readGlobs(): void {
	Object.assign(globalThis, { readGlob });
	registerHooks({
		load(url, context, next) {
			const loaded = next(url, context);
			if (!/lib\/instruments\/\w+\.server\.ts$/.test(url)) return loaded;
			const { source } = loaded;
			const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
			return {
				...loaded,
				source: text.replace(/import\.meta\.glob(<[^(]*>)?\(/g, 'globalThis.readGlob(')
			};
		}
	});
}
