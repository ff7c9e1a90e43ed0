/**
 * What the forms of events take. Apart from `event.ts`, so that a page that shows an event does not load
 * the checking of input.
 */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { codesOf, sectors } from '../materials/vocabulary.ts';
import { provinces } from '../people/person.ts';
import { audiences, eventKinds, eventStates, formats, teamRules, topics } from './event.ts';
import type { BlockGroup } from './event.ts';

const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);
const needed = (most: number, missing: () => string) => v.pipe(text(most), v.minLength(1, missing));
const lines = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) =>
			value
				.split('\n')
				.map((line) => line.trim().slice(0, 200))
				.filter(Boolean)
				.slice(0, most)
		)
	);
const count = (least: number, most: number, wrong: () => string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.check((value) => value === '' || /^\d{1,6}$/.test(value), wrong),
		v.transform((value) => (value === '' ? null : Number(value))),
		v.check((value) => value === null || (value >= least && value <= most), wrong)
	);
const yes = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'on' || value === 'yes')
);
const id = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
);
const url = v.pipe(
	text(500),
	v.check(
		(value) => value === '' || /^https:\/\/[^\s]+$/.test(value),
		() => m.events_link_wrong()
	)
);

/** The facts of an event; its times are read from their own fields, which may ask back. */
export const eventSchema = v.object({
	kind: v.picklist(eventKinds, () => m.events_kind_missing()),
	title: v.pipe(
		needed(200, () => m.events_title_missing()),
		v.minLength(2, () => m.events_title_missing())
	),
	summary: needed(600, () => m.events_summary_missing()),
	body: text(20_000),
	format: v.picklist(formats),
	venue: text(200),
	address: text(300),
	place: text(120),
	province: text(40),
	route: text(2000),
	access_info: text(1000),
	quiet_room: text(300),
	online_url: url,
	online_note: text(500),
	registers: yes,
	capacity: count(0, 100_000, () => m.events_capacity_wrong()),
	remind_days: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => [
			...new Set(
				value
					.split(/[\s,;]+/)
					.filter(Boolean)
					.map(Number)
			)
		]),
		v.check(
			(days) => days.length <= 4 && days.every((n) => Number.isInteger(n) && n >= 1 && n <= 60),
			() => m.events_remind_wrong()
		)
	),
	visibility: v.picklist(audiences),
	community_id: id,
	programme_id: id,
	programme_step_id: id,
	host: text(320),
	host_id: id,
	sectors: v.array(v.picklist(codesOf(sectors))),
	topic: v.picklist(['', ...topics]),
	speakers: lines(30),
	partners: lines(30),
	yields: text(5000),
	hours: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((value) => value.replace(',', '.')),
		v.check(
			(value) =>
				value === '' ||
				(/^\d{1,2}(\.\d)?$/.test(value) && Number(value) >= 0.5 && Number(value) <= 100),
			() => m.events_hours_wrong()
		),
		v.transform((value) => (value === '' ? null : Number(value)))
	)
});
export type EventFacts = v.InferOutput<typeof eventSchema>;

export const stateSchema = v.object({
	state: v.picklist(eventStates),
	reason: text(1000)
});

/** `province:Zeeland` and `sector:vo` say it all; `school:` and `board:` go by the school that is named. */
const groups = [
	...provinces.map((province) => `province:${province}`),
	...codesOf(sectors).map((sector) => `sector:${sector}`),
	'school:',
	'board:'
];

/** Seats kept for a group of schools until the end of a day. */
export const blockSchema = v.object({
	group: v.pipe(
		v.picklist(groups, () => m.people_choose_from_list()),
		v.transform((group) => readGroup(group))
	),
	school: text(200),
	school_id: id,
	seats: v.pipe(
		v.string(),
		v.regex(/^[1-9]\d{0,3}$|^10000$/, () => m.events_block_seats_wrong()),
		v.transform(Number)
	),
	until: v.pipe(
		v.string(),
		v.isoDate(() => m.events_block_until_wrong())
	)
});

export type BlockInput = v.InferOutput<typeof blockSchema>;

/** A block's key, taken apart. */
export function readGroup(key: string): Omit<BlockGroup, 'label'> {
	const at = key.indexOf(':');
	return { kind: key.slice(0, at) as BlockGroup['kind'], value: key.slice(at + 1) };
}

export const emailSchema = v.pipe(
	text(254),
	v.toLowerCase(),
	v.check(
		(value) => value === '' || /^[^\s,;:<>()[\]\\"@]{1,64}@[^\s,;:<>()[\]\\"@]{1,189}$/.test(value),
		() => m.events_email_wrong()
	)
);
/** A name goes into mails and files: one line, no control characters. */
export const nameSchema = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) =>
		value
			.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	),
	v.maxLength(120, () => m.events_too_long({ count: 120 }))
);

/** Who registers: an account needs neither name nor address. */
export const registerSchema = v.object({
	name: nameSchema,
	email: emailSchema,
	school: text(200),
	school_id: id
});

export const teamSchema = v.object({
	...registerSchema.entries,
	seats: v.pipe(
		v.string(),
		v.transform(Number),
		v.integer(),
		v.minValue(2, () => m.events_team_size()),
		v.maxValue(30, () => m.events_team_size())
	),
	rule: v.picklist(teamRules, () => m.events_team_rule_missing()),
	me: yes
});

/** A seat more for a team: its name may come later. */
export const addSeatSchema = v.pipe(
	v.object({ name: nameSchema, email: emailSchema }),
	v.forward(
		v.check(
			({ name, email }) => name !== '' || email === '',
			() => m.events_name_missing()
		),
		['name']
	)
);
export const ruleSchema = v.object({
	rule: v.picklist(teamRules, () => m.events_team_rule_missing())
});

export const seatSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)),
	name: v.pipe(
		nameSchema,
		v.minLength(1, () => m.events_name_missing())
	),
	email: emailSchema
});
export const rowSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))
});

/** Who came in; the hour too, when a phone kept it while it had no network. */
export const arrivalSchema = v.object({
	...rowSchema.entries,
	at: v.pipe(
		v.optional(v.string(), ''),
		v.transform((given) => (given && !Number.isNaN(Date.parse(given)) ? new Date(given) : null))
	)
});

/** Who walked in: a name will do. */
export const walkInSchema = v.object({
	name: seatSchema.entries.name,
	email: emailSchema,
	school: nameSchema
});
