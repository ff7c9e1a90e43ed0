/**
 * Every environment variable of the platform, read and checked once. With none set, the values are
 * those of the embedded services that `src/embedded/start.ts` starts on this machine.
 */
import * as v from 'valibot';

/** Published or generated-for-demo values: accepted on a loopback address only. */
export const demo = {
	jwtSecret: 'vliegwiel-demo-secret-for-this-machine-only-0001',
	pusherKey: 'vliegwiel',
	pusherSecret: 'vliegwiel-demo-pusher-secret',
	pusherEncryptionKey: Buffer.from('vliegwiel-demo-32-byte-enc-key!!').toString('base64'),
	cookieSecret: 'vliegwiel-demo-cookie-secret-0001-0001',
	badgeKeys:
		'{"keys":[{"kty":"EC","x":"KOH4vqd93mNK7-hr5nRS9ViEX6b0g0JFtljkyYbQ-jc","y":"nQF01i16YxxAclOV2lNI-8Nzpf-R9LN_z56BnZuR_hA","crv":"P-256","d":"WfjBkecMAE5IFRiLG4zrLYQ98-Az15nQ7kwkIzt-mnU"}]}'
} as const;

const port = (fallback: number) =>
	v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number)), String(fallback));

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);
/** Credentials travel encrypted, or not at all. */
const isSafe = (address: string) => {
	const { protocol, hostname } = new URL(address);
	return protocol === 'https:' || loopback.has(hostname.replace(/^\[|\]$/g, ''));
};

const ecKey = {
	kty: v.literal('EC'),
	crv: v.literal('P-256'),
	x: v.string(),
	y: v.string()
};
const badgeKeySet = v.object({
	keys: v.tupleWithRest([v.object({ ...ecKey, d: v.string() })], v.object(ecKey))
});

const schema = v.object({
	NODE_ENV: v.optional(v.string(), 'production'),
	/** Where the site listens. */
	HOST: v.optional(v.string(), '127.0.0.1'),
	PORT: port(3000),
	/** Seconds that requests get to be answered once the site is told to stop. */
	SHUTDOWN_TIMEOUT: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number)), '30'),
	/** The address people see, without a slash at the end. */
	ORIGIN: v.optional(v.pipe(v.string(), v.url()), 'http://localhost:3000'),
	/** The site's login role: `site_login`, which has no rights of its own. */
	DATABASE_URL: v.optional(v.string(), 'postgres://site_login:site@127.0.0.1:5499/vliegwiel'),
	/** `worker_login`: jobs, auth call-backs and LISTEN, so a session-mode connection. */
	DATABASE_SERVICE_URL: v.optional(
		v.string(),
		'postgres://worker_login:worker@127.0.0.1:5499/vliegwiel'
	),
	DATABASE_POOL: port(10),
	SUPABASE_URL: v.optional(v.pipe(v.string(), v.url()), 'http://127.0.0.1:5498'),
	SUPABASE_PUBLISHABLE_KEY: v.optional(v.string(), ''),
	SUPABASE_SECRET_KEY: v.optional(v.string(), ''),
	/** HS256 secret; leave empty to verify tokens by the project's published keys. */
	SUPABASE_JWT_SECRET: v.optional(v.string(), ''),
	PUSHER_APP_ID: v.optional(v.string(), 'vliegwiel'),
	PUSHER_KEY: v.optional(v.string(), demo.pusherKey),
	PUSHER_SECRET: v.optional(v.string(), demo.pusherSecret),
	/** 32 bytes, base64: the master key of the end-to-end encrypted channels. */
	PUSHER_ENCRYPTION_KEY: v.optional(v.string(), demo.pusherEncryptionKey),
	/** Host, port and TLS of a Pusher-compatible server as site and worker reach it; with a cluster set, Pusher's own. */
	PUSHER_HOST: v.optional(v.string(), '127.0.0.1'),
	PUSHER_PORT: port(5497),
	PUSHER_TLS: v.optional(v.picklist(['true', 'false']), 'false'),
	PUSHER_CLUSTER: v.optional(v.string(), ''),
	/** Where browsers reach it when that differs from PUSHER_HOST. */
	PUSHER_PUBLIC_HOST: v.optional(v.string(), ''),
	PUSHER_PUBLIC_PORT: v.optional(v.string(), ''),
	/** Ports of the other services that run on this machine. */
	DATABASE_PORT: port(5499),
	SUPABASE_PORT: port(5498),
	SMTP_PORT: port(5496),
	MAILBOX_PORT: port(5495),
	/** Page and API of the mailbox on this machine; empty where mail really leaves. */
	MAILBOX_URL: v.optional(v.string(), ''),
	/** Owner of the schema, who migrates and seeds; the site and the worker never use it. */
	OWNER_URL: v.optional(v.string(), ''),
	SMTP_URL: v.optional(v.string(), 'smtp://127.0.0.1:5496'),
	MAIL_FROM: v.optional(v.string(), 'Vliegwiel <vliegwiel@localhost>'),
	/** Signs unsubscribe links and encrypts rotated sessions for a minute. */
	APP_SECRET: v.optional(v.string(), demo.cookieSecret),
	/**
	 * JSON Web Key Set for badges: the first key is private (EC, P-256) and signs; those after it stay
	 * published, so that badges signed before still verify.
	 */
	BADGE_KEYS: v.optional(v.pipe(v.string(), v.parseJson(), badgeKeySet), demo.badgeKeys),
	/** Folder of the embedded services' data. */
	DATA_DIR: v.optional(v.string(), '.data'),
	/** Number of trusted proxies in front of the site; 0 ignores X-Forwarded-For. */
	XFF_DEPTH: port(0),
	/** Address of Edurep's JSON search, for filling in a Wikiwijs link. */
	EDUREP_URL: v.optional(v.string(), 'https://wszoeken.edurep.kennisnet.nl/jsonsearch'),
	/**
	 * Learning record store (xAPI 1.0.3) that gets a statement of what is completed, under a pseudonym:
	 * its endpoint without `/statements`, and what it lets us in with. Empty: nothing is sent.
	 */
	LRS_URL: v.optional(
		v.union([
			v.literal(''),
			v.pipe(v.string(), v.url(), v.check(isSafe, 'https, or this machine'))
		]),
		''
	),
	LRS_KEY: v.optional(v.string(), ''),
	LRS_SECRET: v.optional(v.string(), ''),
	/** `true` only for the services on this machine: shows the demo logins on the sign-in page. */
	DEMO: v.optional(v.picklist(['true', 'false']), 'false'),
	/** Of all demo logins; the embedded services make one up for each data folder. */
	DEMO_PASSWORD: v.optional(v.string(), '')
});

