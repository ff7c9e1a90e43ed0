/** Counts posts as they are made, in talks that are not open on the page. Loaded for who is signed in. */
import type { StreamPosition } from '../realtime/channels';
import { live } from '../realtime/live.svelte';
import type { Post } from '../threads/thread';
import type { TalkCounts } from './talk-counts.svelte';

/** @returns ends the listening */
export function listenTalks(positions: readonly StreamPosition[], counts: TalkCounts): () => void {
	const stops = positions.map((position) =>
		live.watch(position, {
			apply({ kind, data }) {
				const thread = Number(position.stream.split(':')[1]);
				if (kind === 'post.made' && data) counts.hear(thread, (data as Post).number);
			},
			// too much was missed to tell how many: the next page knows
			reload: () => undefined
		})
	);
	return () => stops.forEach((stop) => stop());
}
