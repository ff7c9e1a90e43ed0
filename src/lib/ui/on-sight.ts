/** Parts of a page whose script comes when they are in sight; `OnSight.svelte` shows them. */
import type { Component } from 'svelte';
import { browser } from '$app/environment';

// as Svelte's own types have it: the props of any component
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyProps = Record<string, any>;

export interface Part<P extends AnyProps> {
	id: string;
	load: () => Promise<{ default: Component<P> }>;
	/** Not in a browser that has the part in its page already, as the server rendered it. */
	Whole?: Component<P>;
	/** On the server: makes the part into markup of its own. */
	render?: typeof import('svelte/server').render;
}

/**
 * Finds a part of a page; call it in the page's universal `load`, with the import written out there. Kit
 * brings the looks of what a page loads later along when that is one step deep, and of a component that no
 * other file imports. On the server, and for who comes from another page of the site, the part is there
 * with the page.
 *
 * @param id of the element around it: another one for other data on the same route
 */
export async function findPart<P extends AnyProps>(
	id: string,
	load: Part<P>['load']
): Promise<Part<P>> {
	if (browser && document.getElementById(id)) return { id, load };
	const { default: Whole } = await load();
	return browser
		? { id, load, Whole }
		: { id, load, Whole, render: (await import('svelte/server')).render };
}
