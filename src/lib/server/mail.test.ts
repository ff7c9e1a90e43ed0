/** A mail server that refuses, falters or hangs up: what is worth another try and what is not. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test, vi } from 'vitest';

type Behaviour = Pick<SMTPServerOptions, 'onRcptTo' | 'onData' | 'onConnect'>;
const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

let close: () => Promise<void> = () => Promise.resolve();
afterEach(() => close());

/** The sender, with a server that behaves so. */
async function withServer(behaviour: Behaviour) {
	const raw: string[] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onData(stream, _session, done) {
			let text = '';
			stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
			stream.on('end', () => {
				raw.push(text);
				done();
			});
		},
		...behaviour
	});
	// hanging up on the sender is part of what is tried here
	server.on('error', () => undefined);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	vi.resetModules();
	vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
	const mail = await import('./mail.ts');
	close = async () => {
		mail.closeMail();
		vi.unstubAllEnvs();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	};
	return { ...mail, raw };
}

const letter = {
	to: 'een@leden.test',
	subject: 'Hoi',
	text: 'Tekst',
	html: '<p>Tekst</p>',
	messageId: 'test-1@vliegwiel'
};

test('a mailbox that does not exist is given up, a busy one is not', async () => {
	const gone = await withServer({ onRcptTo: (_to, _session, done) => done(refusal(550)) });
	await expect(gone.sendMail(letter)).rejects.toThrow(gone.MailRefused);
	await close();
	const busy = await withServer({ onRcptTo: (_to, _session, done) => done(refusal(451)) });
	const error: unknown = await busy.sendMail(letter).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(Error);
	expect(error).not.toBeInstanceOf(busy.MailRefused);
});

test('a server that turns us away at the door, or hangs up after the words, is tried again', async () => {
	const shut = await withServer({ onConnect: (_session, done) => done(refusal(554)) });
	const atDoor: unknown = await shut.sendMail(letter).catch((thrown: unknown) => thrown);
	expect(atDoor).toBeInstanceOf(Error);
	expect(atDoor).not.toBeInstanceOf(shut.MailRefused);
	await close();
	const dropping = await withServer({
		onData(stream, _session, done) {
			stream.resume();
			stream.on('end', () => done(refusal(421)));
		}
	});
	const after: unknown = await dropping.sendMail(letter).catch((thrown: unknown) => thrown);
	expect(after).toBeInstanceOf(Error);
	expect(after).not.toBeInstanceOf(dropping.MailRefused);
});

test('a mail has one recipient, the same id at each try and headers of our own only', async () => {
	const { sendMail, raw } = await withServer({});
	const subject = 'Hoi\r\nBcc: twee@leden.test';
	await sendMail({ ...letter, subject, oneClick: 'https://vliegwiel.test/api/unsubscribe?m=1' });
	await sendMail({ ...letter, subject });
	const [first = '', second = ''] = raw;
	const head = first.split('\r\n\r\n')[0] ?? '';
	expect(head).not.toMatch(/^Bcc:/m);
	expect(head.match(/^To:/gm)).toHaveLength(1);
	expect(head).toMatch(/^List-Unsubscribe: <https:\/\/vliegwiel\.test\/api\/unsubscribe\?m=1>$/m);
	expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
	const id = /^Message-ID: (.*)$/m;
	expect(id.exec(first)?.[1]).toBe('<test-1@vliegwiel>');
	expect(id.exec(second)?.[1]).toBe(id.exec(first)?.[1]);
	expect(second).not.toMatch(/List-Unsubscribe/);
});

test.each([
	'een@leden.test, twee@leden.test',
	'een@leden.test\r\nBcc: twee@leden.test',
	'Een <een@leden.test>',
	''
])('%j is not an address', async (to) => {
	const { sendMail, MailRefused, raw } = await withServer({});
	await expect(sendMail({ ...letter, to })).rejects.toThrow(MailRefused);
	expect(raw).toEqual([]);
});
