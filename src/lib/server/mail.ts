/** The way out for mail. Knows SMTP, not what mails say. */
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { env } from '../../environment.ts';

export interface OutgoingMail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** The same at every try, so that mail programs show a mail that came twice once. */
	messageId: string;
	/** Address that takes the one-click POST of RFC 8058. */
	oneClick?: string;
}

let transport: Transporter | undefined;

function outbox(): Transporter {
	transport ??= createTransport({
		url: env.SMTP_URL,
		pool: true,
		maxConnections: 3,
		connectionTimeout: 10_000,
		greetingTimeout: 20_000,
		socketTimeout: 60_000
	} as Parameters<typeof createTransport>[0]);
	return transport;
}

/** One plain address: no list, no comment, no line break. */
export function isAddress(text: string): boolean {
	return /^[^\s,;:<>()[\]\\"@]{1,64}@[^\s,;:<>()[\]\\"@]{1,189}$/.test(text);
}

/** This mail will never be taken: another try is no use. */
export class MailRefused extends Error {
	override name = 'MailRefused';
}

/**
 * Sends one mail to one address.
 * @throws MailRefused when the receiving side says no for good; other errors are worth another try
 */
export async function sendMail(mail: OutgoingMail): Promise<void> {
	if (!isAddress(mail.to)) throw new MailRefused('not an address');
	try {
		await outbox().sendMail({
			from: env.MAIL_FROM,
			to: { name: '', address: mail.to },
			subject: mail.subject,
			text: mail.text,
			html: mail.html,
			messageId: `<${mail.messageId}>`,
			headers: { 'Auto-Submitted': 'auto-generated' },
			...(mail.oneClick
				? {
						headers: {
							'Auto-Submitted': 'auto-generated',
							'List-Unsubscribe': `<${mail.oneClick}>`,
							'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
						}
					}
				: {})
		});
	} catch (thrown) {
		const { code, responseCode } = thrown as { code?: string; responseCode?: number };
		// a refusal of this recipient or this message; one at the greeting or login is our own trouble
		if (responseCode && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
			throw new MailRefused(thrown instanceof Error ? thrown.message : String(responseCode));
		throw thrown;
	}
}

/** Ends the connections that wait for a next mail. */
export function closeMail(): void {
	transport?.close();
	transport = undefined;
}
