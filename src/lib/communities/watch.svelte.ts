import { untrack } from 'svelte';
import { invalidateAll } from '$app/navigation';
import type { StreamPosition } from '$lib/realtime/channels';
import { live } from '$lib/realtime/live.svelte';

/**
 * Keeps a page of a community up to date. Its lists are made of many things, so a change asks for the
 * page's data anew: once for a burst, and spread out, so that two hundred readers do not all ask at once.
 * Call it while a component is set up; watches again when the position's stream is another one.
 */
export function watchCommunity(position: () => StreamPosition | null): void {
	const stream = $derived(position()?.stream);
	$effect(() => {
		// only another stream starts anew: the number alone moves on with every load
		if (!stream) return;
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const refresh = () => {
			waiting ??= setTimeout(
				() => {
					waiting = undefined;
					void invalidateAll();
				},
				150 + Math.random() * 700
			);
		};
		const from = untrack(position);
		if (!from) return;
		const stop = live.watch(from, { apply: refresh, reload: refresh, closed: refresh });
		return () => {
			clearTimeout(waiting);
			stop();
		};
	});
}
