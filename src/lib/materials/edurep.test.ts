import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEdurepDouble } from '../../../tests/support/edurep-double.ts';
import type { EdurepDouble, EdurepMood } from '../../../tests/support/edurep-double.ts';
import { lookupWikiwijs } from './edurep.server.ts';
import { readRecord, recordMatches } from './edurep-record.server.ts';

let edurep: EdurepDouble;
beforeAll(async () => {
	edurep = await startEdurepDouble();
});
beforeEach(() => {
	edurep.mood = 'well';
});
afterAll(() => edurep.close());

const look = (url: string) => lookupWikiwijs(url, { endpoint: edurep.endpoint, timeoutMs: 400 });
const known = 'https://maken.wikiwijs.nl/98765/Breuken_in_de_keuken?template=simple#!page-12';

test('a Wikiwijs link fills in its fields', async () => {
	expect(await look(known)).toEqual({
		url: 'https://maken.wikiwijs.nl/98765/Breuken_in_de_keuken#!page-12',
		title: 'Breuken in de keuken',
		description: 'Vier lessen over breuken met recepten . Groep 6.',
		author: 'Marijke de Groot, Yusuf Aydin',
		publisher: 'Wikiwijs Maken',
		keywords: ['breuken', 'koken'],
		language: 'nl',
		licence: 'cc-by-sa-40',
		hasCost: false,
		sectors: ['po'],
		levels: ['Groep 6'],
		subjects: ['Rekenen'],
		curriculumSets: [],
		resourceTypes: ['open opdracht', 'handleiding'],
		endUserRoles: ['learner', 'teacher'],
		aggregationLevel: 4,
		ageMin: 9,
		ageMax: 10,
		minutes: 210
	});
});

test('an older, barer record fills in what it has', async () => {
	expect(await look('https://maken.wikiwijs.nl/11111/Oude_les')).toMatchObject({
		title: 'Oude les',
		licence: 'cc-by-30',
		levels: ['vmbo'],
		sectors: ['vo'],
		author: '',
		minutes: null,
		language: null
	});
});

test('a link that is no arrangement is not asked for', async () => {
	const before = edurep.queries.length;
	for (const url of ['https://www.wikiwijs.nl/zoeken/', 'https://voorbeeld.nl/98765', 'x', ''])
		expect(await look(url), url).toBeNull();
	expect(edurep.queries.length).toBe(before);
});

test('an arrangement that is not in the index gives nothing', async () => {
	expect(await look('https://maken.wikiwijs.nl/5')).toBeNull();
});

test('a record about something else is not taken for an answer', async () => {
	edurep.mood = 'unrelated';
	expect(await look(known)).toBeNull();
});

test('whatever way Edurep fails, the form stays empty, in time', async () => {
	const moods: EdurepMood[] = ['silent', 'error', 'html', 'broken', 'huge', 'odd', 'elsewhere'];
	for (const mood of moods) {
		edurep.mood = mood;
		const start = performance.now();
		expect(await look(known), mood).toBeNull();
		expect(performance.now() - start, mood).toBeLessThan(1_500);
	}
	const gone = { endpoint: 'http://127.0.0.1:1/jsonsearch' };
	expect(await lookupWikiwijs(known, gone)).toBeNull();
});

test('a host outside the list is never asked, even when the environment names it', async () => {
	let resolved = 0;
	const found = await lookupWikiwijs(known, {
		endpoint: 'https://kwaad.nl/jsonsearch',
		resolve: (_host, done) => {
			resolved++;
			done(null, []);
		}
	});
	expect([found, resolved]).toEqual([null, 0]);
});

