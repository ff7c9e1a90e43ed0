import { createTransport } from 'nodemailer';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Mail, startMailbox } from './mailbox.ts';
import { freePort } from './ports.ts';

const [smtpPort, webPort] = [await freePort(), await freePort()];
const mailbox = await startMailbox(smtpPort, webPort);
const transport = createTransport({ host: '127.0.0.1', port: smtpPort });
const address = `http://127.0.0.1:${webPort}`;

beforeEach(() => mailbox.mails.clear());
afterAll(() => {
	transport.close();
	mailbox.close();
});

const send = (to: string, html = '<p>Hallo</p>', subject = 'Onderwerp é') =>
	transport.sendMail({ from: 'vliegwiel@localhost', to, subject, html, text: 'Hallo' });
const list = async (query = '') =>
	(await (await fetch(`${address}/api/mails${query}`)).json()) as Mail[];

test('a mail is there as soon as it was accepted, newest first', async () => {
	await send('sanne@voorbeeld.nl');
	await send('joost@voorbeeld.nl', '<b>Twee</b>', 'Twee');
	const mails = await list();
	expect(mails.map(({ to }) => to)).toEqual([['joost@voorbeeld.nl'], ['sanne@voorbeeld.nl']]);
	expect(mails[1]?.subject).toBe('Onderwerp é');
	expect(mails[1]?.text.trim()).toBe('Hallo');
	expect(mails[1]?.html.trim()).toBe('<p>Hallo</p>');
});

test('mails are found by who got them, whatever the case', async () => {
	await send('sanne@voorbeeld.nl');
	await send('joost@voorbeeld.nl');
	expect(await list('?to=Sanne@Voorbeeld.nl')).toHaveLength(1);
	expect(await list('?to=niemand@voorbeeld.nl')).toEqual([]);
});

test('the last 500 are kept', async () => {
	const raw = Buffer.from('Subject: x\r\n\r\ny');
	for (let count = 0; count < 505; count += 1) {
		await mailbox.mails.add(raw, { from: 'a@b.nl', to: [`${count}@b.nl`] });
	}
	const mails = await list();
	expect(mails).toHaveLength(500);
	expect(mails[0]?.to).toEqual(['504@b.nl']);
});

test('DELETE empties it', async () => {
	await send('sanne@voorbeeld.nl');
	await fetch(`${address}/api/mails`, { method: 'DELETE' });
	expect(await list()).toEqual([]);
});

test('the HTML of a mail stands in a frame that runs nothing', async () => {
	await send('sanne@voorbeeld.nl', `<p title='"'>a</p><script>alert(1)</script>`, '<i>x</i>');
	const [mail] = await list();
	const response = await fetch(`${address}/mails/${mail?.id}`);
	const page = await response.text();
	expect(page).not.toContain('<script');
	expect(page).not.toContain('<i>x</i>');
	const sandbox = /<iframe[^>]* sandbox="([^"]*)"/.exec(page)?.[1];
	expect(sandbox?.split(' ').sort()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox']);
	expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
});

test('a page elsewhere that points its own name here reads nothing', async () => {
	await send('sanne@voorbeeld.nl');
	const asked = request(`${address}/api/mails`, { headers: { host: 'evil.example' } });
	const [status, body] = await new Promise<[number | undefined, string]>((done, failed) => {
		asked.on('response', (response) => {
			text(response).then((body) => done([response.statusCode, body]), failed);
		});
		asked.end();
	});
	expect(status).toBe(403);
	expect(body).not.toContain('sanne');
});
