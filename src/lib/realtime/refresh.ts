/** Asking for a page's data anew, because something changed that it shows. */
import { invalidate, invalidateAll } from '$app/navigation';
import { navigating } from '$app/state';

/**
 * Asks for it once whoever is on the way to another page has arrived: SvelteKit calls off a navigation for
 * it, and a link or a form would have been pressed in vain.
 * @param part what the data to load says it depends on; without it all of the page's
 */
export async function refreshPage(part?: string): Promise<void> {
	// a navigation that was called off leaves this page where it is
	await navigating.complete?.catch(() => undefined);
	await (part === undefined ? invalidateAll() : invalidate(part));
}
