/** What happens after: notices are made, bundled and mailed. */
import type { TaskList } from 'graphile-worker';
import { env } from '../../environment.ts';
import { asService } from '../server/db.ts';
import { errorFacts, log } from '../server/log.ts';
import { MailRefused, sendMail } from '../server/mail.ts';
import { nextTry } from './backoff.ts';
import {
	bundleMail,
	findMail,
	listDuePeople,
	listNewMails,
	markFailed,
	markSent,
	removeMail,
	sendMore
} from './mailing.server.ts';
import { writeMail } from './mails.ts';
import { notifyNext, notifyReport, remindLeads } from './notify.server.ts';

/**
 * Sends one mail of the outbox. A try that failed is planned again here and not thrown, so that the
 * wait is ours: a minute to an hour.
 */
async function send(id: number): Promise<void> {
	const mail = await asService('send a mail', (trx) => findMail(trx, id));
	if (!mail) return;
	const { facts, address, locale, messageId, unsubscribe } = mail;
	if (!facts) {
		await asService('take a mail out', (trx) => removeMail(trx, id));
		return;
	}
	try {
		if (!address) throw new MailRefused('no address');
		const written = writeMail(facts, {
			locale,
			origin: env.ORIGIN,
			...(unsubscribe ? { unsubscribe } : {})
		});
		await sendMail({ to: address, messageId, ...written });
	} catch (thrown) {
		const wait = thrown instanceof MailRefused ? null : nextTry(mail.attempts + 1);
		const why = thrown instanceof Error ? thrown.message : String(thrown);
		log(wait === null ? 'error' : 'warn', 'a mail was not taken', {
			mail: id,
			attempts: mail.attempts + 1,
			...errorFacts(thrown),
			// what a server says may repeat the address
			message: undefined
		});
		await asService('note a failed mail', (trx) => markFailed(trx, id, why, wait));
		return;
	}
	await asService('note a sent mail', (trx) => markSent(trx, id));
}

/**
 * Sends mails that were written along with a stream's changes, one after the other; what fails gets a
 * job of its own. The line its job stands in keeps it from running twice at once.
 */
async function sendCrowd(stream: string): Promise<void> {
	const mails = await asService('list new mails', (trx) => listNewMails(trx, stream));
	for (const mail of mails) {
		await send(mail).catch(async (thrown: unknown) => {
			log('error', 'a mail could not be written', { mail, ...errorFacts(thrown) });
			await asService('note a failed mail', (trx) => markFailed(trx, mail, 'not written', 3_600));
		});
	}
	// others in the same line come first
	if (mails.length > 0) await asService('go on with mails', (trx) => sendMore(trx, stream));
}

export const tasks: TaskList = {
	async notify_thread(payload) {
		const { stream } = payload as { stream: string };
		while (await notifyNext(stream));
	},
	async report_made(payload) {
		await notifyReport((payload as { report: number }).report);
	},
	async bundle_mail(payload) {
		const { person } = payload as { person: string };
		await asService('bundle a mail', (trx) => bundleMail(trx, person));
	},
	async send_mail(payload) {
		await send((payload as { mail: number }).mail);
	},
	async send_mails(payload) {
		await sendCrowd((payload as { stream: string }).stream);
	},
	async send_digests() {
		const people = await asService('list due mails', (trx) => listDuePeople(trx));
		for (const person of people) await asService('bundle a mail', (trx) => bundleMail(trx, person));
	},
	async remind_leads() {
		await remindLeads();
	}
};
