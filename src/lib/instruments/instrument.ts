/** What people send about instruments: teams, runs and actions, as forms give them. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { sectors } from './definition.ts';

export * from './run.ts';

const required = (most: number, message: () => string) =>
	v.pipe(v.string(), v.trim(), v.minLength(1, message), v.maxLength(most, m.instruments_too_long));
const optionalId = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => Number(value) || null)
);
export const idField = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number));

export const teamSchema = v.object({
	name: required(120, m.instruments_team_name_missing),
	sector: v.picklist(sectors, m.instruments_sector_missing),
	school_id: optionalId,
	community_id: optionalId,
	programme_id: optionalId
});
export type TeamInput = v.InferOutput<typeof teamSchema>;

/** A date of today or later, as a date field gives it. */
const day = v.pipe(v.string(), v.isoDate(m.instruments_date_missing));

export const startSchema = v.object({
	team: idField,
	title: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(160, m.instruments_too_long)),
	due_on: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null))
	)
});

export const stateSchema = v.object({ state: v.picklist(['open', 'frozen', 'closed']) });

export const actionSchema = v.object({
	action: optionalId,
	area: v.pipe(v.optional(v.string(), ''), v.maxLength(40)),
	text: required(300, m.instruments_action_missing),
	first_step: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(300, m.instruments_too_long)
	),
	owner_id: v.pipe(v.string(), v.uuid(m.instruments_owner_missing)),
	due_on: day
});
export type ActionInput = v.InferOutput<typeof actionSchema>;

export const finishSchema = v.object({
	action: idField,
	done: v.pipe(
		v.string(),
		v.transform((value) => value === 'yes')
	)
});

/** A joint field as the page sends it by itself. */
export const fieldSchema = v.object({
	run: v.pipe(v.number(), v.integer(), v.minValue(1)),
	key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9:._-]{0,59}$/)),
	value: v.pipe(v.string(), v.maxLength(8_000)),
	base: v.pipe(v.number(), v.integer(), v.minValue(0)),
	attempt: v.pipe(v.string(), v.uuid())
});
