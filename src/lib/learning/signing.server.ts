/** Signs credentials with the platform's key, checks them, and publishes what others check them with. */
import { calculateJwkThumbprint, importJWK, jwtVerify, SignJWT } from 'jose';
import { env } from '../../environment.ts';
import { issuerOf } from './credential.ts';

const algorithm = 'ES256';

interface KeyPair {
	id: string;
	key: Awaited<ReturnType<typeof importJWK>>;
}

let signing: Promise<KeyPair> | undefined;
const published = Promise.all(
	env.BADGE_KEYS.keys.map(async ({ kty, crv, x, y }) => {
		const jwk = { kty, crv, x, y };
		const id = `${issuerOf(env.ORIGIN)}#${await calculateJwkThumbprint(jwk)}`;
		return { id, jwk, key: await importJWK(jwk, algorithm) };
	})
);

async function signingKey(): Promise<KeyPair> {
	const [first] = await published;
	if (!first) throw new Error('there is no key to sign with');
	return { id: first.id, key: await importJWK(env.BADGE_KEYS.keys[0], algorithm) };
}

/**
 * Signs a credential as a VC-JWT: its members are the token's claims (Open Badges 3.0, §8.2).
 * @param credential with `id` and `validFrom`
 */
export async function signCredential(credential: Record<string, unknown>): Promise<string> {
	const { id, key } = await (signing ??= signingKey());
	return new SignJWT(credential)
		.setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: id })
		.setIssuer(issuerOf(env.ORIGIN))
		.setJti(String(credential.id))
		.setNotBefore(new Date(String(credential.validFrom)))
		.sign(key);
}

/**
 * Reads a credential that this platform signed.
 * @returns its claims, or null when it is altered, another's, or no credential
 */
export async function readCredential(jwt: string): Promise<Record<string, unknown> | null> {
	const keys = await published;
	try {
		const { payload } = await jwtVerify(
			jwt,
			({ kid }) => {
				const known = keys.find(({ id }) => id === kid);
				if (!known) throw new Error('signed by another key');
				return known.key;
			},
			{ issuer: issuerOf(env.ORIGIN), algorithms: [algorithm] }
		);
		return payload;
	} catch {
		// whatever is wrong with it, it proves nothing
		return null;
	}
}

/** `/.well-known/did.json`: who signs, and the keys to check it with (did:web). */
export async function didDocument(): Promise<Record<string, unknown>> {
	const did = issuerOf(env.ORIGIN);
	const keys = await published;
	return {
		'@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
		id: did,
		verificationMethod: keys.map(({ id, jwk }) => ({
			id,
			type: 'JsonWebKey2020',
			controller: did,
			publicKeyJwk: { ...jwk, alg: algorithm, use: 'sig' }
		})),
		assertionMethod: keys.map(({ id }) => id)
	};
}
