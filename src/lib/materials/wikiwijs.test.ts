import { expect, test } from 'vitest';
import { readWikiwijsUrl } from './wikiwijs.ts';

test('an arrangement is recognised in every form of its address', () => {
	const url = 'https://maken.wikiwijs.nl/205282/Kwaliteitsmodel_open_leermateriaal';
	for (const written of [
		url,
		`${url}?template=simple`,
		`  ${url.replace('https', 'http')}/ `,
		`${url}?utm_source=x#top`
	])
		expect(readWikiwijsUrl(written), written).toEqual({
			id: 205282,
			kind: 'arrangement',
			url,
			title: 'Kwaliteitsmodel open leermateriaal'
		});
	expect(readWikiwijsUrl('https://maken.wikiwijs.nl/205282')).toMatchObject({
		id: 205282,
		title: ''
	});
	expect(readWikiwijsUrl('https://maken.wikiwijs.nl/arrangement/7/export/imscp')).toMatchObject({
		id: 7,
		url: 'https://maken.wikiwijs.nl/7'
	});
	expect(readWikiwijsUrl(`${url}#!page-123`)?.url).toBe(`${url}#!page-123`);
});

test('question sets and other pages of Wikiwijs are known without a number', () => {
	expect(readWikiwijsUrl('https://maken.wikiwijs.nl/p/questionnaire/standalone/55')).toMatchObject({
		id: null,
		kind: 'questions'
	});
	for (const page of [
		'https://www.wikiwijs.nl/tips-ondersteuning/licenties',
		'https://wikiwijs.nl/',
		'https://maken.wikiwijs.nl/themas/taal',
		'https://maken.wikiwijs.nl/0/Nul',
		'https://maken.wikiwijs.nl/1234567890123/Te_lang'
	])
		expect(readWikiwijsUrl(page), page).toMatchObject({ id: null, kind: 'page' });
});

test('an address that only looks like Wikiwijs is not', () => {
	for (const written of [
		'https://maken.wikiwijs.nl.kwaad.nl/1',
		'https://kwaad.nl/maken.wikiwijs.nl/1',
		'https://maken.wikiwijs.nl@kwaad.nl/1',
		'https://a@maken.wikiwijs.nl/1',
		'https://maken.wikiwijs.nl:8443/1',
		'https://nep-wikiwijs.nl/1',
		'ftp://maken.wikiwijs.nl/1',
		'javascript://maken.wikiwijs.nl/1',
		'maken.wikiwijs.nl/1',
		''
	])
		expect(readWikiwijsUrl(written), written).toBeNull();
});

test('a broken escape in an address gives no title instead of an error', () => {
	expect(readWikiwijsUrl('https://maken.wikiwijs.nl/1/%E0%A4%A')).toMatchObject({
		id: 1,
		title: ''
	});
});

test('very long input is refused at once', () => {
	const start = performance.now();
	expect(readWikiwijsUrl(`https://maken.wikiwijs.nl/1/${'_'.repeat(100_000)}`)).toBeNull();
	expect(performance.now() - start).toBeLessThan(50);
});
