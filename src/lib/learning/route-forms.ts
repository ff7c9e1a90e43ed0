/** Forms about one's route. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { moduleCodes, routeKeys } from './route.ts';

export const chooseSchema = v.object({
	route: v.picklist(routeKeys),
	base: v.optional(v.picklist(['', 'starter', 'maker']), '')
});

/** One's own steps; any of the fourteen. */
export const stepsSchema = v.object({
	modules: v.pipe(
		v.array(v.picklist(moduleCodes)),
		v.minLength(1, () => m.routes_modules_needed())
	)
});
