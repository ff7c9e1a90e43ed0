/**
 * A browser may think that it is online and reach nobody, or the other way round: only an answer tells.
 * Asked for as the data of a page is, so by way of the service worker: Kit loads the whole page again,
 * with what was typed on it, when its data turn out to be out of reach.
 */
export async function isReachable(): Promise<boolean> {
	const nothing = '/offline/__data.json?x-sveltekit-invalidated=00';
	const answer = await fetch(nothing, { cache: 'no-store' }).catch(() => null);
	return answer?.ok ?? false;
}
