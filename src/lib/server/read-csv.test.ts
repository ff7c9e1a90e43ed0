import { expect, test } from 'vitest';
import { CsvRefused, readCsv } from './read-csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('Semicolons, commas and tabs are told apart by the first line', () => {
	for (const sign of [';', ',', '\t'])
		expect(readCsv(bytes(`a${sign}b\r\n1${sign}"x;,y"`), 10)).toEqual([
			['a', 'b'],
			['1', 'x;,y']
		]);
});

test('A byte order mark is no part of the first head', () => {
	expect(readCsv(bytes('\ufeffBRIN;NAAM\n98AA;X'), 10)[0]).toEqual(['BRIN', 'NAAM']);
});

test('Bytes of an old Windows file keep their accents', () => {
	const old = Uint8Array.from([0x46, 0x72, 0x79, 0x73, 0x6c, 0xe2, 0x6e, 0x3b, 0x78]);
	expect(readCsv(old, 10)).toEqual([['Fryslân', 'x']]);
});

test('No more lines are read than asked for', () => {
	expect(readCsv(bytes('a\n'.repeat(100)), 5)).toHaveLength(5);
});

test('A file that is no text is refused', () => {
	expect(() => readCsv(Uint8Array.from([80, 75, 3, 4, 0, 0]), 10)).toThrow(CsvRefused);
});
