/** What the parts and states of a policy are called. */
import * as m from '../paraglide/messages.js';
import type { Clause, ClausePart, Need, RequirementState, Texts } from './policy.ts';
import type { Outcome } from './policy-approval.ts';
import { clausesOf } from './policy.ts';
import type { Policy } from './definition.ts';

export const partWords: Record<ClausePart, () => string> = {
	clause: m.instruments_policy_part_clause,
	why: m.instruments_policy_part_why,
	source: m.instruments_policy_part_source,
	owner: m.instruments_policy_part_owner,
	review: m.instruments_policy_part_review
};

export const needWords: Record<Need, () => string> = {
	must: m.instruments_policy_need_must,
	wish: m.instruments_policy_need_wish,
	not: m.instruments_policy_need_not
};

export const requirementWords: Record<RequirementState, () => string> = {
	open: m.instruments_policy_state_open,
	asked: m.instruments_policy_state_asked,
	met: m.instruments_policy_state_met,
	unmet: m.instruments_policy_state_unmet
};

export const outcomeWords: Record<Outcome, () => string> = {
	approved: m.instruments_policy_outcome_approved,
	remarks: m.instruments_policy_outcome_remarks,
	refused: m.instruments_policy_outcome_refused
};

const otherParts: Record<string, () => string> = {
	title: m.instruments_policy_own_title,
	heard: m.instruments_policy_heard,
	asked: m.instruments_policy_asked,
	answer: m.instruments_policy_answer,
	need: m.instruments_policy_need,
	state: m.instruments_policy_state,
	note: m.instruments_policy_note
};

/** What a clause is called: as the definition says, or as the team named its own. */
export const clauseTitle = ({ key, title }: Pick<Clause, 'key' | 'title'>, texts: Texts): string =>
	title || texts[`title:${key}`]?.trim() || m.instruments_policy_own_clause();

/** A field of a policy in words: `De mix: reden`. */
export function fieldWords(definition: Policy, key: string, texts: Texts): string {
	const [part = '', of = ''] = key.split(':');
	const clause = clausesOf(definition).find((found) => found.key === of);
	const subject = clause
		? clauseTitle(clause, texts)
		: (definition.stakeholders.find((found) => found.key === of)?.name ??
			definition.requirements.find((found) => found.key === of)?.text ??
			definition.monitoring.find((found) => found.key === of)?.label ??
			of);
	const said = part in partWords ? partWords[part as ClausePart] : otherParts[part];
	return said ? `${subject}: ${said().toLowerCase()}` : subject;
}

/** A value as it is read: choices by their name. */
export function valueWords(key: string, value: string): string {
	if (key.startsWith('need:')) return needWords[value as Need]?.() ?? value;
	if (key.startsWith('state:')) return requirementWords[value as RequirementState]?.() ?? value;
	return value;
}
