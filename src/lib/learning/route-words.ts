/** What routes and the intake's questions are called. */
import * as m from '../paraglide/messages.js';
import type {
	AdvisedStep,
	IntakeAnswers,
	intakeGoals,
	intakeRoles,
	intakeScale,
	intakeSectors,
	intakeTimes,
	intakeUses
} from './intake.ts';
import type { RouteKey } from './route.ts';

type Words<T extends readonly string[]> = Record<T[number], () => string>;

export const routeWords: Record<RouteKey, { name: () => string; text: () => string }> = {
	starter: { name: m.routes_starter, text: m.routes_starter_text },
	maker: { name: m.routes_maker, text: m.routes_maker_text },
	lio: { name: m.routes_lio, text: m.routes_lio_text },
	opleider: { name: m.routes_opleider, text: m.routes_opleider_text },
	bestuur: { name: m.routes_bestuur, text: m.routes_bestuur_text },
	go: { name: m.routes_go, text: m.routes_go_text },
	eigen: { name: m.routes_eigen, text: m.routes_eigen_text }
};

export const roleWords: Words<typeof intakeRoles> = {
	leraar: m.intake_role_leraar,
	lio: m.intake_role_lio,
	opleider: m.intake_role_opleider,
	schoolleider: m.intake_role_schoolleider,
	bestuurder: m.intake_role_bestuurder,
	overig: m.intake_role_overig
};
export const sectorWords: Words<typeof intakeSectors> = {
	po: m.intake_sector_po,
	vo: m.intake_sector_vo,
	go: m.intake_sector_go,
	anders: m.intake_sector_anders
};
export const useWords: Words<typeof intakeUses> = {
	nog_niet: m.intake_use_nog_niet,
	af_en_toe: m.intake_use_af_en_toe,
	regelmatig: m.intake_use_regelmatig
};
export const goalWords: Words<typeof intakeGoals> = {
	vinden: m.intake_goal_vinden,
	beoordelen: m.intake_goal_beoordelen,
	maken: m.intake_goal_maken,
	delen: m.intake_goal_delen,
	team: m.intake_goal_team,
	beleid: m.intake_goal_beleid
};
export const timeWords: Words<typeof intakeTimes> = {
	'30': m.intake_time_30,
	'120': m.intake_time_120,
	'300': m.intake_time_300
};
export const scaleWords: Words<typeof intakeScale> = {
	'0': m.intake_scale_0,
	'1': m.intake_scale_1,
	'2': m.intake_scale_2,
	'3': m.intake_scale_3
};

const scoreWords = [
	m.intake_score_0,
	m.intake_score_1,
	m.intake_score_2,
	m.intake_score_3
] as const;

/** Why a module is proposed to somebody, in a sentence or three. */
export function reasonWords(step: AdvisedStep, route: RouteKey, answers: IntakeAnswers): string {
	const told = [
		step.because === 'goal'
			? m.intake_why_goal({ goal: goalWords[answers.goal]().toLowerCase() })
			: m.intake_why_route({ route: routeWords[route].name() }),
		step.keep === 'first_use'
			? m.intake_why_first()
			: (scoreWords[step.score] ?? m.intake_score_0)()
	];
	if (step.keep === 'publishing') told.push(m.intake_why_publishing());
	else if (step.elective) told.push(m.intake_why_elective());
	return told.join(' ');
}

const phases = [m.proof_phase_1, m.proof_phase_2, m.proof_phase_3, m.proof_phase_4] as const;

/** @param phase from 1 */
export const phaseWords = (phase: number): string => (phases[phase - 1] ?? m.proof_phase_1)();
