/** Reading the forms that register: who it is, and who sits on a team's seats. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { emailSchema, nameSchema } from './event-input.ts';

interface Typed {
	name: string;
	email: string;
	school: string;
	school_id: number | null;
}
interface Who extends Typed {
	locale: string;
}

/**
 * Who registers: an account says it, a visitor types it.
 * @returns the person, and what is missing by field
 */
export function whoOf(
	typed: Typed,
	viewer: { name: string } | null,
	locale: string
): { who: Who; wrong: Record<string, string> } {
	const wrong: Record<string, string> = {};
	if (!viewer && !typed.name) wrong.name = m.events_name_missing();
	if (!viewer && !typed.email) wrong.email = m.events_email_missing();
	return { who: { ...typed, name: viewer?.name ?? typed.name, locale }, wrong };
}

export interface Seat {
	name: string;
	email: string;
	me: boolean;
}

/**
 * The seats of a team, named or to be named later.
 * @param me the coordinator, when one of the seats is theirs: it comes first
 */
export function readSeats(
	form: FormData,
	count: number,
	me: { name: string; email: string } | null
): { seats: Seat[]; errors: Record<string, string> } {
	const seats: Seat[] = me ? [{ name: me.name, email: me.email, me: true }] : [];
	const errors: Record<string, string> = {};
	const known = new Set(seats.flatMap(({ email }) => (email ? [email] : [])));
	for (let at = 0; seats.length < count; at++) {
		const field = (name: string) => {
			const value = form.get(`${name}-${at}`);
			return typeof value === 'string' ? value : '';
		};
		const name = v.safeParse(nameSchema, field('name'));
		const email = v.safeParse(emailSchema, field('email'));
		if (!name.success) errors[`name-${at}`] = name.issues[0].message;
		if (!email.success) errors[`email-${at}`] = email.issues[0].message;
		const seat = {
			name: name.success ? name.output : '',
			email: email.success ? email.output : '',
			me: false
		};
		if (seat.email && !seat.name) errors[`name-${at}`] = m.events_name_missing();
		if (seat.email && known.has(seat.email)) errors[`email-${at}`] = m.events_email_twice();
		known.add(seat.email);
		seats.push(seat);
	}
	return { seats, errors };
}
