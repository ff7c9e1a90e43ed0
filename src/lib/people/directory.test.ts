import { expect, test } from 'vitest';
import { filterQuery, isFiltered, readFilter, searchWords } from './directory.ts';

const id = '11111111-2222-3333-4444-555555555555';

test('An address says the same choice again, place in the list included', () => {
	const query = `?q=anna&subject=Rekenen&group=groep+6&province=Drenthe&sector=po`;
	const filter = readFilter(new URLSearchParams(query));
	expect(filter.groups).toEqual(['groep 6']);
	expect(filterQuery(filter)).toBe(query);
	const next = filterQuery(filter, { name: 'Anna ~ B', id });
	expect(readFilter(new URLSearchParams(next)).after).toEqual({ name: 'Anna ~ B', id });
});

test('A broken place in the list starts at the beginning instead of failing', () => {
	for (const after of ['', '~', 'Anna', `~${id}`, `Anna~${id}'`, 'Anna~42']) {
		expect(readFilter(new URLSearchParams({ after })).after).toBeNull();
	}
});

test('Nothing chosen is an address without a question mark', () => {
	const filter = readFilter(new URLSearchParams('q=+&subject='));
	expect(isFiltered(filter)).toBe(false);
	expect(filterQuery(filter)).toBe('');
});

test('Each word is looked for anywhere and signs of the pattern language mean themselves', () => {
	expect(searchWords('Réné, 50%_')).toEqual(['%Rene%', '%50\\%\\_%']);
	expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
});

test('A list of values in the address has a bound', () => {
	const many = new URLSearchParams(Array.from({ length: 50 }, (_, n) => ['subject', `s${n}`]));
	expect(readFilter(many).subjects).toHaveLength(20);
});
