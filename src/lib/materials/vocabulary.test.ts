import { expect, test } from 'vitest';
import {
	aggregationLevels,
	codesOf,
	curriculumSets,
	endUserRoles,
	labelOf,
	languages,
	levels,
	resourceTypes,
	sectors,
	subjects
} from './vocabulary.ts';
import {
	curriculumSetUuids,
	levelUuids,
	obkUri,
	sloUri,
	subjectUuids,
	termsOf
} from './vocabulary.server.ts';

const lists = {
	aggregationLevels,
	curriculumSets,
	endUserRoles,
	languages,
	levels,
	resourceTypes,
	sectors,
	subjects
};

test('every term has a code of its own and a label in both languages', () => {
	for (const [name, list] of Object.entries(lists)) {
		expect(new Set(list.map((term) => term.code)).size, name).toBe(list.length);
		for (const term of list) expect(term.nl && term.en, `${name} ${term.code}`).toBeTruthy();
		expect(codesOf(list as { code: string; nl: string; en: string }[])).toHaveLength(list.length);
	}
});

test('a code from an older list is shown as it is', () => {
	expect(labelOf(subjects, 'Rekenen', 'en')).toBe('Arithmetic');
	expect(labelOf(subjects, 'Handenarbeid', 'en')).toBe('Handenarbeid');
});

test('every term of a register has one uuid, and the uuid leads back to it', () => {
	const uuids = [levelUuids, subjectUuids, curriculumSetUuids].flatMap((map) => Object.values(map));
	expect(new Set(uuids).size).toBe(uuids.length);
	for (const uuid of uuids) expect(uuid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
	for (const [code, uuid] of Object.entries(subjectUuids)) expect(termsOf(uuid).subject).toBe(code);
	for (const [code, uuid] of Object.entries(levelUuids))
		expect(termsOf(obkUri(uuid)).level).toBe(code);
	for (const [code, uuid] of Object.entries(curriculumSetUuids))
		expect(termsOf(sloUri(uuid)).curriculumSet).toBe(code);
});

test('a level says its sector', () => {
	expect(termsOf(levelUuids['Groep 6']).sector).toBe('po');
	expect(termsOf(levelUuids.vmbo).sector).toBe('vo');
	expect(termsOf(levelUuids.VSO).sector).toBe('vso');
	expect(termsOf('512e4729-03a4-43a2-95ba-758071d1b725')).toEqual({ sector: 'po' });
	expect(termsOf('geen uuid')).toEqual({});
});
