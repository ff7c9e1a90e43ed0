/** Badges are checked here by libraries that know nothing of ours: did-jwt and a status list reader. */
import { Bitstring } from '@digitalbazaar/bitstring';
import { verifyJWT } from 'did-jwt';
import { Resolver } from 'did-resolver';
import type { DIDDocument } from 'did-resolver';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { env } from '../../environment.ts';
import { badgeCredential, isRevoked, issuerOf, statusListCredential } from './credential.ts';
import type { CredentialFacts } from './credential.ts';
import { didDocument, readCredential, signCredential } from './signing.server.ts';

const address = 'lotte@voorbeeld.nl';
const facts: CredentialFacts = {
	origin: env.ORIGIN,
	code: '0123456789AB',
	issuedAt: new Date('2026-11-20T10:00:00Z'),
	addressHash: createHash('sha256').update(`${address}zout`).digest('hex'),
	salt: 'zout',
	statusList: 1,
	statusIndex: 4711,
	achievement: {
		route: 'starter',
		name: 'Starter',
		description: 'Vijf modules',
		criteria: 'Alle vijf afgerond',
		alignment: [
			{ framework: 'DigCompEdu', code: '2.1' },
			{ framework: 'Onbekend', code: 'x' }
		]
	}
};

/** Resolves did:web as anyone would: by the document the site publishes. */
const resolver = new Resolver({
	web: async () => ({
		didResolutionMetadata: { contentType: 'application/did+ld+json' },
		didDocument: (await didDocument()) as unknown as DIDDocument,
		didDocumentMetadata: {}
	})
});
const check = (jwt: string) => verifyJWT(jwt, { resolver, proofPurpose: 'assertionMethod' });

test('an independent verifier accepts a badge', async () => {
	const jwt = await signCredential(badgeCredential(facts));
	const { verified, issuer, payload } = await check(jwt);
	expect(verified).toBe(true);
	expect(issuer).toBe(issuerOf(env.ORIGIN));
	expect(payload).toMatchObject({
		id: `${env.ORIGIN}/badges/0123456789AB`,
		jti: `${env.ORIGIN}/badges/0123456789AB`,
		nbf: facts.issuedAt.getTime() / 1000,
		type: ['VerifiableCredential', 'OpenBadgeCredential']
	});
	expect(await readCredential(jwt)).toMatchObject({ id: payload.id as string });
});

test('a badge that was altered is refused, by us and by others', async () => {
	const jwt = await signCredential(badgeCredential(facts));
	const [head = '', body = '', signature = ''] = jwt.split('.');
	const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
	const forged = Buffer.from(JSON.stringify({ ...claims, name: 'Opleider' })).toString('base64url');
	for (const wrong of [
		`${head}.${forged}.${signature}`,
		`${head}.${body}.${Buffer.alloc(64, 1).toString('base64url')}`
	]) {
		await expect(check(wrong)).rejects.toThrow(/signature/i);
		expect(await readCredential(wrong)).toBeNull();
	}
	const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
	expect(await readCredential(`${unsigned}.${body}.`)).toBeNull();
	expect(await readCredential('no badge at all')).toBeNull();
});

test('the recipient is a salted hash of the address, and nothing else of the person is in it', async () => {
	const credential = badgeCredential(facts);
	const [identity] = (
		credential.credentialSubject as { identifier: { identityHash: string; salt: string }[] }
	).identifier;
	const expected = createHash('sha256')
		.update(`${address}${identity?.salt ?? ''}`)
		.digest('hex');
	expect(identity?.identityHash).toBe(`sha256$${expected}`);
	expect(JSON.stringify(credential)).not.toContain(address);
	expect(await readCredential(await signCredential(credential))).not.toHaveProperty('sub');
});

test('an alignment names a framework that has a page, and only those', () => {
	expect(badgeCredential(facts)).toMatchObject({
		credentialSubject: { achievement: { alignment: [{ targetName: 'DigCompEdu 2.1' }] } }
	});
});

test('the status list says of each badge whether it was revoked, also to another reader', async () => {
	const jwt = await signCredential(
		statusListCredential(env.ORIGIN, 1, [0, 4711, 131_071], new Date())
	);
	const { payload } = await check(jwt);
	const { encodedList } = payload.credentialSubject as { encodedList: string };
	expect(encodedList.startsWith('u')).toBe(true);
	const buffer = await Bitstring.decodeBits({ encoded: encodedList.slice(1) });
	const bits = new Bitstring({ buffer });
	expect(bits.length).toBe(131_072);
	for (const [index, revoked] of [
		[0, true],
		[1, false],
		[4710, false],
		[4711, true],
		[4712, false],
		[131_071, true]
	] as const) {
		expect(bits.get(index)).toBe(revoked);
		expect(isRevoked(encodedList, index)).toBe(revoked);
	}
});
