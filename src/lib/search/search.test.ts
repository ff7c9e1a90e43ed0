import { expect, test } from 'vitest';
import { pieces, readSearch, searchPath } from './search.ts';

test('A headline is cut into text and hits, and never becomes HTML', () => {
	expect(pieces('een \u0001toets\u0002 &lt;img onerror=x&gt; over &amp;')).toEqual([
		{ text: 'een ', hit: false },
		{ text: 'toets', hit: true },
		{ text: ' <img onerror=x> over &', hit: false }
	]);
	expect(pieces('')).toEqual([]);
});

test('A search is read from its address, and strange parts count as absent', () => {
	expect(readSearch(new URLSearchParams('q=%20%20twee%0A woorden &kind=threads'))).toEqual({
		q: 'twee woorden',
		kind: 'threads',
		in: null
	});
	expect(readSearch(new URLSearchParams('q=x&kind=evil&in=community:../../etc'))).toEqual({
		q: 'x',
		kind: null,
		in: null
	});
	expect(readSearch(new URLSearchParams(`q=${'a'.repeat(500)}`)).q).toHaveLength(120);
});

test('The address of a search leads to the same search', () => {
	const query = { q: 'vmbo & "toets"', kind: 'materials', in: 'rekenen-vmbo' } as const;
	expect(readSearch(new URLSearchParams(searchPath(query).split('?')[1]))).toEqual(query);
	expect(searchPath({ q: '' })).toBe('/search');
});
