/** What the pages of a policy can do: what every run can, and what is a policy's own. */
import type { RequestEvent } from '@sveltejs/kit';
import { act } from './act.server.ts';
import {
	addDecision,
	fixVersion,
	recordApproval,
	takeText,
	withdrawDecision
} from './policy-acts.server.ts';
import {
	approvalSchema,
	decisionSchema,
	takeSchema,
	versionSchema,
	withdrawSchema
} from './policy-input.ts';
import { runActions } from './run-actions.server.ts';

type Event = RequestEvent<{ id: string }>;

const runOf = ({ params }: Event) => Number(params.id);

export const policyActions = {
	...runActions,
	take: async (event: Event) => {
		const { outcome, problem } = await act(event, 'policy.take', takeSchema, (trx, data) =>
			takeText(trx, runOf(event), data)
		);
		return problem ?? { form: 'take', key: outcome.key };
	},
	fix: async (event: Event) => {
		const { outcome, problem } = await act(event, 'policy.fix', versionSchema, (trx, { note }) =>
			fixVersion(trx, runOf(event), note)
		);
		return problem ?? { form: 'fix', fixed: outcome.number };
	},
	approve: async (event: Event) => {
		const { problem } = await act(event, 'policy.approve', approvalSchema, (trx, data) =>
			recordApproval(trx, runOf(event), data)
		);
		return problem ?? { form: 'approve' };
	},
	decide: async (event: Event) => {
		const { problem } = await act(event, 'policy.decide', decisionSchema, (trx, data) =>
			addDecision(trx, runOf(event), data)
		);
		return problem ?? { form: 'decide' };
	},
	withdraw: async (event: Event) => {
		const { problem } = await act(event, 'policy.withdraw', withdrawSchema, async (trx, data) => {
			await withdrawDecision(trx, data.decision);
			return {};
		});
		return problem ?? { form: 'withdraw' };
	}
};
