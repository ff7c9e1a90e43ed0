import { findPart } from '$lib/ui/on-sight';
import type { PageLoad } from './$types';

/** What is below the list: its script comes when it is in sight. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	Outcome: await findPart(
		`outcome-of-${data.run.id}`,
		() => import('$lib/instruments/MixOutcome.svelte')
	)
});
