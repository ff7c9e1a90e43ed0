/** What the forms of a hackathon take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { nameSchema } from './event-input.ts';
import { prototypeLicences } from './maker.ts';

const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);

export const makersSchema = v.object({
	name: v.pipe(
		nameSchema,
		v.minLength(2, () => m.events_makers_name_missing()),
		v.maxLength(80, () => m.events_too_long({ count: 80 }))
	),
	idea: text(1000),
	challenge: v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
	)
});

export const prototypeSchema = v.pipe(
	v.object({
		id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)),
		prototype: text(160),
		prototype_url: v.pipe(
			text(500),
			v.check(
				(value) => value === '' || /^https:\/\/\S+$/.test(value),
				() => m.events_link_wrong()
			)
		),
		prototype_text: text(3000),
		licence: v.optional(v.picklist(['', ...prototypeLicences]), ''),
		show: v.pipe(
			v.optional(v.string(), ''),
			v.transform((value) => value === 'on')
		)
	}),
	v.forward(
		v.check(
			({ show, prototype }) => !show || prototype !== '',
			() => m.events_prototype_missing()
		),
		['prototype']
	),
	v.forward(
		v.check(
			({ show, licence }) => !show || licence !== '',
			() => m.events_prototype_licence()
		),
		['licence']
	)
);
