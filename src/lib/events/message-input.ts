/** What the form of a message to who registered takes. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { registrationStates } from './event.ts';
import type { RegistrationState } from './event.ts';

const id = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
);

export const audienceSchema = v.object({
	states: v.pipe(
		v.array(v.picklist(registrationStates)),
		v.transform((states): RegistrationState[] => (states.length > 0 ? states : ['confirmed']))
	),
	attended: v.optional(v.picklist(['', 'yes', 'no']), ''),
	unanswered: id,
	session: id
});

export const messageSchema = v.object({
	...audienceSchema.entries,
	subject: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()),
		v.minLength(2, () => m.events_message_subject_missing()),
		v.maxLength(150, () => m.events_too_long({ count: 150 }))
	),
	body: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
		v.minLength(2, () => m.events_message_body_missing()),
		v.maxLength(5000, () => m.events_too_long({ count: 5000 }))
	)
});
