import { untrack } from 'svelte';
import type { Change, StreamPosition } from './channels';
import { live } from './live.svelte';
import { refreshPage } from './refresh';

/**
 * Keeps a page up to date whose lists are made of many things: a change of its stream asks for the
 * page's data anew, once for a burst, and spread out, so that two hundred readers do not all ask at
 * once. Call it while a component is set up; watches again when the position's stream is another one.
 * @param apply takes what a change carries; true when nothing needs to be loaded for it
 */
export function watchPage(
	position: () => StreamPosition | null,
	apply: (change: Change) => boolean = () => false
): void {
	const stream = $derived(position()?.stream);
	$effect(() => {
		// only another stream starts anew: the number alone moves on with every load
		if (!stream) return;
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const refresh = () => {
			waiting ??= setTimeout(
				() => {
					waiting = undefined;
					void refreshPage();
				},
				150 + Math.random() * 700
			);
		};
		const from = untrack(position);
		if (!from) return;
		const stop = live.watch(from, {
			apply: (change) => {
				if (!apply(change)) refresh();
			},
			reload: refresh,
			closed: refresh
		});
		return () => {
			clearTimeout(waiting);
			stop();
		};
	});
}
