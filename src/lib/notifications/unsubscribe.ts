/** Links that switch mail off: signed, without anything about the person in them, valid while signed out. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { noticeKinds } from './notification.ts';
import type { NoticeKind } from './notification.ts';

/** What mail can be about that may be switched off: a kind of notice, or news of an event one registered for. */
export type MailTopic = NoticeKind | 'event';
const topics: readonly MailTopic[] = [...noticeKinds, 'event'];

function signature(secret: string, text: string): string {
	return createHmac('sha256', secret).update(`unsubscribe:${text}`).digest('base64url');
}

/**
 * Signs a link's token.
 * @param mail number of the mail the link stands in; the person is found by it
 * @param kinds what the mail was sent for
 */
export function signUnsubscribe(secret: string, mail: number, kinds: readonly MailTopic[]): string {
	const text = `${mail}.${[...new Set(kinds)].sort().join('-')}`;
	return `${text}.${signature(secret, text)}`;
}

/** What a token stands for, or null when we did not sign it. */
export function readUnsubscribe(
	secret: string,
	token: string | null
): { mail: number; kinds: MailTopic[] } | null {
	const match = /^((\d{1,15})\.([a-z]+(?:-[a-z]+)*))\.([\w-]{43})$/.exec(token ?? '');
	if (!match) return null;
	const [, text = '', mail = '', names = '', given = ''] = match;
	if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(secret, text)))) return null;
	const kinds = topics.filter((kind) => names.split('-').includes(kind));
	return { mail: Number(mail), kinds };
}