test('quotes in an address cannot end the query', async () => {
	await look('https://maken.wikiwijs.nl/98765/x" OR schema:name exact "y');
	expect(edurep.queries.at(-1)?.match(/exact "[^"]*"/g)).toHaveLength(3);
	expect(edurep.queries.at(-1)?.match(/"/g)).toHaveLength(6);
});

test('a record matches its own number only', () => {
	const record = { uuid: 'jsonld-from-lom:wikiwijsmaken:123' };
	expect(recordMatches(record, 123)).toBe(true);
	expect(recordMatches(record, 23)).toBe(false);
	expect(recordMatches({ 'schema:url': { '@id': 'https://maken.wikiwijs.nl/9/X' } }, 9)).toBe(true);
	expect(recordMatches({ 'schema:identifier': [{ '@value': 'urn:wikiwijsmaken:9' }] }, 9)).toBe(
		true
	);
	expect(recordMatches({ 'schema:url': 'https://voorbeeld.nl/9' }, 9)).toBe(false);
});

test('any shape of value is read or left out, never a crash', () => {
	const shapes = [
		null,
		1,
		true,
		'',
		'x',
		[],
		[null],
		{},
		{ '@value': null },
		{ '@id': {} },
		[[[]]]
	];
	const names = [
		'schema:name',
		'schema:description',
		'schema:keywords',
		'schema:inLanguage',
		'schema:license',
		'schema:url',
		'schema:identifier',
		'dcterms:creator',
		'schema:audience',
		'lom:aggregationLevel',
		'schema:educationalLevel',
		'schema:educationalAlignment',
		'schema:learningResourceType',
		'schema:timeRequired',
		'schema:typicalAgeRange',
		'lom:copyrightAndOtherRestrictions'
	];
	for (const shape of shapes)
		for (const name of names) {
			const prefill = readRecord({ [name]: shape }, 'https://maken.wikiwijs.nl/1');
			expect(recordMatches({ [name]: shape }, 1)).toBe(false);
			expect(prefill.licence).toBe('unknown');
			expect(prefill.title.length).toBeLessThan(5);
		}
});

test('a value nested without end is left out', () => {
	let nested: unknown = 'diep';
	for (let depth = 0; depth < 100_000; depth++) nested = { '@value': nested };
	expect(readRecord({ 'schema:name': nested }, '').title).toBe('');
	expect(readRecord({ 'schema:name': { '@value': { '@value': 'kop' } } }, '').title).toBe('kop');
});

test('licences come from the code, else from the address of the deed', () => {
	const licence = (record: Record<string, unknown>) => readRecord(record, '').licence;
	expect(licence({ 'lom:copyrightAndOtherRestrictions': 'cc-by-nc-40' })).toBe('cc-by-nc-40');
	expect(licence({ 'schema:license': 'https://creativecommons.org/publicdomain/zero/1.0/' })).toBe(
		'cc0-10'
	);
	expect(licence({ 'schema:license': 'http://creativecommons.org/publicdomain/mark/1.0' })).toBe(
		'pdm-10'
	);
	expect(
		licence({
			'schema:license': { '@id': 'https://creativecommons.org/licenses/by-nc-nd/3.0/nl/' }
		})
	).toBe('cc-by-nc-nd-30');
	expect(licence({ 'schema:license': 'yes' })).toBe('yes');
	expect(licence({ 'schema:license': 'https://kwaad.nl/licenses/by/4.0/' })).toBe('unknown');
	expect(licence({ 'lom:copyrightAndOtherRestrictions': 'vrij' })).toBe('unknown');
});

test('long and strange texts are cut to what a form can hold', () => {
	const record = {
		'schema:name': 'x'.repeat(5_000),
		'schema:description': '<'.repeat(100_000),
		'schema:keywords': Array.from({ length: 500 }, (_, index) => `woord ${index}`),
		'schema:typicalAgeRange': '12-4',
		'schema:timeRequired': 'P1DT2H',
		'schema:isAccessibleForFree': false
	};
	const start = performance.now();
	const prefill = readRecord(record, '');
	expect(performance.now() - start).toBeLessThan(50);
	expect(prefill.title).toHaveLength(200);
	expect(prefill.description.length).toBeLessThanOrEqual(4_000);
	expect(prefill.keywords).toHaveLength(20);
	expect(prefill).toMatchObject({ ageMin: null, ageMax: null, minutes: 1_560, hasCost: true });
});
