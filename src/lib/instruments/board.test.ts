import { expect, test } from 'vitest';
import { boardExtremes, boardRows } from './board.ts';
import { countsWords } from './board-words.ts';

const areas = ['visie', 'cultuur', 'kwaliteit'].map((key) => ({ key, name: key })) as never;
const now = (area: string, counts: number[]) => ({ area, kind: 'now' as const, counts });

test('areas come in the order of the questions, and one that is hidden has no counts', () => {
	const levels = [now('cultuur', [0, 2, 3, 0]), now('visie', [1, 4, 0, 0])];
	expect(boardRows({ areas }, { levels })).toEqual([
		{ area: 'visie', name: 'visie', now: [1, 4, 0, 0], wish: null },
		{ area: 'cultuur', name: 'cultuur', now: [0, 2, 3, 0], wish: null },
		{ area: 'kwaliteit', name: 'kwaliteit', now: null, wish: null }
	]);
});

test('the sentence names areas with most and with least teams on level 3 or 4, and none when all are alike', () => {
	const rows = (visie: number[], cultuur: number[]) =>
		boardRows({ areas }, { levels: [now('visie', visie), now('cultuur', cultuur)] });
	expect(boardExtremes(rows([1, 4, 0, 0], [0, 2, 2, 1]))).toEqual({
		strong: ['cultuur'],
		weak: ['visie']
	});
	// by share: six teams and five teams are not the same
	expect(boardExtremes(rows([0, 3, 3, 0], [0, 3, 3, 0]))).toBeNull();
	expect(boardExtremes([])).toBeNull();
});

test('counts in words leave out levels that nobody is on', () => {
	expect(countsWords([0, 2, 3, 0])).toBe('2 × niveau 2, 3 × niveau 3');
});
