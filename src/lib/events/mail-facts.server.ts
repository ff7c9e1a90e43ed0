/** What mails about registrations tell, from the rows as they stand when the mail leaves. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { EventState, Format, RegistrationState } from './event.ts';
import { tokenOf } from './links.server.ts';
import { fillName } from './message.ts';

export const eventMails = [
	'confirmed',
	'waiting',
	'again',
	'seat',
	'offer',
	'expired',
	'promoted',
	'moved',
	'message',
	'cancelled',
	'changed',
	'event_cancelled',
	'reminder',
	'thanks',
	'team_received',
	'team_offer',
	'team_expired'
] as const;
export type EventMail = (typeof eventMails)[number];

/** Mail that is not about the seat itself: it carries a link that ends it. */
export function isOptional(what: EventMail): boolean {
	return what === 'reminder' || what === 'thanks' || what === 'message';
}

/** Facts of one mail about an event. */
export interface EventMailFacts {
	what: EventMail;
	title: string;
	startsAt: string;
	endsAt: string;
	venue: string;
	place: string;
	format: Format;
	eventState: EventState;
	cancelReason: string;
	/** Canonical path of the page where all of it is arranged. */
	path: string;
	state: RegistrationState | null;
	ticket: number | null;
	/** How many wait before this one. */
	ahead: number | null;
	offerUntil: string | null;
	/** Of a team's seat: who booked it. */
	coordinator: string | null;
	/** Of a team: seats, and how many are certain. */
	seats: number;
	confirmed: number;
	/** Where to join, for who has a seat. */
	online: string | null;
	/** What changed: time, place, online. */
	changes: string[];
	/** Of a message: the organiser's words, with the reader's name in them. */
	message: { subject: string; body: string };
}

type Row = Omit<EventMailFacts, 'what' | 'path' | 'changes' | 'message'> & {
	name: string;
	off: boolean;
	id: number;
	seed: string;
	account: boolean;
};

const event = sql`e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.venue, e.place, e.format,
	e.state as "eventState", e.cancel_reason as "cancelReason"`;

/**
 * The facts of a mail by its kind without `event_`; null when there is nothing left to tell: an offer
 * that was answered, a reminder for who cancelled.
 */
export async function findEventMail(
	trx: Db,
	kind: string,
	payload: Record<string, unknown>
): Promise<EventMailFacts | null> {
	const what = eventMails.find((known) => known === kind);
	if (!what) throw new Error(`no words for a mail of kind event_${kind}`);
	const team = what.startsWith('team_');
	const { rows } = await sql<{ row: Row }>`select to_json(x) as row from (${
		team
			? sql`
				select t.id, t.coordinator_name as name, false as off, t.link_seed as seed, t.coordinator_id is not null as account, ${event}, null as state, null as ticket,
					null as ahead, null as coordinator, null as online,
					(select o.expires_at from public.offers o where o.team_id = t.id and o.answer is null) as "offerUntil",
					(select count(*) from public.registrations r where r.team_id = t.id and r.state in ('confirmed', 'waiting', 'offered')) as seats,
					(select count(*) from public.registrations r where r.team_id = t.id and r.state = 'confirmed') as confirmed
				from public.teams t join public.events e on e.id = t.event_id where t.id = ${Number(payload.team)}`
			: sql`
				select r.id, coalesce((select p.name from public.profiles p where p.id = r.person_id), r.name) as name,
					r.mail_off_at is not null as off, r.link_seed as seed, r.person_id is not null as account, ${event}, r.state, r.ticket,
					case when r.state = 'waiting' then (select count(*) from public.registrations w
						where w.event_id = r.event_id and w.state = 'waiting' and w.ticket < r.ticket) end as ahead,
					(select t.coordinator_name from public.teams t where t.id = r.team_id) as coordinator,
					case when r.state = 'confirmed' then (select l.url from public.event_links l where l.event_id = e.id) end as online,
					(select o.expires_at from public.offers o where o.registration_id = r.id and o.answer is null) as "offerUntil",
					1 as seats, 0 as confirmed
				from public.registrations r join public.events e on e.id = r.event_id where r.id = ${Number(payload.registration)}`
	}) x`.execute(trx);
	const row = rows[0]?.row;
	if (!row) return null;
	const { id, seed, account, name, off, ...facts } = row;
	if (off && isOptional(what)) return null;
	if ((what === 'offer' || what === 'team_offer') && facts.offerUntil === null) return null;
	const active = ['confirmed', 'waiting', 'offered'].includes(facts.state ?? 'confirmed');
	if ((what === 'reminder' || what === 'changed' || what === 'event_cancelled') && !active)
		return null;
	if (what === 'reminder' && facts.eventState === 'cancelled') return null;
	const message = what === 'message' ? await findMessage(trx, Number(payload.message)) : null;
	if (what === 'message' && !message) return null;
	const place = team ? '/registrations/team/' : '/registrations/';
	return {
		...facts,
		what,
		path: place + (account ? String(id) : tokenOf(team ? 'team' : 'registration', seed)),
		changes: Array.isArray(payload.changes) ? payload.changes.map(String) : [],
		message: {
			subject: fillName(message?.subject ?? '', name),
			body: fillName(message?.body ?? '', name)
		}
	};
}

/** What the organiser wrote. */
async function findMessage(
	trx: Db,
	id: number
): Promise<{ subject: string; body: string } | undefined> {
	return trx
		.selectFrom('event_messages')
		.select(['subject', 'body'])
		.where('id', '=', id)
		.executeTakeFirst();
}
