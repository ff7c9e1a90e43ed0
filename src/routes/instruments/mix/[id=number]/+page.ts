import { findPart } from '$lib/ui/on-sight';
import type { PageLoad } from './$types';

/** What the list adds up to: parts below it, whose script comes when they are in sight. */
export const load: PageLoad = async ({ data }) => {
	const id = (name: string) => `${name}-of-${data.run.id}`;
	return {
		...data,
		Result: await findPart(id('result'), () => import('$lib/instruments/MixResult.svelte')),
		Gaps: await findPart(id('gaps'), () => import('$lib/instruments/MixGaps.svelte')),
		Balance: await findPart(id('balance'), () => import('$lib/instruments/BalanceCheck.svelte')),
		Actions: await findPart(id('actions'), () => import('$lib/instruments/Actions.svelte'))
	};
};
