/** Reads the mails of the stack under test, as the person they went to would. */
import { setTimeout as wait } from 'node:timers/promises';

interface Mail {
	id: number;
	subject: string;
	text: string;
	html: string;
}

/** All mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
	const mailbox = process.env.MAILBOX_URL ?? '';
	const response = await fetch(`${mailbox}/api/mails?to=${encodeURIComponent(address)}`);
	const mails = (await response.json()) as Mail[];
	return mails.toSorted((a, b) => b.id - a.id);
}

/**
 * Waits until an address has so many mails.
 * @returns the newest
 * @throws Error when they have not come within twenty seconds
 */
export async function nextMail(address: string, count = 1): Promise<Mail> {
	for (const deadline = Date.now() + 20_000; Date.now() < deadline; await wait(100)) {
		const mails = await mailsTo(address);
		if (mails[0] && mails.length >= count) return mails[0];
	}
	throw new Error(`no mail number ${count} to ${address}`);
}

/** Path and query of the button in a mail of ours; the host is the test's own. */
export function linkIn(mail: Mail): string {
	const [, href] = /href="([^"]*\/auth\/(?:confirm|bevestigen)[^"]*)"/.exec(mail.html) ?? [];
	if (!href) throw new Error(`no link in "${mail.subject}"`);
	const url = new URL(href.replaceAll('&amp;', '&'));
	return url.pathname + url.search;
}

/** The six digits to type over. */
export function codeIn(mail: Mail): string {
	const [, code] = /<strong[^>]*>\s*(\d{6})\s*</.exec(mail.html) ?? [];
	if (!code) throw new Error(`no code in "${mail.subject}"`);
	return code;
}
