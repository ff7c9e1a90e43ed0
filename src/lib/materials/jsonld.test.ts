import { expect, test } from 'vitest';
import { materialJsonLd } from './jsonld.ts';
import type { MaterialPage } from './material.ts';

const material: MaterialPage = {
	...{ id: 7, kind: 'link', url: 'https://maken.wikiwijs.nl/123/Breuken', isPublic: true },
	...{ title: 'Breuken', description: 'Een les.', author: 'Anneke Vos', publisher: '' },
	...{ sectors: ['po'], levels: ['Groep 6'], subjects: ['Rekenen'], goals: [] },
	...{ types: ['open opdracht'], roles: ['teacher'], keywords: ['breuken'], aggregation: 3 },
	...{ language: 'nl', ageMin: 8, ageMax: 10, minutes: 45, licence: 'cc-by-40', hasCost: false },
	...{ basedOn: 3, basedOnText: '', openness: 'open', version: 2, file: null, owner: null },
	...{ createdAt: '2026-11-01T09:00:00Z', updatedAt: '2026-11-02T09:00:00Z', versions: [] },
	...{ places: [], descendants: [], mayEdit: false, isOwner: false, targets: [] },
	ancestors: [{ id: 3, title: 'Bron', author: '', url: null, licence: 'cc0-10' }],
	stream: { stream: 'material:7', seq: 0, epoch: 0 }
};
const page = 'https://vliegwiel.test/materiaal/7';

test('a public material tells its licence, level and what it is based on', () => {
	expect(JSON.parse(materialJsonLd(material, page))).toMatchObject({
		'@id': page,
		'schema:license': 'https://creativecommons.org/licenses/by/4.0/',
		'lom:copyrightAndOtherRestrictions': 'cc-by-40',
		'schema:educationalLevel': ['Groep 6'],
		'schema:typicalAgeRange': '8-10',
		'schema:timeRequired': 'PT45M',
		'schema:isAccessibleForFree': true,
		'schema:isBasedOn': ['https://vliegwiel.test/materiaal/3']
	});
});

test('what nobody filled in is left out', () => {
	const text = materialJsonLd(material, page);
	expect(text).not.toContain('schema:publisher');
	expect(text).not.toContain('schema:teaches');
});

test('no title can end the script it stands in', () => {
	const title = '</script><script>alert(1)</script><!-- & \u2028';
	const text = materialJsonLd({ ...material, title }, page);
	expect(text).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(text)).toMatchObject({ 'schema:name': { '@value': title } });
});
