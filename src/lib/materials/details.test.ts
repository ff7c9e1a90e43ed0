import * as v from 'valibot';
import { expect, test } from 'vitest';
import { editSchemas, shareSchemas, versionSchema } from './details.ts';

const whole = {
	title: 'Breuken  met\nchocola',
	description: 'Een les over breuken met een reep chocola.',
	author: 'Anneke Vos',
	sectors: ['po'],
	levels: ['Groep 6'],
	subjects: ['Rekenen'],
	goals: [],
	types: ['open opdracht'],
	roles: ['teacher'],
	keywords: 'breuken, chocola; breuken',
	aggregation: '3',
	language: 'nl',
	licence: 'cc-by-40'
};
const shared = { ...whole, communities: ['4'], rightsCleared: 'on', noPupils: 'on' };

/** Names of the fields a form is refused for. */
function refused(schema: v.GenericSchema, input: object): string[] {
	const { issues = [] } = v.safeParse(schema, input);
	return issues.map((issue) => v.getDotPath(issue)?.split('.')[0] ?? '');
}

test('a filled-in form becomes tidy details', () => {
	const details = v.parse(editSchemas.file, whole);
	expect(details.title).toBe('Breuken met chocola');
	expect(details.keywords).toEqual(['breuken', 'chocola']);
	expect(details).toMatchObject({ aggregation: 3, ageMin: null, hasCost: false, basedOn: null });
});

test('the basis of NL-LOM must be filled in', () => {
	const empty = { sectors: [], levels: [], subjects: [], goals: [], types: [], roles: [] };
	expect(refused(editSchemas.link, empty).sort()).toEqual(
		[
			...['aggregation', 'author', 'description', 'keywords', 'language', 'licence', 'roles'],
			...['sectors', 'title', 'types']
		].sort()
	);
});

test('what was left open is said in words a person can act on', () => {
	const { issues = [] } = v.safeParse(editSchemas.link, { ...whole, licence: undefined });
	expect(issues.map((issue) => issue.message)).toEqual(['Kies een licentie.']);
});

test('a lesson needs a level and a subject, a single picture does not', () => {
	const bare = { ...whole, levels: [], subjects: [] };
	expect(refused(editSchemas.file, bare)).toEqual(['levels', 'subjects']);
	expect(refused(editSchemas.file, { ...bare, aggregation: '1' })).toEqual([]);
});

test('a sector of one level says the level too', () => {
	const details = v.parse(editSchemas.file, { ...whole, sectors: ['so', 'mbo'], levels: [] });
	expect(details.levels).toEqual(['SO', 'mbo']);
});

test('words from outside the vocabularies are refused', () => {
	expect(refused(editSchemas.link, { ...whole, sectors: ['po', 'maan'] })).toEqual(['sectors']);
	expect(refused(editSchemas.link, { ...whole, licence: 'cc-by-99' })).toEqual(['licence']);
});

test('a stored file needs a licence we know, a link may leave it open', () => {
	const unknown = { ...whole, licence: 'unknown' };
	expect(refused(editSchemas.file, unknown)).toEqual(['licence']);
	expect(refused(editSchemas.link, unknown)).toEqual([]);
});

test('ages stand in order', () => {
	expect(refused(editSchemas.link, { ...whole, ageMin: '12', ageMax: '8' })).toEqual(['ageMax']);
	expect(refused(editSchemas.link, { ...whole, ageMin: '8', ageMax: 'negen' })).toEqual(['ageMax']);
});

test('sharing asks for both promises', () => {
	expect(refused(shareSchemas.file, shared)).toEqual([]);
	const { noPupils, ...unticked } = shared;
	expect(noPupils).toBe('on');
	expect(refused(shareSchemas.file, unticked)).toEqual(['noPupils']);
	expect(refused(shareSchemas.file, { ...shared, rightsCleared: 'no' })).toEqual(['rightsCleared']);
});

test('a new version says what changed', () => {
	expect(refused(versionSchema, { note: '  ' })).toEqual(['note']);
});
