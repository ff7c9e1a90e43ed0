/** What the forms of a policy send. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { idField } from './instrument.ts';
import { outcomes } from './policy-approval.ts';

const required = (most: number, message: () => string) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, message), v.maxLength(most, m.instruments_too_long));
const optional = (most: number) =>
	v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, m.instruments_too_long));
const name = v.pipe(
	v.string(),
	v.trim(),
	v.minLength(2, m.instruments_policy_name_missing),
	v.maxLength(160, m.instruments_too_long)
);
/** A day between 2020 and 2099, as the tables hold it. */
const day = v.pipe(
	v.string(),
	v.isoDate(m.instruments_date_missing),
	v.regex(/^20[2-9]/, m.instruments_date_missing)
);

export const versionSchema = v.object({ note: optional(500) });

export const approvalSchema = v.pipe(
	v.object({
		version: idField,
		step: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
		outcome: v.picklist(outcomes, m.instruments_policy_outcome_missing),
		name,
		decided_on: day,
		remark: optional(2000)
	}),
	// a refusal without a reason helps nobody write the next version
	v.forward(
		v.check(
			({ outcome, remark }) => outcome === 'approved' || remark !== '',
			m.instruments_policy_remark_missing
		),
		['remark']
	)
);

export const decisionSchema = v.object({
	what: required(500, m.instruments_policy_what_missing),
	why: required(1000, m.instruments_policy_why_missing),
	who: name,
	decided_on: day
});

export const withdrawSchema = v.object({ decision: idField });

export const takeSchema = v.object({
	key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,38}$/)),
	/** Box of a vision; empty for the proposal of the definition. */
	box: v.pipe(v.optional(v.string(), ''), v.regex(/^([a-z][a-z0-9_-]{0,38})?$/))
});
