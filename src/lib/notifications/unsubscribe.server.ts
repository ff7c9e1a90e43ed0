/** Switching mail off by a signed link, signed in or not. */
import { sql } from 'kysely';
import { env } from '../../environment.ts';
import { asService } from '../server/db.ts';
import { noticeKinds, switches } from './notification.ts';
import { readUnsubscribe } from './unsubscribe.ts';
import type { MailTopic } from './unsubscribe.ts';

/** What a link switches off, or null for a link that is not ours. Changes nothing: scanners follow links. */
export function findUnsubscribe(token: string | null): MailTopic[] | null {
	return readUnsubscribe(env.APP_SECRET, token)?.kinds ?? null;
}

/**
 * Switches off mail of these kinds for whoever the mail was for. Harmless to repeat.
 * @param everything all five switches instead of the kinds of the mail; news of an event is its own
 * @returns the kinds that are off now, or null for a link that is not ours
 */
export async function unsubscribe(
	token: string | null,
	everything = false
): Promise<MailTopic[] | null> {
	const link = readUnsubscribe(env.APP_SECRET, token);
	if (!link) return null;
	if (link.kinds.includes('event')) {
		// also for who has no account: the registration of the mail says it
		await asService('refuse news of an event by a signed link', (trx) =>
			sql`select private.refuse_event_mail(${link.mail})`.execute(trx)
		);
		return link.kinds;
	}
	const kinds = noticeKinds.filter((kind) => everything || link.kinds.includes(kind));
	await asService('unsubscribe by a signed link', (trx) =>
		trx
			.updateTable('person_settings')
			.set(Object.fromEntries(kinds.map((kind) => [switches[kind], 'off'])))
			.where('person_id', 'in', (mails) =>
				mails
					.selectFrom('mails')
					.select('person_id')
					.where('id', '=', link.mail)
					.where('person_id', 'is not', null)
					.$castTo<{ person_id: string }>()
			)
			.execute()
	);
	return kinds;
}
