/** Tables that come in: everything right, or each line with what is wrong in it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeCsv } from '../server/csv.ts';
import { readCsv } from '../server/read-csv.ts';
import { Definitions } from './definition.ts';
import { csvHead, mostRows, readMixLines } from './mix-csv.ts';
import { goalsOf } from './mix-place.ts';

const definition = new Definitions([
	JSON.parse(readFileSync('content/instrumenten/leermiddelenmix/2026.1.json', 'utf8'))
]).get('leermiddelenmix');
const goals = goalsOf(definition, {
	...{ sector: 'vo', subject: 'Rekenen en wiskunde' },
	...{ level: 'vmbo', year: '2' }
});
const idsOf = (...numbers: string[]) =>
	goals.filter(({ number }) => numbers.includes(number)).map(({ id }) => id);
const read = (text: string) =>
	readMixLines(definition, goals, readCsv(new TextEncoder().encode(text), mostRows + 2));
const linesOf = (text: string) => {
	const result = read(text);
	return 'lines' in result ? result.lines : [];
};

test('a table as a spreadsheet writes it comes in whole', () => {
	const text = [
		'Naam;Soort;Gebruik;% lestijd;Kosten per leerling;Licentie;Doelen;Beoordeeld;Herzien op',
		'Getal in beeld;methode;Volledig;55%;"€ 34,95";;12 | Kerndoel 10;nee;1-9-2027',
		'Rekenen in de keuken;Open leermateriaal;aanvulling;25;0;CC BY-SA 4.0;De leerling toont inzicht bij meetkundig handelen.;Kwaliteitsmodel;'
	].join('\r\n');
	expect(linesOf(text)).toEqual([
		{
			number: 2,
			problems: [],
			texts: {
				name: 'Getal in beeld',
				kind: 'methode',
				use: 'volledig',
				share: '55',
				cost: '34.95',
				licence: '',
				goals: idsOf('10', '12').join('\n'),
				review: 'none',
				review_on: '2027-09-01'
			}
		},
		{
			number: 3,
			problems: [],
			texts: {
				name: 'Rekenen in de keuken',
				kind: 'open',
				use: 'aanvulling',
				share: '25',
				cost: '0',
				licence: 'cc-by-sa-40',
				goals: idsOf('13').join('\n'),
				review: 'model',
				review_on: ''
			}
		}
	]);
});

test('every line says what is wrong in it', () => {
	const lines = linesOf('naam,soort,lestijd,doelen\n,gratis,120,Toveren\nBoek,methode,40,"10, 12"');
	expect(lines.map(({ number, problems }) => [number, problems.length])).toEqual([
		[2, 4],
		[3, 0]
	]);
	expect(lines[0]?.problems.join(' ')).toContain('gratis');
});

test('what is no such table is told as a whole', () => {
	for (const text of ['titelblad\nx', 'naam', `naam\n${'x\n'.repeat(mostRows + 1)}`, ''])
		expect(read(text), text.slice(0, 20)).toHaveProperty('problem');
});

test('a name that looks like a formula stays text on its way out and in', () => {
	const names = ['=HYPERLINK("http://x")', '+31 rekenen', '@home', '-5 graden', "'t Groene boek"];
	const file = writeCsv(
		csvHead,
		names.map((name) => [name])
	);
	for (const name of names.slice(0, 4)) expect(file).toContain(`"'${name.replaceAll('"', '""')}"`);
	expect(linesOf(file).map(({ texts }) => texts.name)).toEqual(names);
});
