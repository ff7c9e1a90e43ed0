/** Which modules a phase's certificate asks for, and how one stands with it. */
import { phaseOf } from './route.ts';
import type { ModuleCode, ModuleState } from './route.ts';

export const phaseNumbers = [1, 2, 3, 4] as const;

export interface PhaseStanding {
	phase: number;
	/** One's own modules of the phase: those of one's route, else all of it. */
	codes: ModuleCode[];
	missing: ModuleCode[];
}

/**
 * How far somebody is with each phase. A phase asks for the modules of one's own route in it; without a
 * route, or where the route has none, for all of the phase.
 * @param all codes of the path
 * @param route one's own steps, or none
 */
export function phaseStandings(
	all: readonly ModuleCode[],
	route: readonly ModuleCode[],
	states: readonly ModuleState[]
): PhaseStanding[] {
	const behind = new Set(
		states.filter((state) => state.completedAt ?? state.testedOutAt).map(({ module }) => module)
	);
	return phaseNumbers.map((phase) => {
		const whole = all.filter((code) => phaseOf(code, 'eigen') === phase);
		const own = whole.filter((code) => route.includes(code));
		const codes = own.length > 0 ? own : whole;
		return { phase, codes, missing: codes.filter((code) => !behind.has(code)) };
	});
}
