/** The outbox: notices are bundled into mails, mails are sent once. */
import { sql } from 'kysely';
import { env } from '../../environment.ts';
import { findEventMail, isOptional } from '../events/mail-facts.server.ts';
import type { Db } from '../server/db.ts';
import { accountMails, kindsOf } from './mails.ts';
import type { MailFacts } from './mails.ts';
import { noticeOf, selectNotices } from './notices.sql.ts';
import { signUnsubscribe } from './unsubscribe.ts';

/** Most notices in one mail; what is left comes with the next. */
const bundleBound = 60;

/** People for whom a mail may go out now. */
export async function listDuePeople(trx: Db): Promise<string[]> {
	const rows = await trx
		.selectFrom('notifications')
		.select('person_id')
		.distinct()
		.where('mailed_at', 'is', null)
		.where('mail_due_at', '<=', sql<Date>`now()`)
		.limit(2_000)
		.execute();
	return rows.map(({ person_id }) => person_id);
}

/** A notice that was read, was switched off or is no longer the person's to read needs no mail. */
const stillWanted = (person: string) => sql<boolean>`
	n.read_at is null
	and coalesce((select private.mail_level(s, n.kind) from public.person_settings s where s.person_id = n.person_id), 'instant') <> 'off'
	and (n.post_id is null or (p.deleted_at is null and p.hidden_at is null))
	and (n.thread_id is null or n.topic in ('post_hidden', 'report_decided') or private.may_read_thread(t.id, ${person}::uuid))
	and (n.topic not in ('join_request', 'question_open') or exists (
		select from public.memberships m
		where m.community_id = n.community_id and m.person_id = ${person} and m.role in ('lead', 'coach')))`;

/**
 * Puts what is due for one person into one mail in the outbox. Settings are looked at again: quiet
 * hours that began, a switch that was turned, a notice read in the meantime.
 * @returns the number of notices in it
 */
export async function bundleMail(trx: Db, person: string): Promise<number> {
	// whoever else bundles for this person waits here, and finds nothing left
	const { rows: due } = await sql<{ id: number; due: Date | null }>`
		select n.id, greatest(
			private.mail_due(private.mail_level(s, n.kind), s.quiet_hours, n.created_at),
			private.mail_due('instant', s.quiet_hours, now())) as due
		from public.notifications n left join public.person_settings s on s.person_id = n.person_id
		where n.person_id = ${person} and n.mailed_at is null and n.mail_due_at <= now()
		order by n.id limit ${bundleBound} for update of n`.execute(trx);
	const now = new Date();
	const held = due.filter((notice) => notice.due !== null && notice.due > now);
	for (const { id, due: until } of held) {
		await trx
			.updateTable('notifications')
			.set({ mail_due_at: until })
			.where('id', '=', id)
			.execute();
	}
	const ids = due.filter((notice) => !held.includes(notice)).map(({ id }) => id);
	if (ids.length === 0) return 0;
	const wanted = await selectNotices(trx)
		.where('n.id', 'in', ids)
		.where(stillWanted(person))
		.orderBy('n.id')
		.execute();
	await trx
		.updateTable('notifications')
		.set({ mailed_at: sql<Date>`now()` })
		.where('id', 'in', ids)
		.execute();
	const [first] = wanted;
	if (!first) return 0;
	await trx
		.insertInto('mails')
		.values({
			person_id: person,
			kind: wanted.length === 1 ? 'notification' : 'digest',
			locale: sql<string>`coalesce((select locale from public.person_settings where person_id = ${person}), 'nl')`,
			payload: JSON.stringify({ notices: wanted.map(({ id }) => id) }),
			message_id: `notices-${first.id}-${wanted.at(-1)?.id ?? first.id}@vliegwiel`
		})
		.execute();
	return wanted.length;
}

/** A mail as it stands in the outbox, with everything its words need. */
export interface OutboxMail {
	address: string | null;
	locale: 'nl' | 'en';
	messageId: string;
	attempts: number;
	/** Null when there is nothing left to tell. */
	facts: MailFacts | null;
	unsubscribe?: string;
}

/** A mail that was not sent yet, built from the live rows; null when it was sent, or given up. */
export async function findMail(trx: Db, id: number): Promise<OutboxMail | null> {
	const mail = await trx
		.selectFrom('mails')
		.select(['person_id', 'kind', 'locale', 'payload', 'message_id', 'attempts'])
		.select(sql<string | null>`coalesce(address, private.address_of(person_id))`.as('address'))
		.where('id', '=', id)
		.where('sent_at', 'is', null)
		.where('failed_at', 'is', null)
		.executeTakeFirst();
	if (!mail) return null;
	const facts = await findFacts(trx, mail.kind, mail.person_id, mail.payload as Payload);
	return {
		address: mail.address,
		locale: mail.locale === 'en' ? 'en' : 'nl',
		messageId: mail.message_id,
		attempts: mail.attempts,
		facts,
		...(facts?.kind === 'notices'
			? { unsubscribe: signUnsubscribe(env.APP_SECRET, id, kindsOf(facts.notices)) }
			: {}),
		...(facts?.kind === 'event' && isOptional(facts.event.what)
			? { unsubscribe: signUnsubscribe(env.APP_SECRET, id, ['event']) }
			: {})
	};
}

