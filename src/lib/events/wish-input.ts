/** What the forms of a visit that schools ask for take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { provinces } from '../people/person.ts';
import { nameSchema } from './event-input.ts';
import { reaches } from './wish.ts';

const id = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
);

const people = v.pipe(
	v.string(),
	v.regex(/^\d{1,3}$/, () => m.events_wish_people_wrong()),
	v.transform(Number),
	v.minValue(1, () => m.events_wish_people_wrong()),
	v.maxValue(200, () => m.events_wish_people_wrong())
);

export const supportSchema = v.object({
	wish: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)),
	school: v.pipe(
		nameSchema,
		v.minLength(2, () => m.events_school_missing())
	),
	school_id: id,
	people
});

export const wishSchema = v.object({
	...v.omit(supportSchema, ['wish']).entries,
	place: v.pipe(
		nameSchema,
		v.minLength(2, () => m.events_wish_place_missing())
	),
	province: v.picklist(provinces, () => m.people_choose_from_list()),
	reach: v.picklist(reaches),
	why: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(1000, () => m.events_too_long({ count: 1000 }))
	)
});
