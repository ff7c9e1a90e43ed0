import { steps } from '$lib/instruments/design';
import { findPart } from '$lib/ui/on-sight';
import type { PageLoad } from './$types';

/** Parts of a step whose script comes when they are in sight; most steps have one of their own. */
export const load: PageLoad = async ({ data }) => {
	const at = data.step.number;
	const id = (name: string) => `${name}-of-${data.run.id}-${at}`;
	return {
		...data,
		Talk: await findPart(id('talk'), () => import('$lib/instruments/StepTalk.svelte')),
		Needs:
			at === steps.requirements
				? await findPart(id('needs'), () => import('$lib/instruments/StepNeeds.svelte'))
				: null,
		Friends:
			at === steps.outline
				? await findPart(id('friends'), () => import('$lib/instruments/Friends.svelte'))
				: null,
		HandOver:
			at === steps.share
				? await findPart(id('share'), () => import('$lib/instruments/HandOver.svelte'))
				: null
	};
};
