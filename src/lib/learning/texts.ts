/** The texts of lessons with their blocks: loaded when one is needed, each on its own. */
import type { Component } from 'svelte';

const texts = import.meta.glob<Component>(
	['/content/leerpad/*/*/*.mdx', '/content/leerpad/gids.mdx'],
	{ import: 'default' }
);

/**
 * @param file of the lesson, below `content/leerpad`
 * @throws Error for a file that this build does not have
 */
export async function loadText(file: string): Promise<Component> {
	const text = texts[`/content/leerpad/${file}`];
	if (!text) throw new Error(`There is no text ${file}`);
	return text();
}
