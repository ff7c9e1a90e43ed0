import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { asService, closeDatabase, openDoor } from '../../src/lib/server/db.ts';

afterAll(closeDatabase);

test('a visitor who forgets nothing reads nothing private', async () => {
	const { db, card } = openDoor(null);
	expect(await card()).toBeNull();
	const { rows } = await db((trx) =>
		sql<{ n: number }>`select count(*) as n from public.memberships`.execute(trx)
	).catch((error: Error) => ({ rows: [{ n: error.message }] }));
	expect(rows[0]?.n).toMatch(/permission denied/);
});

test('a transaction that failed leaves its connection usable and its writes undone', async () => {
	const { db } = openDoor(null);
	await expect(db((trx) => sql`select 1 / 0`.execute(trx))).rejects.toThrow(/division by zero/);
	const { rows } = await db((trx) => sql<{ one: number }>`select 1 as one`.execute(trx));
	expect(rows[0]?.one).toBe(1);
});

test('the service door acts as service_role and the site never does', async () => {
	const role = sql<{ role: string }>`select current_user as role`;
	expect((await asService('test', (trx) => role.execute(trx))).rows[0]?.role).toBe('service_role');
	expect((await openDoor(null).db((trx) => role.execute(trx))).rows[0]?.role).toBe('site_anon');
	await expect(
		openDoor(null).db((trx) => sql`set local role service_role`.execute(trx))
	).rejects.toThrow(/permission denied/);
});
