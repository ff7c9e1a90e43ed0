/** Idempotency for who is not signed in yet: a double click on a sign-up mails once. */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { asService } from './db.ts';

const nobody = '00000000-0000-0000-0000-000000000000';
const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/));
const patience = 10_000;

/**
 * Lets a visitor's act happen once per key. Unlike `once` it holds no transaction while the act
 * runs, since the act calls the auth service and counts its limits on connections of their own.
 * @param body what decides the effect, without secrets; another body under the same key acts by itself
 * @param keep tells whether an outcome is final; a refusal is not, and may be tried again
 */
export async function visitorOnce<T extends object>(
	key: FormDataEntryValue | null,
	action: string,
	body: unknown,
	act: () => Promise<T>,
	keep: (outcome: T) => boolean
): Promise<T> {
	const parsed = v.safeParse(keySchema, key);
	if (!parsed.success) return act();
	const own = { actor_id: nobody, key: parsed.output };
	const body_hash = createHash('sha256')
		.update(JSON.stringify([action, body]))
		.digest('hex');
	for (const deadline = Date.now() + patience; Date.now() < deadline; await wait(100)) {
		const claimed = await asService('claim a key', (trx) =>
			trx
				.insertInto('idempotency_keys')
				.values({ ...own, action, body_hash })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst()
		);
		if (claimed.numInsertedOrUpdatedRows) return first(own, act, keep);
		const before = await asService('look at a key', (trx) =>
			trx
				.selectFrom('idempotency_keys')
				.select(['body_hash', 'outcome'])
				.where('actor_id', '=', own.actor_id)
				.where('key', '=', own.key)
				.executeTakeFirst()
		);
		if (before && before.body_hash !== body_hash) return act();
		if (before?.outcome) return before.outcome as T;
	}
	// whoever claimed the key is gone without a word
	return act();
}

async function first<T extends object>(
	own: { actor_id: string; key: string },
	act: () => Promise<T>,
	keep: (outcome: T) => boolean
): Promise<T> {
	let outcome: T | undefined;
	try {
		outcome = await act();
		return outcome;
	} finally {
		const final = outcome && keep(outcome) ? JSON.stringify(outcome) : null;
		await asService('settle a key', async (trx) => {
			if (final === null) {
				const row = trx.deleteFrom('idempotency_keys').where('actor_id', '=', own.actor_id);
				await row.where('key', '=', own.key).execute();
			} else {
				const row = trx.updateTable('idempotency_keys').set({ outcome: final });
				await row.where('actor_id', '=', own.actor_id).where('key', '=', own.key).execute();
			}
		});
	}
}
