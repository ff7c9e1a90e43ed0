import { policyActions } from '$lib/instruments/policy-actions.server';
import { mixIn, textsOf } from '$lib/instruments/policy.server';
import {
	compareStates,
	listApprovals,
	listVersions
} from '$lib/instruments/policy-versions.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent, url }) => {
	const policy = await parent();
	return locals.db(async (trx) => {
		const versions = await listVersions(trx, Number(params.id));
		const approvals = await listApprovals(
			trx,
			versions.map(({ id }) => id)
		);
		const asked = (name: string) => url.searchParams.get(name);
		const texts = textsOf(policy.fields);
		const now = { ...policy, texts, mix: mixIn(texts, policy.mix) };
		const changed = policy.changed.length > 0;
		return {
			// their texts stay here: the page shows what differs
			versions: versions.map(({ texts: _, mix: __, ...version }) => ({
				...version,
				approvals: approvals.filter((said) => said.version === version.id)
			})),
			compared: compareStates(now, versions, asked('from'), asked('to'), changed)
		};
	});
};

export const actions: Actions = policyActions;
