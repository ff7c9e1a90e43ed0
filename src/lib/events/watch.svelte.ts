import { untrack } from 'svelte';
import { invalidateAll } from '$app/navigation';
import type { StreamPosition } from '$lib/realtime/channels';
import { live } from '$lib/realtime/live.svelte';

/** What a change of an event carries: figures only, the same for everyone. */
export interface Seats {
	capacity: number | null;
	seatsTaken: number;
	waitingCount: number;
	state: string;
}

/**
 * Follows an event's figures; another change than of seats loads the page's data again, spread out.
 * Call it while a component is set up.
 */
export function watchEvent(
	position: () => StreamPosition | null,
	apply: (seats: Seats) => void
): void {
	const stream = $derived(position()?.stream);
	$effect(() => {
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
		const stop = live.watch(from, {
			apply(change) {
				if (change.kind === 'event.seats' && change.data) apply(change.data as Seats);
				else refresh();
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
