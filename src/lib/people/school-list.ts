/**
 * DUO's lists of schools and sites, as published in open onderwijsdata: which column is what, and which
 * lines can be taken. The heads differ per sector and year, so each fact has several names.
 */
import * as m from '../paraglide/messages.js';
import { provinces } from './person.ts';

export const schoolSectors = ['po', 'sbo', 'so', 'vso', 'vo', 'mbo', 'hbo', 'wo'] as const;
export type SchoolSector = (typeof schoolSectors)[number];

export interface SchoolRow {
	brin: string;
	rioCode: string | null;
	name: string;
	place: string;
	province: string;
	sector: SchoolSector;
	/** The name is empty where the list gives a number only. */
	board: { number: string; name: string } | null;
}

/** A line of the list with what came of it: a school, or why not. */
export interface SchoolLine {
	/** As a spreadsheet counts, the heads being line 1. */
	number: number;
	school: SchoolRow | null;
	problem: string | null;
}

/** A full list of the sites of primary schools has some 7,000 lines. */
export const mostLines = 20_000;

const heads = {
	brin: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER', 'INSTELLINGSCODE', 'BRINNUMMER', 'BRIN'],
	institution: ['INSTELLINGSCODE', 'BRINNUMMER', 'BRIN'],
	rio: ['ONDERWIJSAANBIEDERCODE', 'RIOCODE', 'RIO'],
	name: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM', 'NAAM'],
	place: ['PLAATSNAAM', 'PLAATS'],
	province: ['PROVINCIE', 'PROVINCIENAAM'],
	boardNumber: ['BEVOEGDGEZAGNUMMER', 'BESTUURSNUMMER'],
	boardName: ['BEVOEGDGEZAGNAAM', 'NAAMBEVOEGDGEZAG', 'BESTUURSNAAM'],
	kind: ['SOORTPO', 'ONDERWIJSSOORT', 'SECTOR']
} as const;
type Fact = keyof typeof heads;

const plainHead = (head: string) => head.toUpperCase().replace(/[^A-Z]/g, '');

/** Places and provinces stand in capitals: "'S-GRAVENHAGE" becomes "'s-Gravenhage". */
export function properName(text: string): string {
	if (text !== text.toUpperCase()) return text;
	const small = new Set([
		'aan',
		'de',
		'den',
		'der',
		'en',
		'het',
		'in',
		'op',
		'over',
		'ten',
		'ter',
		'van'
	]);
	return text
		.toLowerCase()
		.split(/(?<=[\s-])/)
		.map((word, index) => {
			if (index > 0 && small.has(word.trim().replace(/-$/, ''))) return word;
			if (/^['’]s?[tns]?\b/.test(word)) return word.replace(/^(['’]\w*-?)/, (sign) => sign);
			return word.replace(/^ij/, 'IJ').replace(/^\p{L}/u, (letter) => letter.toUpperCase());
		})
		.join('');
}

function sectorOf(kind: string, chosen: SchoolSector): SchoolSector {
	const plain = kind.trim().toLowerCase();
	if (schoolSectors.includes(plain as SchoolSector)) return plain as SchoolSector;
	if (plain === 'bo' || plain === 'basisonderwijs') return 'po';
	if (plain === 'sbao' || plain === 'speciaal basisonderwijs') return 'sbo';
	return chosen;
}

/** Longest number DUO gives a board; a spreadsheet drops the noughts in front. */
const boardNumber = (text: string) => (/^\d{1,5}$/.test(text) ? text.padStart(5, '0') : null);

/**
 * Reads the cells of a list.
 * @param rows the heads first
 * @param sector what the list is about, where a line does not say so itself
 * @returns null when the heads name no code or no name
 */
export function readSchools(
	rows: readonly (readonly string[])[],
	sector: SchoolSector
): SchoolLine[] | null {
	const first = (rows[0] ?? []).map(plainHead);
	const at = (fact: Fact) =>
		heads[fact].map((head) => first.indexOf(head)).find((index) => index >= 0) ?? -1;
	const columns = Object.fromEntries(
		(Object.keys(heads) as Fact[]).map((fact) => [fact, at(fact)])
	) as Record<Fact, number>;
	if (columns.brin < 0 || columns.name < 0) return null;
	const seen = new Map<string, number>();
	return rows.slice(1, mostLines + 1).map((cells, index) => {
		const cell = (fact: Fact) => (cells[columns[fact]] ?? '').trim();
		const number = index + 2;
		const refused = (problem: string) => ({ number, school: null, problem });
		let brin = cell('brin').toUpperCase();
		// some lists give the site as "00" beside the code of the institution
		if (/^\d{2}$/.test(brin)) brin = cell('institution').toUpperCase() + brin;
		if (!/^[0-9]{2}[A-Z]{2}([0-9]{2})?$/.test(brin))
			return refused(m.people_schools_line_brin({ brin: brin.slice(0, 20) || '–' }));
		const name = cell('name').replace(/\s+/g, ' ').slice(0, 200);
		if (name === '') return refused(m.people_schools_line_name());
		const before = seen.get(brin);
		if (before) return refused(m.people_schools_line_twice({ brin, line: before }));
		seen.set(brin, number);
		const province = properName(cell('province')).replace('Fryslân', 'Friesland');
		const board = boardNumber(cell('boardNumber'));
		return {
			number,
			problem: null,
			school: {
				brin,
				rioCode: cell('rio') || null,
				name: properName(name),
				place: properName(cell('place')).slice(0, 80),
				province: provinces.find((known) => known === province) ?? '',
				sector: sectorOf(cell('kind'), sector),
				board: board ? { number: board, name: cell('boardName').slice(0, 200) } : null
			}
		};
	});
}
