/** Catches every mail of this machine and shows it in the browser; nothing leaves. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { env } from '../environment.ts';
import { listPage, mailPage, missingPage } from './mailboxpages.ts';

export interface Mail {
	id: number;
	at: string;
	from: string;
	to: string[];
	subject: string;
	text: string;
	html: string;
	headers: Record<string, string>;
}

const kept = 500;
const largest = 10 * 1024 * 1024;

/** The newest 500 mails, newest first. */
export class Mails {
	#mails: Mail[] = [];
	#last = 0;

	async add(raw: Uint8Array, envelope: { from: string; to: string[] }): Promise<void> {
		const parsed = await PostalMime.parse(raw);
		this.#last += 1;
		this.#mails.unshift({
			id: this.#last,
			at: new Date().toISOString(),
			from: parsed.from?.address ?? envelope.from,
			// who it was delivered to, which is more than the visible To line
			to: envelope.to,
			subject: parsed.subject ?? '',
			text: parsed.text ?? '',
			html: parsed.html ?? '',
			headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value]))
		});
		this.#mails.length = Math.min(this.#mails.length, kept);
	}

	/** All mails, or those delivered to an address. */
	list(to: string | null): Mail[] {
		const wanted = to?.toLowerCase();
		return wanted === undefined
			? this.#mails
			: this.#mails.filter((mail) => mail.to.some((known) => known.toLowerCase() === wanted));
	}

	find(id: number): Mail | undefined {
		return this.#mails.find((mail) => mail.id === id);
	}

	clear(): void {
		this.#mails = [];
	}
}

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

function reply(response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, {
		'content-type': `${type}; charset=utf-8`,
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		// a mail's own scripts, pictures from elsewhere and forms do nothing, in its frame too
		'content-security-policy':
			"default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
	});
	response.end(body);
}

/** Answers one request: pages for people, `/api/mails` for tests. */
export function answer(mails: Mails, request: IncomingMessage, response: ServerResponse): void {
	// A page elsewhere that lets its own name point to this machine must not read mailed links.
	if (!local.test(request.headers.host ?? '')) return reply(response, 403, 'text/plain', 'No');
	const url = new URL(request.url ?? '/', 'http://localhost');
	const to = url.searchParams.get('to');
	const read = request.method === 'GET' || request.method === 'HEAD';
	if (url.pathname === '/api/mails' && request.method === 'DELETE') {
		mails.clear();
		return reply(response, 200, 'application/json', '{}');
	}
	if (!read) return reply(response, 405, 'text/plain', 'No');
	if (url.pathname === '/api/mails') {
		return reply(response, 200, 'application/json', JSON.stringify(mails.list(to)));
	}
	if (url.pathname === '/') return reply(response, 200, 'text/html', listPage(mails.list(to), to));
	const id = /^\/mails\/(\d+)$/.exec(url.pathname)?.[1];
	const mail = id === undefined ? undefined : mails.find(Number(id));
	if (!mail) return reply(response, 404, 'text/html', missingPage());
	return reply(response, 200, 'text/html', mailPage(mail));
}

/** Listens for mail and for browsers, on loopback only. */
export async function startMailbox(smtpPort: number, webPort: number) {
	const mails = new Mails();
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		size: largest,
		logger: false,
		onData(stream, session, done) {
			const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
			const to = session.envelope.rcptTo.map(({ address }) => address);
			buffer(stream)
				.then((raw) => mails.add(raw, { from, to }))
				.then(
					() => done(),
					(error: unknown) => done(error instanceof Error ? error : new Error(String(error)))
				);
		}
	});
	// a client that hangs up halfway is no reason to stop
	smtp.on('error', () => undefined);
	const listening = smtp.listen(smtpPort, '127.0.0.1');
	await once(listening, 'listening');
	const web = createServer((request, response) => answer(mails, request, response));
	web.listen(webPort, '127.0.0.1');
	await once(web, 'listening');
	return {
		mails,
		close() {
			web.close();
			web.closeAllConnections();
			smtp.close();
		}
	};
}

if (import.meta.main) {
	const running = await startMailbox(env.SMTP_PORT, env.MAILBOX_PORT);
	process.send?.('ready');
	process.on('SIGTERM', () => {
		running.close();
		setTimeout(() => process.exit(0), 200).unref();
	});
}