export type Env = v.InferOutput<typeof schema>;

/**
 * Reads the variables.
 * @throws Error naming each variable that is wrong, and why
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
	// An empty line in a shell profile means "not set", not "set to nothing".
	const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
	if (!set.ORIGIN) set.ORIGIN = `http://localhost:${set.PORT ?? 3000}`;
	const result = v.safeParse(schema, set);
	if (!result.success) {
		const lines = result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
		throw new Error(`The environment is not right:\n  ${lines.join('\n  ')}`);
	}
	return result.output;
}

/**
 * The secrets that may not be used where others can reach the site: published ones and those too
 * short to resist guessing. The second list holds well-known defaults of the services we use.
 * @returns names of the variables to change; empty on a loopback address
 */
export function weakSecrets(env: Env): string[] {
	const origin = new URL(env.ORIGIN).hostname.replace(/^\[|\]$/g, '');
	if (loopback.has(env.HOST) && loopback.has(origin)) return [];
	const published = new Set<string>([
		...Object.values(demo),
		'super-secret-jwt-token-with-at-least-32-characters-long',
		'your-super-secret-jwt-token-with-at-least-32-characters-long'
	]);
	const weak = (value: string, bytes: number) =>
		published.has(value) || Buffer.byteLength(value) < bytes || new Set(value).size < 8;
	const found: string[] = [];
	if (env.SUPABASE_JWT_SECRET && weak(env.SUPABASE_JWT_SECRET, 32))
		found.push('SUPABASE_JWT_SECRET');
	if (weak(env.PUSHER_SECRET, 16)) found.push('PUSHER_SECRET');
	if (weak(env.PUSHER_ENCRYPTION_KEY, 32)) found.push('PUSHER_ENCRYPTION_KEY');
	if (weak(env.APP_SECRET, 32)) found.push('APP_SECRET');
	if (demo.badgeKeys.includes(env.BADGE_KEYS.keys[0].d)) found.push('BADGE_KEYS');
	for (const name of ['DATABASE_URL', 'DATABASE_SERVICE_URL'] as const) {
		const { password } = new URL(env[name]);
		if (['site', 'worker', 'postgres', 'password', ''].includes(password)) found.push(name);
	}
	return found;
}

export const env: Env = readEnv(process.env);

/** The variables as given, for starting other processes and for telling a default from a choice. */
export const given: Readonly<Record<string, string | undefined>> = process.env;
