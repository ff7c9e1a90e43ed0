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

test('statements in one go are one transaction as the person who asks', async () => {
	const { call } = openDoor(null);
	const [[set], [read]] = await call<[{ role: string }, { kept: string }]>(
		sql`select current_user as role, set_config('vliegwiel.probe', 'kept', true)`,
		sql`select current_setting('vliegwiel.probe') as kept`
	);
	expect([set?.role, read?.kept]).toEqual(['site_anon', 'kept']);
	// it ended with them: nothing is left for who comes next on the connection
	const [[after]] = await call<[{ role: string; kept: string | null }]>(
		sql`select current_user as role, nullif(current_setting('vliegwiel.probe', true), '') as kept`
	);
	expect(after).toEqual({ role: 'site_anon', kept: null });
});

test('of statements in one go the first that fails is told, and none has an effect', async () => {
	const { call } = openDoor(null);
	const act = `probe:${crypto.randomUUID()}`;
	const count = sql<{ wait: number }>`select public.count_act(${act}, 1, 60) as wait`;
	await expect(call(count, sql<object>`select 1 / 0`, sql<object>`select 2`)).rejects.toThrow(
		/division by zero/
	);
	expect(await call(count)).toEqual([[{ wait: 0 }]]);
	expect((await call<[{ wait: number }]>(count))[0][0]?.wait).toBeGreaterThan(0);
});

test('what is asked on the heels of a beginning that fails is not answered, and the cause is told', async () => {
	// the card of somebody whose id is none
	await expect(
		openDoor({ sub: 'nobody', session_id: 'x', role: 'authenticated' }).db((trx) =>
			sql`select 'answered'`.execute(trx)
		)
	).rejects.toThrow(/uuid/);
});
