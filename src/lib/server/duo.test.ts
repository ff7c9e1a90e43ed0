import { expect, test } from 'vitest';
import { DuoRefused, readDuoList } from './duo.ts';
import type { DuoSector } from './duo.ts';

const read = (text: string, sector: DuoSector = 'po', encoding: BufferEncoding = 'utf8') =>
	readDuoList(Buffer.from(text, encoding), sector);

const sites = `PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;PLAATSNAAM;DENOMINATIE
Drenthe;41234;11ZZ;11ZZ00;De Sterrenkijker;Dorpsstraat;ASSEN;Openbaar
Zuid-Holland;7;12AB;12AB03;Onze Wereld;Laan;'S-GRAVENHAGE;Overige
`;

test('a list of sites gives schools with their code, place and board', () => {
	expect(read(sites)).toEqual({
		schools: [
			{
				brin: '11ZZ00',
				name: 'De Sterrenkijker',
				place: 'Assen',
				province: 'Drenthe',
				sector: 'po',
				boardNumber: '41234'
			},
			{
				brin: '12AB03',
				name: 'Onze Wereld',
				place: "'s-Gravenhage",
				province: 'Zuid-Holland',
				sector: 'po',
				boardNumber: '00007'
			}
		],
		boards: [],
		problems: [],
		problemCount: 0,
		lineCount: 2
	});
});

test('separator, quotes, byte order mark, line ends and encoding may be any DUO has used', () => {
	const expected = read(sites).schools;
	const quoted = sites
		.trim()
		.split('\n')
		.map((line) => line.split(';').map((cell) => `"${cell}"`));
	expect(read(`\ufeff${quoted.map((cells) => cells.join(',')).join('\r\n')}`).schools).toEqual(
		expected
	);
	expect(read(sites.replaceAll(';', '\t').replaceAll('\n', '\r')).schools).toEqual(expected);
	const accents = sites.replace('Sterrenkijker', 'Zeeën – één');
	expect(read(accents, 'po', 'utf8').schools[0]?.name).toBe('De Zeeën – één');
	expect(read(sites.replace('Sterrenkijker', 'Zeeën'), 'po', 'latin1').schools[0]?.name).toBe(
		'De Zeeën'
	);
});

test('a list of institutions, with the older names of its columns', () => {
	const list = read(
		'BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM;BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM\n' +
			'01aa;College Oost;BERGEN OP ZOOM;40001;Stichting Oost\n02BB;College West;IJSSELSTEIN;40001;Stichting Oost\n',
		'vo'
	);
	expect(list.schools).toMatchObject([
		{ brin: '01AA', place: 'Bergen op Zoom', sector: 'vo', province: '' },
		{ brin: '02BB', place: 'IJsselstein', boardNumber: '40001' }
	]);
	expect(list.boards).toEqual([{ number: '40001', name: 'Stichting Oost' }]);
});

test('a site number of two digits is put behind its institution', () => {
	const list = read(
		'BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM\n01AA;3;Locatie Zuid\n01AA;01AA04;Locatie Noord\n'
	);
	expect(list.schools.map((school) => school.brin)).toEqual(['01AA03', '01AA04']);
});

test('the kind of school in a line goes before that of the list', () => {
	const list = read(
		'INSTELLINGSCODE;INSTELLINGSNAAM;SOORT PRIMAIR ONDERWIJS\n01AA;A;Sbo\n01AB;B;Bo\n01AC;C;Vso\n01AD;D;iets\n',
		'so'
	);
	expect(list.schools.map((school) => school.sector)).toEqual(['sbo', 'po', 'vso', 'so']);
});

test('a list of boards gives boards only', () => {
	const list = read(
		'"BEVOEGD GEZAG NUMMER","BEVOEGD GEZAG NAAM","PLAATSNAAM"\n"90001","Stg. Test","DORP"\n"x","Y","Z"\n"90002","","Z"\n'
	);
	expect(list).toMatchObject({
		schools: [],
		boards: [{ number: '90001', name: 'Stg. Test' }],
		problems: [
			{ line: 3, code: 'board_number', value: 'x' },
			{ line: 4, code: 'name', value: '90002' }
		]
	});
});

test('a wrong line is named by its number, and the others are read', () => {
	const list = read(
		'INSTELLINGSCODE;INSTELLINGSNAAM;BEVOEGD GEZAG NUMMER\n' +
			'1ZZ;Te kort;1\n11ZZ;;1\n\n11ZZ;Goed;abc\n11ZZ;Nog eens;1\n12ZZ;Te;veel;cellen\n13ZZ;"Twee\nregels";1\n=1+1;Formule;1\n'
	);
	expect(list.problems).toEqual([
		{ line: 2, code: 'brin', value: '1ZZ' },
		{ line: 3, code: 'name', value: '11ZZ' },
		{ line: 5, code: 'board_number', value: 'abc' },
		{ line: 6, code: 'duplicate', value: '11ZZ' },
		{ line: 7, code: 'columns', value: '4' },
		{ line: 10, code: 'brin', value: '=1+1' }
	]);
	expect(list.schools.map((school) => [school.brin, school.name, school.boardNumber])).toEqual([
		['11ZZ', 'Goed', null],
		['13ZZ', 'Twee regels', '00001']
	]);
});

const refusal = (text: string) => {
	try {
		read(text);
		return 'read';
	} catch (error) {
		return error instanceof DuoRefused ? error.code : String(error);
	}
};

test('another file is refused as a whole', () => {
	expect(refusal('')).toBe('empty');
	expect(refusal('\n\n')).toBe('empty');
	expect(refusal('naam;plaats\nx;y')).toBe('columns');
	expect(refusal('INSTELLINGSCODE;PLAATSNAAM\n11ZZ;X')).toBe('columns');
	expect(refusal('INSTELLINGSCODE;INSTELLINGSNAAM\n11ZZ;"open')).toBe('not_csv');
	expect(refusal('PK\u0003\u0004\0\0')).toBe('columns');
	expect(refusal('x'.repeat(11_000_000))).toBe('too_large');
	expect(refusal(`INSTELLINGSCODE;INSTELLINGSNAAM\n${'11ZZ;x\n'.repeat(50_001)}`)).toBe(
		'too_large'
	);
});

test('ten thousand wrong lines are counted, and the first are shown', () => {
	const list = read(`INSTELLINGSCODE;INSTELLINGSNAAM\n${'x;y\n'.repeat(10_000)}`);
	expect(list.problemCount).toBe(10_000);
	expect(list.problems).toHaveLength(200);
});
