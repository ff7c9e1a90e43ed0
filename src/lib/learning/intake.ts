/**
 * The intake: four questions about oneself, one statement per module, and the route that follows from
 * them. Advice with a reason for each module; whoever answers may change all of it.
 */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { moduleCodes, routeOf, sortSteps } from './route.ts';
import type { ModuleCode, RouteKey, RouteStep } from './route.ts';

export const intakeRoles = [
	'leraar',
	'lio',
	'opleider',
	'schoolleider',
	'bestuurder',
	'overig'
] as const;
export const intakeSectors = ['po', 'vo', 'go', 'anders'] as const;
export const intakeUses = ['nog_niet', 'af_en_toe', 'regelmatig'] as const;
export const intakeGoals = ['vinden', 'beoordelen', 'maken', 'delen', 'team', 'beleid'] as const;
/** Minutes one has now. */
export const intakeTimes = ['30', '120', '300'] as const;
/** ken ik niet · met hulp · zelfstandig · ik help anderen */
export const intakeScale = ['0', '1', '2', '3'] as const;

const chosen = <const T extends readonly string[]>(values: T) =>
	v.picklist(values, () => m.intake_choose());
const score = v.pipe(chosen(intakeScale), v.transform(Number));

/** Fields of the form: `role`, `sector`, `use`, `goal`, `time` and one per module, named by its code. */
export const intakeSchema = v.object({
	role: chosen(intakeRoles),
	sector: chosen(intakeSectors),
	use: chosen(intakeUses),
	goal: chosen(intakeGoals),
	time: chosen(intakeTimes),
	...(Object.fromEntries(moduleCodes.map((code) => [code, score])) as Record<
		ModuleCode,
		typeof score
	>)
});
export type IntakeAnswers = v.InferOutput<typeof intakeSchema>;

/** Why a module is in the route: it belongs there, or the stated goal needs it. */
export type Because = 'route' | 'goal';

export interface AdvisedStep extends RouteStep {
	score: number;
	because: Because;
	/** A test of five questions may take its place. */
	testOut: boolean;
	/** Never skipped without doing it or its test, and why. */
	keep?: 'first_use' | 'publishing';
	/** Could help others with it. */
	helper: boolean;
	/** Shown at once; the rest follows when there is more time. */
	now: boolean;
}

export interface Advice {
	route: RouteKey;
	/** For specialised education: the route it builds on. */
	base: RouteKey;
	steps: AdvisedStep[];
}

/** Modules that a goal needs, also outside the route. */
const needed: Partial<Record<IntakeAnswers['goal'], ModuleCode>> = {
	beoordelen: 'M06',
	vinden: 'M03',
	maken: 'M08',
	delen: 'M11',
	beleid: 'M14'
};

/** How many modules fit in the time there is. */
const fitting: Record<IntakeAnswers['time'], number> = { '30': 1, '120': 3, '300': Infinity };

function baseOf({ role, goal }: IntakeAnswers): { base: RouteKey; extra: ModuleCode[] } {
	if (role === 'schoolleider' || role === 'bestuurder') return { base: 'bestuur', extra: [] };
	if (role === 'opleider') return { base: 'opleider', extra: [] };
	if (role === 'lio') return { base: 'lio', extra: [] };
	if (goal === 'maken' || goal === 'delen') return { base: 'maker', extra: [] };
	if (goal === 'team' || goal === 'beleid') return { base: 'starter', extra: ['M04', 'M14'] };
	return { base: 'starter', extra: [] };
}

/**
 * The route for somebody's answers, module by module with its reason. Rule and examples: the
 * platform's description of the learning path, "Intake self-scan".
 */
export function adviseRoute(answers: IntakeAnswers): Advice {
	const { base, extra } = baseOf(answers);
	// the other routes keep their modules in specialised education; their examples differ
	const special = answers.sector === 'go' && (base === 'starter' || base === 'maker');
	const route: RouteKey = special ? 'go' : base;
	const steps: (RouteStep & { because: Because })[] = [
		...routeOf(route, base).steps.map((step) => ({ ...step, because: 'route' as const })),
		...extra.map((code) => ({ code, because: 'goal' as const }))
	];
	const goal = needed[answers.goal];
	if (goal && answers[goal] <= 1 && !steps.some(({ code }) => code === goal))
		steps.push({ code: goal, because: 'goal' });
	return {
		route,
		base,
		steps: sortSteps(steps, route).map((step, at) => ({
			...step,
			score: answers[step.code],
			...verdict(step.code, answers),
			now: at < fitting[answers.time]
		}))
	};
}

function verdict(
	code: ModuleCode,
	answers: IntakeAnswers
): Pick<AdvisedStep, 'testOut' | 'helper' | 'keep'> {
	const score = answers[code];
	// who never used open material meets the idea first, however sure of it
	if (code === 'M01' && answers.use === 'nog_niet')
		return { testOut: false, helper: false, keep: 'first_use' };
	return {
		testOut: score >= 2,
		helper: score === 3,
		...(code === 'M02' ? { keep: 'publishing' as const } : {})
	};
}

/** Right answers that a test-out of five questions asks for: 80 %. */
export const testOutPasses = (right: number, total: number): boolean =>
	total > 0 && right / total >= 0.8;
