/** Switching mail off by a signed link, signed in or not. */
import { env } from '../../environment.ts';
import { asService } from '../server/db.ts';
import { noticeKinds, switches } from './notification.ts';
import type { NoticeKind } from './notification.ts';
import { readUnsubscribe } from './unsubscribe.ts';

/** What a link switches off, or null for a link that is not ours. Changes nothing: scanners follow links. */
export function findUnsubscribe(token: string | null): NoticeKind[] | null {
	return readUnsubscribe(env.APP_SECRET, token)?.kinds ?? null;
}

/**
 * Switches off mail of these kinds for whoever the mail was for. Harmless to repeat.
 * @param everything all five switches instead of the kinds of the mail
 * @returns the kinds that are off now, or null for a link that is not ours
 */
export async function unsubscribe(
	token: string | null,
	everything = false
): Promise<NoticeKind[] | null> {
	const link = readUnsubscribe(env.APP_SECRET, token);
	if (!link) return null;
	const kinds = everything ? [...noticeKinds] : link.kinds;
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
