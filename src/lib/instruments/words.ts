/** What the instruments are called and what they say when something cannot be done. */
import * as m from '../paraglide/messages.js';
import type { Instrument, InstrumentSector } from './definition.ts';
import type { RunState } from './run.ts';
import type { ScoreName } from './score.ts';

export const instrumentWords: Record<Instrument, () => string> = {
	groeikompas: m.instruments_compass,
	kwaliteitsmodel: m.instruments_quality,
	leermiddelenbeleid: m.instruments_policy,
	leermiddelenmix: m.instruments_mix,
	ontwerpproces: m.instruments_design,
	visie: m.instruments_vision
};

export const stateWords: Record<RunState, () => string> = {
	open: m.instruments_state_open,
	frozen: m.instruments_state_frozen,
	closed: m.instruments_state_closed
};

export const scoreWords: Record<ScoreName, () => string> = {
	onvoldoende: m.instruments_score_onvoldoende,
	voldoende: m.instruments_score_voldoende,
	goed: m.instruments_score_goed
};

export const sectorWords: Record<InstrumentSector, () => string> = {
	po: m.instruments_sector_po,
	vo: m.instruments_sector_vo
};

/** For a hint of the SQL functions; null for one that is not of the instruments. */
export function refusalWords(hint: string | null): string | null {
	const words: Record<string, () => string> = {
		round_is_open: m.instruments_refused_round_open,
		run_frozen: m.instruments_refused_frozen,
		run_closed: m.instruments_refused_closed,
		already_counted: m.instruments_refused_counted,
		no_answers: m.instruments_refused_no_answers,
		too_few_answers: m.instruments_refused_too_few,
		three_actions: m.instruments_refused_three_actions,
		twelve_actions: m.instruments_policy_refused_actions,
		policy_empty: m.instruments_policy_refused_empty,
		policy_same: m.instruments_policy_refused_same,
		policy_old: m.instruments_policy_refused_old,
		policy_step: m.instruments_policy_refused_step,
		policy_full: m.instruments_policy_refused_full,
		link_expired: m.instruments_refused_link,
		team_full: m.instruments_refused_team_full,
		last_facilitator: m.instruments_refused_last_facilitator,
		evidence_missing: m.instruments_refused_evidence,
		second_reviewer: m.instruments_refused_second_reviewer,
		not_agreed: m.instruments_refused_not_agreed,
		no_board: m.instruments_refused_no_board,
		round_not_finished: m.instruments_refused_not_finished,
		round_counted: m.instruments_refused_round_counted,
		too_few_rounds: m.instruments_refused_few_rounds,
		mix_full: m.instruments_mix_refused_full,
		mix_empty: m.instruments_mix_refused_empty,
		mix_no_school: m.instruments_mix_refused_no_school,
		mix_row_gone: m.instruments_mix_refused_row_gone,
		material_unknown: m.instruments_mix_material_unknown,
		step_stays_open: m.instruments_design_refused_step_open,
		log_full: m.instruments_design_refused_log_full,
		links_full: m.instruments_design_refused_links_full,
		friend_is_member: m.instruments_design_refused_member,
		friend_invited: m.instruments_design_refused_invited,
		friends_full: m.instruments_design_refused_friends_full,
		feedback_sent: m.instruments_design_refused_sent,
		nothing_said: m.instruments_design_refused_nothing
	};
	return (hint && words[hint]?.()) ?? null;
}
