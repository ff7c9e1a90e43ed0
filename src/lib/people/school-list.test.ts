import { expect, test } from 'vitest';
import { properName, readSchools } from './school-list.ts';

const heads = [
	'PROVINCIE',
	'BEVOEGD GEZAG NUMMER',
	'INSTELLINGSCODE',
	'VESTIGINGSCODE',
	'VESTIGINGSNAAM',
	'PLAATSNAAM'
];

test('A line of DUO becomes a school with its board', () => {
	const lines = readSchools(
		[heads, ['DRENTHE', '123', '98CC', '98CC00', 'Sbo De Windveer', 'ASSEN']],
		'sbo'
	);
	expect(lines?.[0]?.school).toEqual({
		brin: '98CC00',
		rioCode: null,
		name: 'Sbo De Windveer',
		place: 'Assen',
		province: 'Drenthe',
		sector: 'sbo',
		board: { number: '00123', name: '' }
	});
});

test('A site number alone is put behind the code of the institution', () => {
	const lines = readSchools(
		[
			['BRIN NUMMER', 'VESTIGINGSNUMMER', 'NAAM'],
			['98ab', '02', 'X']
		],
		'vo'
	);
	expect(lines?.[0]?.school?.brin).toBe('98AB02');
});

test('A line that cannot be taken says why and keeps its number', () => {
	const lines = readSchools(
		[
			heads,
			['', '', '', '9999', 'Fout', ''],
			['', '', '', '98AA00', '', ''],
			['', '', '', '98AA00', 'A', ''],
			['', '', '', '98aa00', 'B', '']
		],
		'po'
	);
	expect(lines?.map(({ number, school }) => [number, school?.name])).toEqual([
		[2, undefined],
		[3, undefined],
		[4, 'A'],
		[5, undefined]
	]);
	expect(lines?.[0]?.problem).toContain('9999');
	expect(lines?.[3]?.problem).toContain('4');
});

test('A list without a code or a name is not a list of schools', () => {
	expect(
		readSchools(
			[
				['PLAATS', 'PROVINCIE'],
				['Assen', 'Drenthe']
			],
			'po'
		)
	).toBeNull();
	expect(readSchools([], 'po')).toBeNull();
});

test('The kind of school in the line wins from the chosen one', () => {
	const table = (kind: string) =>
		readSchools(
			[
				['BRIN', 'NAAM', 'SOORT PO'],
				['98AA', 'X', kind]
			],
			'po'
		);
	expect(table('Sbo')?.[0]?.school?.sector).toBe('sbo');
	expect(table('Bo')?.[0]?.school?.sector).toBe('po');
	expect(table('')?.[0]?.school?.sector).toBe('po');
});

test('A province that does not exist is left out rather than stored', () => {
	const lines = readSchools(
		[
			['BRIN', 'NAAM', 'PROVINCIE'],
			['98AA', 'X', 'BAVARIA'],
			['98AB', 'Y', 'NOORD-BRABANT'],
			['98AC', 'Z', 'FRYSLÂN']
		],
		'po'
	);
	expect(lines?.map(({ school }) => school?.province)).toEqual(['', 'Noord-Brabant', 'Friesland']);
});

test('Capitals become the spelling people use', () => {
	expect(properName('ALPHEN AAN DEN RIJN')).toBe('Alphen aan den Rijn');
	expect(properName('IJSSELSTEIN')).toBe('IJsselstein');
	expect(properName("'S-GRAVENHAGE")).toBe("'s-Gravenhage");
	expect(properName('BERGEN OP ZOOM')).toBe('Bergen op Zoom');
	expect(properName('OBS de Regenboog')).toBe('OBS de Regenboog');
});
