import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { env } from '../../src/environment.ts';
import { closeDatabase } from '../../src/lib/server/db.ts';
import { countAct, countActs, forgetActs, forgiveAct } from '../../src/lib/server/limits.ts';
import { visitorOnce } from '../../src/lib/server/visitor-once.ts';

const owner = new Client({ connectionString: env.OWNER_URL });
beforeAll(() => owner.connect());
beforeEach(() => owner.query('delete from rate_limits'));
afterAll(async () => {
	await owner.end();
	await closeDatabase();
});

const times = (count: number, act: () => Promise<number>) =>
	Array.from({ length: count }).reduce<Promise<number[]>>(
		async (before) => [...(await before), await act()],
		Promise.resolve([])
	);

test.each([
	['signInAccount', 10, 600],
	['signInAddress', 50, 600],
	['codeAccount', 10, 600],
	['signUpAddress', 20, 3600],
	['mailRecipient', 1, 60],
	['mailAddress', 30, 3600]
] as const)(
	'%s lets %i through and tells the next to wait %i seconds',
	async (name, points, wait) => {
		const waits = await times(points + 1, () => countAct(name, 'ada@school.nl'));
		expect(waits.slice(0, points).every((seconds) => seconds === 0)).toBe(true);
		expect(waits.at(-1)).toBeGreaterThanOrEqual(wait - 2);
		expect(waits.at(-1)).toBeLessThanOrEqual(wait);
		expect(await countAct(name, 'grace@school.nl')).toBe(0);
	}
);

test('capitals give no extra tries', async () => {
	await countAct('mailRecipient', 'ada@school.nl');
	expect(await countAct('mailRecipient', 'ADA@School.nl')).toBeGreaterThan(0);
});

test('fifty tries at the same moment are counted as fifty', async () => {
	const tries = Array.from({ length: 50 }, () => countAct('signInAccount', 'ada@school.nl'));
	const waits = await Promise.all(tries);
	expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
});

test('a right password forgets the wrong ones, and takes itself back from the address', async () => {
	await times(10, () => countAct('signInAccount', 'ada@school.nl'));
	expect(await countAct('signInAccount', 'ada@school.nl')).toBeGreaterThan(0);
	await forgetActs('signInAccount', 'ada@school.nl');
	expect(await countAct('signInAccount', 'ada@school.nl')).toBe(0);

	await times(50, () => countAct('signInAddress', '10.0.0.1'));
	await forgiveAct('signInAddress', '10.0.0.1');
	expect(await countAct('signInAddress', '10.0.0.1')).toBe(0);
	expect(await countAct('signInAddress', '10.0.0.1')).toBeGreaterThan(0);
});

test('where one limit is reached, those after it are not touched', async () => {
	await countAct('mailRecipient', 'ada@school.nl');
	const acts = [
		['mailRecipient', 'ada@school.nl'],
		['signUpAddress', '10.0.0.1']
	] as const;
	expect(await countActs(...acts)).toBeGreaterThan(0);
	const { rows } = await owner.query(`select key from rate_limits where key like 'signUp%'`);
	expect(rows).toHaveLength(0);
});

test('counters name nobody', async () => {
	await countAct('signInAccount', 'ada@school.nl');
	await countAct('signInAddress', '203.0.113.7');
	const { rows } = await owner.query<{ key: string }>('select key from rate_limits');
	expect(rows).toHaveLength(2);
	expect(rows.map(({ key }) => key).join()).not.toMatch(/ada|school|203/);
});

test('with the counters out of reach signing in is closed and writing is open', async () => {
	const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	await owner.query('alter table rate_limits rename to rate_limits_away');
	try {
		expect(await countAct('signInAccount', 'ada@school.nl')).toBe(30);
		expect(await countAct('mailRecipient', 'ada@school.nl')).toBe(30);
		expect(await countAct('posts', 'ada')).toBe(0);
		expect(await countAct('search', 'ada')).toBe(0);
	} finally {
		await owner.query('alter table rate_limits_away rename to rate_limits');
		quiet.mockRestore();
	}
});

const done = ({ wait }: { wait: number }) => wait === 0;

test('twenty equal submits of a visitor act once, with one outcome for all', async () => {
	const key = crypto.randomUUID();
	let acts = 0;
	const act = async () => {
		acts += 1;
		await new Promise((resolve) => setTimeout(resolve, 200));
		return { wait: 0, number: acts };
	};
	const submits = Array.from({ length: 20 }, () => visitorOnce(key, 'test', 'body', act, done));
	const outcomes = await Promise.all(submits);
	expect(acts).toBe(1);
	expect(new Set(outcomes.map(({ number }) => number))).toEqual(new Set([1]));
});

test('a refusal is not kept: the same form may be sent again later', async () => {
	const key = crypto.randomUUID();
	const refuse = () => Promise.resolve({ wait: 60 });
	expect(await visitorOnce(key, 'test', 'body', refuse, done)).toEqual({ wait: 60 });
	const accept = () => Promise.resolve({ wait: 0 });
	expect(await visitorOnce(key, 'test', 'body', accept, done)).toEqual({ wait: 0 });
});

test('an act that broke is not kept either', async () => {
	const key = crypto.randomUUID();
	const broken = () => Promise.reject(new Error('away'));
	await expect(visitorOnce(key, 'test', 'body', broken, done)).rejects.toThrow('away');
	const accept = () => Promise.resolve({ wait: 0 });
	expect(await visitorOnce(key, 'test', 'body', accept, done)).toEqual({ wait: 0 });
});

test('another text under the same key acts by itself', async () => {
	const key = crypto.randomUUID();
	const say = (word: string) => () => Promise.resolve({ wait: 0, word });
	await visitorOnce(key, 'test', 'one', say('one'), done);
	expect(await visitorOnce(key, 'test', 'two', say('two'), done)).toMatchObject({ word: 'two' });
	expect(await visitorOnce(key, 'test', 'one', say('three'), done)).toMatchObject({ word: 'one' });
});
