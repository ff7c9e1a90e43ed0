import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPath } from './files.ts';
import { findInPath } from './find.ts';

const path = readPath(resolve('.'));
const find = (words: string) => findInPath(path, words);

test('A lesson with the word in its title comes first', () => {
	expect(find('makers noemen')[0]?.lesson.title).toBe('Combineren en makers noemen');
});

test('Every word counts, capitals and accents do not', () => {
	expect(find('YILDIZ')).toEqual(find('yildiz'));
	expect(find('naamsvermelding kerndoel').length).toBeLessThan(find('naamsvermelding').length);
	expect(find('xyzzy')).toEqual([]);
	expect(find('  ?! ')).toEqual([]);
});

test('The words around the hit are shown, and never more than twenty lessons', () => {
	for (const { excerpt } of find('pictogrammen'))
		expect(excerpt.toLowerCase()).toContain('pictogram');
	expect(find('e')).toHaveLength(20);
});

test('An excerpt reads as the lesson does: explained words stand in it, marks do not', () => {
	expect(find('collectieve cao')).toEqual([]);
	const [cao] = find('cao eigendom').filter(({ lesson }) => lesson.slug === 'van-wie-is-het');
	expect(cao?.excerpt).toContain('Kijk daarom eerst in je cao en in je eigen contract');
	for (const { excerpt } of find('licentie')) expect(excerpt).not.toMatch(/ [.,] | - [A-Z]|[*_]/);
});
