import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '../../src/environment.ts';
import { confirm, mailCode, signIn, signUp } from '../../src/lib/people/accounts.server.ts';
import { confirmAddress, requestAddress } from '../../src/lib/people/addresses.server.ts';
import { welcome } from '../../src/lib/people/standing.server.ts';
import { closeDatabase, openDoor } from '../../src/lib/server/db.ts';
import { verifyToken } from '../../src/lib/server/session.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const password = 'een goed wachtwoord';
let count = 0;
const fresh = (name = 'ada') => `${name}.${Date.now()}.${(count += 1)}@voorbeeld.test`;

/** The hash in the link of the newest mail of the auth service, which keeps it with the account. */
async function linkOf(email: string, column: 'confirmation_token' | 'recovery_token') {
	const text = `select ${column} as token from auth.users where email = $1`;
	const { rows } = await owner.query<{ token: string | null }>(text, [email]);
	return rows[0]?.token ?? '';
}

const account = (email: string, secret = password) =>
	signUp({ name: 'Ada Jansen', email, password: secret, role: 'teacher' }, 'nl', 'mark');

async function member(email: string): Promise<string> {
	await account(email);
	const token_hash = await linkOf(email, 'confirmation_token');
	const found = await confirm({ token_hash }, 'signup');
	const claims = await verifyToken(found?.session.access_token ?? '');
	if (!claims) throw new Error('the account could not be confirmed');
	const card = { name: 'Ada Jansen', role: 'teacher', locale: 'nl', listed: false } as const;
	await openDoor(claims).db((trx) => welcome(trx, claims.sub, card));
	return claims.sub;
}

/** The token that was mailed for a wanted address. */
async function wishOf(address: string): Promise<string> {
	const { rows } = await owner.query<{ payload: { token?: string } }>(
		'select payload from mails where address = $1 order by id desc limit 1',
		[address]
	);
	return rows[0]?.payload.token ?? '';
}

test('an account opens with the link from its mail, once', async () => {
	const email = fresh();
	await account(email);
	expect(await signIn(email, password)).toBeNull();
	const token_hash = await linkOf(email, 'confirmation_token');
	const found = await confirm({ token_hash }, 'signup');
	expect(found?.user.email).toBe(email);
	expect(await confirm({ token_hash }, 'signup')).toBeNull();
	expect((await signIn(email, password))?.user.email).toBe(email);
});

test('signing up for an address that has an account changes nothing about it', async () => {
	const email = fresh();
	await member(email);
	await account(email, 'een ander wachtwoord');
	expect(await signIn(email, 'een ander wachtwoord')).toBeNull();
	expect(await signIn(email, password)).not.toBeNull();
	// and the owner is helped in by mail
	expect(await linkOf(email, 'recovery_token')).not.toBe('');
});

test('asking a code for an unknown address makes no account', async () => {
	const email = fresh();
	await mailCode(email);
	const { rowCount } = await owner.query('select from auth.users where email = $1', [email]);
	expect(rowCount).toBe(0);
});

test('a mailed link for one thing is not good for what it was not made for', async () => {
	const email = fresh();
	await account(email);
	const token_hash = await linkOf(email, 'confirmation_token');
	expect(await confirm({ token_hash }, 'recovery')).toBeNull();
	expect(await confirm({ token_hash: 'f'.repeat(56) }, 'email')).toBeNull();
});

test('a new address counts when its own mailbox confirms, and the old one hears of it', async () => {
	const [before, after] = [fresh(), fresh('nieuw')];
	const person = await member(before);
	await requestAddress(person, after, 'nl');
	expect(await signIn(after, password)).toBeNull();
	const token = await wishOf(after);
	expect(await confirmAddress(token, 'nl')).toEqual({ address: after });
	expect(await confirmAddress(token, 'nl')).toBe('refused');
	expect(await signIn(before, password)).toBeNull();
	const found = await signIn(after, password);
	expect(found?.user.identities?.[0]?.identity_data?.email).toBe(after);
	const told = await owner.query('select kind from mails where address = $1', [before]);
	expect(told.rows).toEqual([{ kind: 'address_changed' }]);
});

test('mails on their way to the old address stop working with it', async () => {
	const [before, after] = [fresh(), fresh('nieuw')];
	const person = await member(before);
	await mailCode(before);
	const token_hash = await linkOf(before, 'recovery_token');
	await requestAddress(person, after, 'nl');
	await confirmAddress(await wishOf(after), 'nl');
	expect(await confirm({ token_hash }, 'email')).toBeNull();
});

test('only the newest wish counts, and for an hour', async () => {
	const [one, two] = [fresh('een'), fresh('twee')];
	const person = await member(fresh());
	await requestAddress(person, one, 'nl');
	const first = await wishOf(one);
	await requestAddress(person, two, 'nl');
	expect(await confirmAddress(first, 'nl')).toBe('refused');
	// what is stored opens nothing
	const { rows } = await owner.query<{ token_hash: string }>(
		'select token_hash from address_changes where person_id = $1',
		[person]
	);
	expect(rows.map(({ token_hash }) => token_hash)).toEqual([
		expect.stringMatching(/^[0-9a-f]{64}$/) as string
	]);
	await owner.query('update address_changes set expires_at = now() where person_id = $1', [person]);
	expect(await confirmAddress(await wishOf(two), 'nl')).toBe('refused');
});

test('an address with an account is not given away; it gets a mail that says so', async () => {
	const taken = fresh('bezet');
	await member(taken);
	const person = await member(fresh());
	await requestAddress(person, taken, 'nl');
	const { rows } = await owner.query('select kind, payload from mails where address = $1', [taken]);
	expect(rows).toEqual([{ kind: 'address_taken', payload: {} }]);
	const { rowCount } = await owner.query('select from address_changes where person_id = $1', [
		person
	]);
	expect(rowCount).toBe(0);
});

test('an address that got an account meanwhile stays with it', async () => {
	const wanted = fresh('gewild');
	const own = fresh();
	const person = await member(own);
	await requestAddress(person, wanted, 'nl');
	await member(wanted);
	expect(await confirmAddress(await wishOf(wanted), 'nl')).toBe('taken');
	expect(await signIn(own, password)).not.toBeNull();
});

test('nobody reads or makes wishes for an address with an own token', async () => {
	const found = await signIn('sanne@voorbeeld.nl', env.DEMO_PASSWORD);
	const claims = await verifyToken(found?.session.access_token ?? '');
	const door = openDoor(claims);
	const read = door.db((trx) => trx.selectFrom('address_changes').selectAll().execute());
	await expect(read).rejects.toThrow(/permission denied/);
	const row = { person_id: claims?.sub ?? '', address: 'x@y.nl', token_hash: 'x' };
	const write = door.db((trx) => trx.insertInto('address_changes').values(row).execute());
	await expect(write).rejects.toThrow(/permission denied/);
});
