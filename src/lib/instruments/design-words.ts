/** The words for where a step is and what a critical friend thinks. */
import * as m from '../paraglide/messages.js';
import type { StepState, Verdict } from './design.ts';

export const stepStateWords: Record<StepState, () => string> = {
	todo: m.instruments_design_state_todo,
	doing: m.instruments_design_state_doing,
	done: m.instruments_design_state_done
};

/** What a button says that puts a step there. */
export const moveWords: Record<StepState, () => string> = {
	todo: m.instruments_design_move_todo,
	doing: m.instruments_design_move_doing,
	done: m.instruments_design_move_done
};

export const verdictWords: Record<Verdict, () => string> = {
	good: m.instruments_design_verdict_good,
	doubt: m.instruments_design_verdict_doubt,
	missing: m.instruments_design_verdict_missing
};
