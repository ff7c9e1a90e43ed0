import type { Component } from 'svelte';
import { browser } from '$app/environment';

interface Text {
	Text?: Component;
	/** On the server: makes the text into markup of its own. */
	render?: typeof import('svelte/server').render;
}

/**
 * The text of the lesson. On the server it is rendered at once. A browser that got the page from the
 * server has it already, and makes its blocks work when the first one comes in sight.
 */
export async function findText({
	file,
	version
}: {
	file: string;
	version: string;
}): Promise<Text> {
	if (browser && document.getElementById(`lesson-${version}`)) return {};
	// blocks are named first, and here: Kit gives a page the looks of what it loads later one step deep
	const [, { loadText }] = await Promise.all([import('./blocks/all.ts'), import('./texts.ts')]);
	const Text = await loadText(file);
	return browser ? { Text } : { Text, render: (await import('svelte/server')).render };
}
