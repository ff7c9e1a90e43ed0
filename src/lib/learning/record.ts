/** Sharing one's page of professional growth. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { today } from './submission.ts';

export const linkSchema = v.object({
	label: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(120)),
	until: v.pipe(
		v.string(() => m.work_until_missing()),
		v.isoDate(() => m.work_until_missing()),
		v.check(
			(until) => until >= today() && until <= today(395),
			() => m.work_until_wrong()
		)
	)
});
