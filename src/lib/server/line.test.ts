import { expect, test } from 'vitest';
import { Line } from './line.ts';

/** A line whose turns end when told; `turns` are those that began. */
function slowLine(refuses: (ask: number) => boolean = () => false) {
	const turns: number[][] = [];
	const ends: (() => void)[] = [];
	const line = new Line<number, string>(
		async (asks) => {
			turns.push([...asks]);
			await new Promise<void>((end) => ends.push(end));
			if (asks.some(refuses)) throw new Error('refused');
			return asks.map((ask) => `did ${ask}`);
		},
		3,
		(thrown) => thrown instanceof Error && thrown.message === 'refused'
	);
	const end = async () => {
		for (const one of ends.splice(0)) one();
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { line, turns, end };
}

test('whoever finds nobody is served at once, and who comes meanwhile goes together, so many at once', async () => {
	const { line, turns, end } = slowLine();
	const all = Promise.all([1, 2, 3, 4, 5].map((ask) => line.take(ask)));
	expect(turns).toEqual([[1]]);
	await end();
	expect(turns).toEqual([[1], [2, 3, 4]]);
	await end();
	await end();
	expect(turns).toEqual([[1], [2, 3, 4], [5]]);
	expect(await all).toEqual(['did 1', 'did 2', 'did 3', 'did 4', 'did 5']);
	void line.take(6);
	expect(turns.at(-1)).toEqual([6]);
	await end();
});

test('one that is refused harms nobody who went along, and hears of it', async () => {
	const { line, turns, end } = slowLine((ask) => ask === 3);
	const all = Promise.allSettled([1, 2, 3, 4].map((ask) => line.take(ask)));
	for (let turn = 0; turn < 3; turn += 1) await end();
	expect(turns).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
	expect((await all).map(({ status }) => status)).toEqual([
		'fulfilled',
		'fulfilled',
		'rejected',
		'fulfilled'
	]);
});

test('what may have been done is not done again', async () => {
	const turns: number[] = [];
	const line = new Line<number, number>((asks) => {
		turns.push(asks.length);
		return asks.length > 1 ? Promise.reject(new Error('gone')) : Promise.resolve(asks);
	}, 3);
	const outcomes = await Promise.allSettled([1, 2, 3].map((ask) => line.take(ask)));
	expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
	expect(turns).toEqual([1, 2]);
});
