/** A cohort: a werkplaats with a route, dates and group work; what its educator sees, by consent. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { moduleCodes, routeKeys } from './route.ts';

const text = (least: number, most: number) =>
	v.pipe(
		v.string(() => m.cohort_missing()),
		v.trim(),
		v.minLength(least, () => m.cohort_missing()),
		v.maxLength(most, () => m.work_too_long())
	);
const day = v.pipe(
	v.string(() => m.work_until_missing()),
	v.isoDate(() => m.work_until_missing())
);

const plan = {
	route: v.picklist(routeKeys, () => m.intake_choose()),
	starts: day,
	ends: day,
	groupWork: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(4000, () => m.work_too_long())
	)
};
export const newCohortSchema = v.pipe(
	v.object({ name: text(2, 120), summary: text(1, 600), ...plan }),
	v.forward(
		v.check(
			({ starts, ends }) => ends >= starts,
			() => m.cohort_dates_wrong()
		),
		['ends']
	)
);
/** Dates per module come as `due-M01`, group work as `together`. */
export const planSchema = v.pipe(
	v.object({ ...plan, together: v.array(v.picklist(moduleCodes)) }),
	v.forward(
		v.check(
			({ starts, ends }) => ends >= starts,
			() => m.cohort_dates_wrong()
		),
		['ends']
	)
);

/** Consent, per part; neither is nothing. */
export const consentSchema = v.object({
	progress: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'on')
	),
	work: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value === 'on')
	)
});

export interface PlannedModule {
	module: string;
	dueOn: string | null;
	together: boolean;
}

/** A student's row of one module. */
export interface Step {
	module: string;
	done: number;
	total: number;
	completedAt: Date | string | null;
	testedOutAt: Date | string | null;
	updatedAt: Date | string | null;
}

export type Place = 'done' | 'busy' | 'stuck' | 'late' | 'open';

/** Days without a step after which somebody who began is taken to be stuck. */
export const stuckAfterDays = 14;

/**
 * Where a student is with a module of the plan. Tells who may need help; it ranks nobody.
 * @param now when one looks
 */
export function placeOf(planned: PlannedModule, step: Step | undefined, now: Date): Place {
	if (step?.completedAt ?? step?.testedOutAt) return 'done';
	const late = planned.dueOn !== null && now > new Date(`${planned.dueOn}T23:59:59Z`);
	if (!step || step.done === 0) return late ? 'late' : 'open';
	const quiet = now.getTime() - new Date(step.updatedAt ?? now).getTime();
	if (quiet >= stuckAfterDays * 86_400_000) return 'stuck';
	return late ? 'late' : 'busy';
}
