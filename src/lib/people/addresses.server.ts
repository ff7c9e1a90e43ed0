/** Changing the address of an account: the new mailbox confirms, the old one hears of it. */
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { asService } from '../server/db.ts';
import type { Db } from '../server/db.ts';
import { refusal } from '../server/errors.ts';
import { hashOf, newToken } from '../server/token.ts';

/** The address somebody signs in with; it lives with the auth service only. */
export async function addressOf(person: string): Promise<string> {
	const { rows } = await asService('show the own address', (trx) =>
		sql<{ address: string | null }>`select private.address_of(${person}) as address`.execute(trx)
	);
	return rows[0]?.address ?? '';
}

interface Mail {
	kind: 'address_change' | 'address_taken' | 'address_changed' | 'password_changed';
	to: string;
	locale: string;
	payload?: Record<string, unknown>;
}

async function mail(trx: Db, { kind, to: address, locale, payload = {} }: Mail): Promise<void> {
	await trx
		.insertInto('mails')
		.values({
			address,
			kind,
			locale,
			payload: JSON.stringify(payload),
			message_id: `${kind}-${randomUUID()}@vliegwiel`
		})
		.execute();
}

/**
 * Mails a link to the wanted address. An address that has an account already gets a mail that says
 * so; the answer on the screen is the same.
 */
export async function requestAddress(
	person: string,
	address: string,
	locale: string
): Promise<void> {
	const token = newToken();
	await asService('ask the new mailbox', async (trx) => {
		const { rows } = await sql<{ owner: string | null }>`
			select private.person_at(${address}) as owner
		`.execute(trx);
		if (rows[0]?.owner) return mail(trx, { kind: 'address_taken', to: address, locale });
		const wish = { address, token_hash: hashOf(token) };
		await trx
			.insertInto('address_changes')
			.values({ person_id: person, ...wish })
			.onConflict((conflict) =>
				conflict.column('person_id').doUpdateSet({
					...wish,
					created_at: sql`clock_timestamp()`,
					expires_at: sql`clock_timestamp() + interval '1 hour'`
				})
			)
			.execute();
		await mail(trx, { kind: 'address_change', to: address, locale, payload: { token } });
	});
}

/**
 * Uses the link from the new mailbox up.
 * @returns the address from now on; `refused` for a wrong, used or old link, `taken` when somebody
 * else got the address meanwhile
 */
export async function confirmAddress(
	token: string,
	locale: string
): Promise<{ address: string } | 'refused' | 'taken'> {
	try {
		return await asService('change an address', async (trx) => {
			const { rows } = await sql<{ before: string; after: string }>`
				select before, after from private.change_address(${hashOf(token)})
			`.execute(trx);
			const change = rows[0];
			if (!change) return 'refused';
			const payload = { address: change.after };
			await mail(trx, { kind: 'address_changed', to: change.before, locale, payload });
			return { address: change.after };
		});
	} catch (thrown) {
		if (refusal(thrown)?.startsWith('users_email')) return 'taken';
		throw thrown;
	}
}

/** Tells the owner of an account that its password changed. */
export async function tellPasswordChanged(address: string, locale: string): Promise<void> {
	await asService('tell of a new password', (trx) =>
		mail(trx, { kind: 'password_changed', to: address, locale })
	);
}

/** Closes open pages of somebody who signed out everywhere. */
export async function disconnect(person: string): Promise<void> {
	const payload = JSON.stringify({ person });
	await asService('close sockets', (trx) =>
		sql`select private.enqueue('disconnect', ${payload}::json)`.execute(trx)
	);
}
