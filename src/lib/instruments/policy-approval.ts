/** Who has to approve a version of a policy, in which order, and how far it is. */
import type { Policy } from './definition.ts';

export const outcomes = ['approved', 'remarks', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Approval {
	id: number;
	step: string;
	outcome: Outcome;
	name: string;
	decidedOn: string;
	remark: string;
}

export interface ApprovalStep {
	key: string;
	name: string;
	/** The newest word of this step; null while it said nothing of this version. */
	said: Approval | null;
	/** done: it said yes; now: its word is asked; later: a step before comes first. */
	state: 'done' | 'now' | 'later';
}

/** The path of one version: each step follows when the one before said yes, with remarks or without. */
export function approvalPath(
	steps: Policy['approval'],
	approvals: readonly Approval[]
): ApprovalStep[] {
	let free = true;
	return steps.map(({ key, name }) => {
		const said = approvals.filter(({ step }) => step === key).at(-1) ?? null;
		const yes = said !== null && said.outcome !== 'refused';
		const state = !free ? 'later' : yes ? 'done' : 'now';
		free &&= yes;
		return { key, name, said, state };
	});
}

/** Whether every step said yes to this version. */
export const isApproved = (path: readonly ApprovalStep[]): boolean =>
	path.every(({ state }) => state === 'done');
