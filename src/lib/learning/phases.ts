/** Names of the phases, and of who a module is for, in the reader's language. */
import * as m from '../paraglide/messages.js';
import type { Phase } from './module.ts';

export const phaseNames: Record<Phase, () => string> = {
	verkennen: m.learning_phase_explore,
	kiezen: m.learning_phase_choose,
	'maken-en-delen': m.learning_phase_make,
	'toepassen-en-borgen': m.learning_phase_apply
};

export const audienceNames: Record<string, () => string> = {
	leraar: m.learning_audience_teacher,
	student: m.learning_audience_student,
	opleider: m.learning_audience_educator,
	bestuur: m.learning_audience_board
};
