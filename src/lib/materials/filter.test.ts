import { expect, test } from 'vitest';
import { isNarrowed, pageAddress, readFilter, writeFilter } from './filter.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));

test('an address is read back as it was written', () => {
	const query = 'q=breuken&open=open&sector=po&sector=vo&level=Groep+6&in=rekenen-vmbo&sort=title';
	expect(writeFilter(read(query)).toString()).toBe(query);
});

test('values outside the lists are left out', () => {
	const filter = read("sector=maan&sector=po&in=../x&sort=id;drop&open='&after=x~y");
	expect(filter.chosen).toMatchObject({ sector: ['po'], open: [] });
	expect(filter).toMatchObject({ where: [], sort: 'new', cursor: null });
});

test('words are sorted by fit, and only words can be', () => {
	expect(read('q=breuken').sort).toBe('best');
	expect(read('sort=best').sort).toBe('new');
	expect(read('q=breuken&sort=new').sort).toBe('new');
});

test('a neighbouring page keeps every choice', () => {
	const cursor = { direction: 'after', value: '2026-11-22 10:00:00.123456+00', id: 12 } as const;
	const address = pageAddress(read('sector=po'), cursor);
	const again = readFilter(new URL(address, 'https://x.test').searchParams);
	expect(again.cursor).toEqual(cursor);
	expect(again.chosen.sector).toEqual(['po']);
});

test('order alone narrows nothing', () => {
	expect(isNarrowed(read('sort=title'))).toBe(false);
	expect(isNarrowed(read('lang=fy'))).toBe(true);
});
