/**
 * Auth and Storage on this machine: Supabase's own small implementation, on loopback, used for
 * these two services only. It logs in as `lite_login`, which owns its own schemas and nothing else,
 * because where its role may it grants ALL on every table of `public` to anonymous callers.
 */
import { serve } from '@hono/node-server';
import { App, setExperimental } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { createTransport } from 'nodemailer';
import { join, resolve } from 'node:path';
import { env, given, type Env } from '../environment.ts';
import { objectFolder } from './objects.ts';

const subjects = {
	confirmation: 'Bevestig je e-mailadres voor Vliegwiel',
	recovery: 'Kies een nieuw wachtwoord voor Vliegwiel',
	magic_link: 'Je inloglink voor Vliegwiel',
	email_change: 'Bevestig je nieuwe e-mailadres voor Vliegwiel',
	invite: 'Je bent uitgenodigd voor Vliegwiel'
} as const;

/** Auth, Storage, and the Data API, by which tests try what a person's own token can do. */
const served = /^\/(?:auth|storage|rest)\/v1(?:\/|$)/;

/** The same Dutch texts that `supabase/config.toml` names for a hosted project. */
function templates() {
	const folder = resolve(import.meta.dirname, '../../supabase/templates');
	return Object.fromEntries(
		Object.entries(subjects).map(([type, subject]) => [
			type,
			{ subject, content_path: join(folder, `${type}.html`) }
		])
	);
}

/** The words of one of our own templates, links written out; the service would send English. */
export function plainText(html: string): string {
	return html
		.replace(/<head>[^]*?<\/head>/, '')
		.replace(/\s+/g, ' ')
		.replace(/<a\s[^>]*?href="([^"]*)"[^>]*>([^]*?)<\/a\s*>/g, '$2:\n$1\n')
		.replace(/<\/(?:h1|p)>/g, '\n\n')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replace(/[ \t]*\n[ \t]*/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/**
 * At its first request the service tries to grant itself the tables of every schema with row level
 * security. Here that fails, as it should, and takes the request with it: so that request is ours.
 */
async function spendFirstRequest(app: Pick<App, 'fetch'>, secretKey: string): Promise<void> {
	const headers = { apikey: secretKey, authorization: `Bearer ${secretKey}` };
	await app.fetch(new Request('http://localhost/storage/v1/bucket', { headers }));
}

/**
 * Serves `/auth/v1`, `/storage/v1` and `/rest/v1` on a loopback port.
 * @param databaseUrl logs in as `lite_login`
 * @param dataDir where uploaded bytes are kept
 */
export async function startSupabase(
	env: Env,
	databaseUrl: string,
	dataDir: string
): Promise<{ close(): Promise<void> }> {
	setExperimental('storage', true);
	const transport = createTransport(env.SMTP_URL);
	const app = new App({
		connection: createPostgresConnection({ url: databaseUrl }),
		studio: { enabled: false },
		storage: { enabled: true, file_size_limit: '50MiB' },
		auth: {
			enabled: true,
			site_url: env.ORIGIN,
			additional_redirect_urls: [`${env.ORIGIN}/**`],
			jwt_secret: env.SUPABASE_JWT_SECRET,
			jwt_expiry: 3600,
			publishable_key: env.SUPABASE_PUBLISHABLE_KEY,
			secret_key: env.SUPABASE_SECRET_KEY,
			enable_signup: true,
			enable_refresh_token_rotation: true,
			refresh_token_reuse_interval: 10,
			minimum_password_length: 10,
			email: {
				enable_signup: true,
				enable_confirmations: true,
				double_confirm_changes: true,
				otp_length: 6,
				otp_expiry: 3600,
				template: templates()
			}
		},
		options: {
			// without a key, or with a broken one, a caller is nobody
			server: { admin: false },
			drivers: {
				email: {
					async send({ to, subject, html = '' }) {
						await transport.sendMail({
							from: env.MAIL_FROM,
							to,
							subject,
							html,
							text: plainText(html)
						});
					}
				}
			}
		}
	});
	app._storageAdapter = objectFolder(join(dataDir, 'storage'));
	await app.init();
	await app.ensureSystemSchema();
	await spendFirstRequest(app, env.SUPABASE_SECRET_KEY);

	const server = serve({
		hostname: '127.0.0.1',
		port: env.SUPABASE_PORT,
		fetch(request, { incoming }) {
			// the rest tells about the service itself, its connection included, to whoever asks
			if (!served.test(new URL(request.url).pathname)) return new Response(null, { status: 404 });
			const peerAddress = 'socket' in incoming ? incoming.socket.remoteAddress : undefined;
			return app.fetch(request, { peerAddress: peerAddress ?? null });
		}
	});
	return {
		async close() {
			await new Promise<void>((done) => server.close(() => done()));
			transport.close();
		}
	};
}

if (import.meta.main) {
	const running = await startSupabase(env, given.LITE_DATABASE_URL ?? '', env.DATA_DIR);
	process.send?.('ready');
	process.on('SIGTERM', () => {
		void running.close().finally(() => process.exit(0));
		setTimeout(() => process.exit(0), 1_500).unref();
	});
}