type Payload = Record<string, unknown>;

async function findFacts(
	trx: Db,
	kind: string,
	person: string | null,
	payload: Payload
): Promise<MailFacts | null> {
	if (kind === 'invitation') return findInvitation(trx, payload);
	if (kind.startsWith('event_')) {
		const event = await findEventMail(trx, kind.slice('event_'.length), payload);
		return event && { kind: 'event', event };
	}
	const what = accountMails.find((known) => known === kind);
	if (what) {
		const told = (name: string) =>
			typeof payload[name] === 'string' ? { [name]: payload[name] } : {};
		return { kind: 'account', account: { what, ...told('token'), ...told('address') } };
	}
	if (kind !== 'notification' && kind !== 'digest')
		throw new Error(`no words for a mail of kind ${kind}`);
	if (!person) return null;
	const rows = await selectNotices(trx)
		.where('n.id', 'in', payload.notices as number[])
		.where('n.person_id', '=', person)
		// a switch turned after the mail was queued still counts
		.where(stillWanted(person))
		.orderBy('n.id')
		.execute();
	return rows.length > 0 ? { kind: 'notices', notices: rows.map(noticeOf) } : null;
}

async function findInvitation(trx: Db, payload: Payload): Promise<MailFacts | null> {
	const row = await trx
		.selectFrom('invitations as i')
		.innerJoin('communities as c', 'c.id', 'i.community_id')
		.leftJoin('profiles as p', (join) =>
			join.onRef('p.id', '=', 'i.created_by').on('p.erased_at', 'is', null)
		)
		.select(['c.name', 'c.summary', 'i.expires_at', 'p.name as by'])
		.where('i.id', '=', Number(payload.invitation))
		.where('i.revoked_at', 'is', null)
		.executeTakeFirst();
	return row
		? {
				kind: 'invitation',
				invitation: {
					community: row.name,
					summary: row.summary,
					by: row.by,
					token: String(payload.token),
					expiresAt: row.expires_at
				}
			}
		: null;
}

/** Mails that wait along with a stream's signals and were not tried yet; a bounded number, oldest first. */
export async function listNewMails(trx: Db, stream: string): Promise<number[]> {
	const rows = await trx
		.selectFrom('mails')
		.select('id')
		.where('along_with', '=', stream)
		.where('sent_at', 'is', null)
		.where('failed_at', 'is', null)
		.where('attempts', '=', 0)
		.orderBy('id')
		.limit(50)
		.execute();
	return rows.map(({ id }) => id);
}

/** Asks for the mails that wait along with a stream's signals, where there are any. */
export async function sendMore(trx: Db, stream: string): Promise<void> {
	await sql`
		select private.enqueue('send_mails', json_build_object('stream', ${stream}::text), 'mails:' || ${stream}::text,
			null, null, 'mail-' || abs(hashtext(${stream}) % 3))
		where exists (
			select from public.mails where along_with = ${stream} and sent_at is null and failed_at is null and attempts = 0)`.execute(
		trx
	);
}

/** Nothing left to tell: the mail is taken out. */
export async function removeMail(trx: Db, id: number): Promise<void> {
	await trx.deleteFrom('mails').where('id', '=', id).where('sent_at', 'is', null).execute();
}

/** Notes that a mail left; a token in it is not kept. */
export async function markSent(trx: Db, id: number): Promise<void> {
	await sql`
		update public.mails set sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null, payload = payload - 'token'
		where id = ${id}`.execute(trx);
}

/**
 * Notes a failed try, and when the next one is.
 * @param wait seconds; null gives the mail up
 */
export async function markFailed(
	trx: Db,
	id: number,
	why: string,
	wait: number | null
): Promise<void> {
	await sql`
		update public.mails set attempts = attempts + 1, last_error = left(${why}, 500),
			failed_at = case when ${wait === null} then clock_timestamp() end
		where id = ${id} and sent_at is null`.execute(trx);
	if (wait !== null) {
		await sql`
			select private.enqueue('send_mail', json_build_object('mail', ${id}::bigint), 'mail:' || ${id}::bigint,
				now() + make_interval(secs => ${wait}), 12, 'mail-' || ${id}::bigint % 3)`.execute(trx);
	}
}
