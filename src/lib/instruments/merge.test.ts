import { expect, test } from 'vitest';
import { diffText, mergeField, mergeText } from './merge.ts';

test('changes in different places are both kept', () => {
	expect(
		mergeText(
			'Wij leren samen en kiezen zelf.',
			'Wij leren graag samen en kiezen zelf.',
			'Wij leren samen en kiezen altijd zelf.'
		)
	).toBe('Wij leren graag samen en kiezen altijd zelf.');
});

test('what two people add at the same place stays, the earlier one first', () => {
	expect(mergeText('', 'Gelijke kansen', 'Samen maken')).toBe('Gelijke kansen Samen maken');
	expect(mergeText('Wij.', 'Wij. Open.', 'Wij. Vrij.')).toBe('Wij. Open. Vrij.');
});

test('a text that comes along a second time stands there once', () => {
	expect(mergeText('', 'Open les', 'Open les')).toBe('Open les');
	expect(mergeText('', 'Open les voor ons', 'Open les')).toBe('Open les voor ons');
	expect(mergeText('', 'Open les voor ons', 'Open les samen')).toBe('Open les voor ons samen');
	expect(mergeText('les', 'Graag open les samen', 'open mooie les')).toBe(
		'Graag open mooie les samen'
	);
});

test('a text that only one person changed is that text', () => {
	expect(mergeText('a b', 'a b', 'a')).toBe('a');
	expect(mergeText('a b', 'b', 'a b')).toBe('b');
	expect(mergeText('a b', 'c', 'c')).toBe('c');
});

test('a word that somebody changed outlives its removal by another', () => {
	expect(mergeText('open les', '', 'open lessen')).toContain('lessen');
});

test('no word that was typed is lost, whoever types where', () => {
	let seed = 7;
	const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
	for (let round = 0; round < 300; round++) {
		const base = Array.from({ length: random(8) }, (_, at) => `w${at}`);
		const type = (who: string) => {
			const mine = [...base];
			for (let at = 0; at < 3; at++) mine.splice(random(mine.length + 1), 0, `${who}${at}`);
			return mine.join(' ');
		};
		const [theirs, mine] = [type('a'), type('b')];
		const merged = mergeText(base.join(' '), theirs, mine).split(/\s+/);
		expect(merged).toEqual(
			expect.arrayContaining([...base, ...theirs.split(' '), ...mine.split(' ')])
		);
	}
});

test('a difference tells what stayed, what went and what came', () => {
	expect(diffText('Wij kiezen zelf.', 'Wij kiezen samen.')).toEqual([
		{ kind: 'same', text: 'Wij kiezen ' },
		{ kind: 'gone', text: 'zelf.' },
		{ kind: 'new', text: 'samen.' }
	]);
	expect(diffText('', 'Nieuw')).toEqual([{ kind: 'new', text: 'Nieuw' }]);
});

test('of a choice the last one stands, and one that was not touched gives way', () => {
	expect(mergeField('level:visie', '', '2', '3')).toBe('3');
	expect(mergeField('level:visie', '1', '2', '1')).toBe('2');
	expect(mergeField('why:visie', '', 'uren', 'geld')).toBe('uren geld');
});
