import type { LayoutLoad } from './$types';

/** The part of the header that is somebody's own: with its script only for who is signed in. */
export const load: LayoutLoad = async ({ data }) => ({
	...data,
	Personal: data.viewer ? (await import('./shell/Personal.svelte')).default : null
});
