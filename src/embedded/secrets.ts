/** Secrets of one data folder: made up at its first start, readable by its owner only. */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Secrets {
	superuserPassword: string;
	ownerPassword: string;
	litePassword: string;
	sitePassword: string;
	workerPassword: string;
	jwtSecret: string;
	publishableKey: string;
	secretKey: string;
	pusherKey: string;
	pusherSecret: string;
	pusherEncryptionKey: string;
	appSecret: string;
	/** A JSON Web Key Set with one private key. */
	badgeKeys: string;
	demoPassword: string;
}

const random = (bytes: number) => randomBytes(bytes).toString('base64url');

/** A key in Supabase's own form: kind, 22 random characters and a check sum. */
function apiKey(kind: 'publishable' | 'secret'): string {
	const body = `sb_${kind}_${random(17).slice(0, 22)}`;
	const sum = createHash('sha256').update(`supabase-self-hosted|${body}`).digest('base64url');
	return `${body}_${sum.slice(0, 8)}`;
}

/** Easy to read out and type over, hard to guess: about 50 bits. */
function readablePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	const part = () =>
		Array.from(randomBytes(5), (byte) => letters[byte % letters.length] ?? 'a').join('');
	return `wiel-${part()}-${part()}`;
}

/** A new key that signs badges. */
function newKeySet(): string {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] });
}

function create(): Secrets {
	return {
		superuserPassword: random(24),
		ownerPassword: random(24),
		litePassword: random(24),
		sitePassword: random(24),
		workerPassword: random(24),
		jwtSecret: random(48),
		publishableKey: apiKey('publishable'),
		secretKey: apiKey('secret'),
		pusherKey: random(12),
		pusherSecret: random(24),
		pusherEncryptionKey: randomBytes(32).toString('base64'),
		appSecret: random(36),
		badgeKeys: newKeySet(),
		demoPassword: readablePassword()
	};
}

/** Reads the folder's secrets, making up those that are not there yet; without one, all are new. */
export async function readSecrets(dataDir: string | undefined): Promise<Secrets> {
	if (dataDir === undefined) return create();
	const path = join(dataDir, 'secrets.json');
	const text = await readFile(path, 'utf8').catch(() => '{}');
	const known = JSON.parse(text) as Partial<Secrets>;
	const secrets = { ...create(), ...known };
	await writeFile(path, JSON.stringify(secrets, null, '\t'), { mode: 0o600 });
	// the mode above counts for a new file only
	await chmod(path, 0o600);
	return secrets;
}
