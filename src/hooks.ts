import type { Reroute } from '@sveltejs/kit';
import { from } from '$lib/ui/links';

/** Dutch and English addresses lead to the same routes. */
export const reroute: Reroute = ({ url }) => from(url.pathname).path;
