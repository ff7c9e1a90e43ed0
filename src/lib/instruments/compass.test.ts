import { expect, test } from 'vitest';
import { agreedLevels, areaSpread, lowAreas, radarPoint, spreadOf } from './compass.ts';

test('two ones and two fours lie far apart, four twos do not', () => {
	expect(spreadOf([2, 0, 0, 2])).toEqual({ count: 4, lowest: 1, highest: 4, wide: true });
	expect(spreadOf([0, 4, 0, 0])).toEqual({ count: 4, lowest: 2, highest: 2, wide: false });
	expect(spreadOf([0, 2, 2, 0])?.wide).toBe(false);
	expect(spreadOf([0, 0, 0, 0])).toBeNull();
});

const areas = ['visie', 'cultuur', 'kwaliteit'].map((key) => ({ key })) as never;

test('levels are read from the fields of the team, and what is no level is none', () => {
	expect(
		agreedLevels({ areas }, [
			{ key: 'level:visie', value: '2' },
			{ key: 'goal:visie', value: '4' },
			{ key: 'why:visie', value: ' Het staat nergens. ' },
			{ key: 'level:cultuur', value: '7' }
		])
	).toEqual([
		{ area: 'visie', now: 2, wish: 4, why: 'Het staat nergens.' },
		{ area: 'cultuur', now: null, wish: null, why: '' },
		{ area: 'kwaliteit', now: null, wish: null, why: '' }
	]);
});

test('low areas come lowest first, and then by how much is wished', () => {
	const level = (area: string, now: number | null, wish: number | null) => ({
		area,
		now,
		wish,
		why: ''
	});
	expect(
		lowAreas(
			[level('a', 2, 2), level('b', 3, 4), level('c', 2, 4), level('d', 1, 1), level('e', null, 4)],
			2
		)
	).toEqual(['d', 'c', 'a']);
});

test('a radar starts above its middle and goes round with the clock', () => {
	expect(radarPoint(0, 8, 1, 100)).toEqual({ x: 0, y: -100 });
	expect(radarPoint(2, 8, 0.5, 100)).toEqual({ x: 50, y: 0 });
});

test('the spread of an area is over its statements that are shown', () => {
	const area = {
		statements: [{ key: 'visie-1' }, { key: 'visie-2' }, { key: 'visie-3' }]
	} as never;
	const now = (key: string, counts: number[]) => ({ key, kind: 'now' as const, counts });
	expect(
		areaSpread(area, [
			now('visie-1', [0, 4, 0, 0]),
			now('visie-3', [0, 1, 0, 3]),
			now('cultuur-1', [4, 0, 0, 0])
		])
	).toEqual({ count: 8, lowest: 2, highest: 4, wide: true });
	expect(areaSpread(area, [])).toBeNull();
});
