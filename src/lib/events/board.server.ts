/** The organiser's board: figures, messages to who registered, and how mails fared. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Audience } from './message.ts';
import type { Session } from './session.ts';

export interface EventFigures {
	seen: number;
	registered: number;
	confirmed: number;
	waiting: number;
	cancelled: number;
	attended: number;
	/** Seats of teams that nobody's name stands on yet. */
	unnamed: number;
	/** Provinces of who comes; those with fewer than five are together, without a name. */
	provinces: { name: string; count: number }[];
	/** Required questions and how many did not answer them. */
	open: { id: number; label: string; count: number }[];
	sessions: Session[];
}

/** Figures for who keeps the registrations; null for anybody else. */
export async function showFigures(trx: Db, event: number): Promise<EventFigures | null> {
	const { rows } = await sql<{ figures: EventFigures | null }>`
		select public.show_event_figures(${event}) as figures`.execute(trx);
	return rows[0]?.figures ?? null;
}

/** Adds one to how often the page was opened today; nothing about who. */
export async function countView(trx: Db, event: number): Promise<void> {
	await sql`select public.count_event_view(${event})`.execute(trx);
}

/** Names of those a message would reach. */
export async function listAudience(
	trx: Db,
	event: number,
	audience: Audience
): Promise<{ registration: number; name: string }[]> {
	const { rows } = await sql<{ registration: number; name: string }>`
		select registration, name from public.list_event_audience(${event}, ${JSON.stringify(audience)}::jsonb)`.execute(
		trx
	);
	return rows;
}

/**
 * Mails a message to everyone it is for.
 * @returns how many
 * @throws a refusal with hint message_nobody or message_limit
 */
export async function sendMessage(
	trx: Db,
	event: number,
	{ subject, body, ...audience }: Audience & { subject: string; body: string }
): Promise<{ told: number }> {
	const { rows } = await sql<{ told: number }>`
		select public.send_event_message(${event}, ${subject}, ${body}, ${JSON.stringify(audience)}::jsonb) as told`.execute(
		trx
	);
	return { told: rows[0]?.told ?? 0 };
}

/** Messages of an event, the newest first. */
export async function listMessages(
	trx: Db,
	event: number
): Promise<{ id: number; subject: string; told: number; sentAt: Date; author: string | null }[]> {
	return trx
		.selectFrom('event_messages as m')
		.leftJoin('profiles as p', 'p.id', 'm.author_id')
		.select(['m.id', 'm.subject', 'm.told', 'm.sent_at as sentAt', 'p.name as author'])
		.where('m.event_id', '=', event)
		.orderBy('m.id', 'desc')
		.limit(50)
		.execute();
}

export interface MailState {
	id: number;
	registration: number;
	name: string;
	/** Without `event_`. */
	kind: string;
	created_at: Date;
	sent_at: Date | null;
	failed_at: Date | null;
	attempts: number;
}

/** The last mails of an event, those that failed first. */
export async function listMails(trx: Db, event: number): Promise<MailState[]> {
	const { rows } = await sql<MailState>`
		select * from public.list_event_mails(${event})`.execute(trx);
	return rows;
}

/**
 * Sends a mail once more, with what is true now.
 * @throws a refusal with hint message_limit after three times
 */
export async function resendMail(trx: Db, mail: number): Promise<void> {
	await sql`select public.resend_event_mail(${mail})`.execute(trx);
}
