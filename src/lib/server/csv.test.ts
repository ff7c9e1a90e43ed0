import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvLines, writeCsv } from './csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ';' });

test('what goes in comes out again, whatever is in it', () => {
	const rows = [
		['Ada', 'zegt "hoi"', 'a;b', 'twee\r\nregels', 'één'],
		["'s-Gravenhage", '', ' spatie ', 'komma,', '\\']
	];
	const csv = writeCsv(['a', 'b', 'c', 'd', 'e'], rows);
	expect(csv.startsWith('\ufeff"a";"b"')).toBe(true);
	expect(read(csv)).toEqual([['a', 'b', 'c', 'd', 'e'], ...rows]);
});

test('no text of a person becomes a formula', () => {
	const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
	const before = ['', ' ', '\u00a0', '\u200b', '\ufeff', '\u202e', '\t', '\0'];
	const after = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("https://kwaad.nl";"klik")', '', '"x"'];
	const texts = [
		...before.flatMap((space) =>
			starts.flatMap((start) => after.map((end) => space + start + end))
		),
		...['\t1', '\r1', '\n1', '\0\t1']
	];
	const cells = read(
		writeCsv(
			['kop'],
			texts.map((text) => [text])
		)
	).slice(1);
	expect(cells).toHaveLength(texts.length);
	for (const [cell = ''] of cells) expect(cell).toMatch(/^'/);
	expect(read(writeCsv(['=1+1'], []))[0]).toEqual(["'=1+1"]);
});

test('a text cannot start a new cell or line that is a formula', () => {
	const [, row] = read(writeCsv(['a', 'b'], [['x";=1+1;"', 'x\n=1+1']]));
	expect(row).toEqual(['x";=1+1;"', 'x\n=1+1']);
});

test('numbers stay numbers, also below zero, and the rest gets one form', () => {
	const at = new Date('2026-03-02T08:00:00Z');
	const [, row] = writeCsv(['a'], [[-5, 0.5, NaN, true, false, null, undefined, at]]).split('\r\n');
	expect(row).toBe('-5;0.5;;1;0;;;"2026-03-02T08:00:00.000Z"');
});

test('a long list is made line by line', () => {
	function* endless(): Generator<number[]> {
		for (let number = 0; ; number++) yield [number];
	}
	const lines = csvLines(['n'], endless());
	lines.next();
	expect([lines.next().value, lines.next().value]).toEqual(['0\r\n', '1\r\n']);
});
