/**
 * Reads the lists of schools and boards that DUO publishes as open data ("alle vestigingen",
 * "hoofdvestigingen", "besturen", for po, so/vso, vo, mbo and ho). Their column names, separators and
 * encoding have changed over the years, so columns are found by name and the rest is detected.
 */
import { parse } from 'csv-parse/sync';
import { CsvError } from 'csv-parse/sync';

export type DuoSector = 'po' | 'sbo' | 'so' | 'vso' | 'vo' | 'mbo' | 'hbo' | 'wo';

export type DuoBoard = { number: string; name: string };

export type DuoSchool = {
	/** Four characters for an institution, six for one of its sites. */
	brin: string;
	name: string;
	place: string;
	province: string;
	sector: DuoSector;
	boardNumber: string | null;
};

export type DuoProblem = {
	/** As a text editor counts: the header is line 1. */
	line: number;
	code: 'brin' | 'name' | 'board_number' | 'columns' | 'duplicate';
	/** What stands there, cut short. */
	value: string;
};

export type DuoList = {
	schools: DuoSchool[];
	/** Of a list of schools: those named in it, without those that have no name there. */
	boards: DuoBoard[];
	/** The first of them; {@link problemCount} says how many there are. */
	problems: DuoProblem[];
	problemCount: number;
	/** Lines read, without the header. */
	lineCount: number;
};

/** The file as a whole is no such list. */
export class DuoRefused extends Error {
	override name = 'DuoRefused';
	readonly code: 'empty' | 'too_large' | 'columns' | 'not_csv';
	constructor(code: DuoRefused['code'], detail = '') {
		super(detail ? `${code}: ${detail}` : code);
		this.code = code;
	}
}

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_LINES = 50_000;
const MAX_PROBLEMS = 200;

const columns = {
	site: ['VESTIGINGSCODE', 'VESTIGINGSNUMMER', 'VESTIGING CODE'],
	institution: ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRIN-NUMMER', 'BRINNUMMER', 'BRIN'],
	siteName: ['VESTIGINGSNAAM', 'INSTELLINGSNAAM VESTIGING', 'NAAM VESTIGING'],
	institutionName: ['INSTELLINGSNAAM'],
	place: ['PLAATSNAAM', 'PLAATSNAAM VESTIGING', 'VESTIGINGSPLAATS'],
	province: ['PROVINCIE', 'PROVINCIE VESTIGING'],
	boardNumber: ['BEVOEGD GEZAG NUMMER', 'BESTUURSNUMMER'],
	boardName: ['BEVOEGD GEZAG NAAM', 'BESTUURSNAAM'],
	kind: ['SOORT PRIMAIR ONDERWIJS', 'SOORT HO', 'ONDERWIJSTYPE', 'SOORT ONDERWIJS']
} as const;

type Column = keyof typeof columns;

/**
 * Reads one list.
 * @param sector of the list, for lines that do not say it themselves
 * @throws DuoRefused
 */
export function readDuoList(bytes: Buffer, sector: DuoSector): DuoList {
	if (bytes.length > MAX_BYTES) throw new DuoRefused('too_large');
	const text = decode(bytes);
	const [header, ...records] = parseLines(text);
	if (!header) throw new DuoRefused('empty');
	const cellOf = cellReader(header.record);
	const isBoards = !cellOf.has('institution') && !cellOf.has('site');
	if (isBoards ? !cellOf.has('boardName') || !cellOf.has('boardNumber') : !hasName(cellOf))
		throw new DuoRefused('columns');

	const list: DuoList = {
		schools: [],
		boards: [],
		problems: [],
		problemCount: 0,
		lineCount: records.length
	};
	const seen = new Set<string>();
	const boards = new Map<string, DuoBoard>();
	for (const { record, line } of records) {
		const report = (code: DuoProblem['code'], value: string) => {
			list.problemCount++;
			if (list.problems.length < MAX_PROBLEMS)
				list.problems.push({ line, code, value: value.slice(0, 80) });
		};
		const cell = (column: Column) => cellOf.read(record, column);
		if (record.length !== header.record.length) {
			report('columns', String(record.length));
			continue;
		}
		const board = readBoard(cell, isBoards, report);
		if (board?.name) boards.set(board.number, { number: board.number, name: board.name });
		if (isBoards) continue;
		const school = readSchool(cell, sector, report);
		if (!school) continue;
		if (seen.has(school.brin)) report('duplicate', school.brin);
		else list.schools.push({ ...school, boardNumber: board?.number ?? null });
		seen.add(school.brin);
	}
	list.boards = [...boards.values()];
	return list;
}

type Report = (code: DuoProblem['code'], value: string) => void;
type ReadCell = (column: Column) => string;

/** A school without board is possible; a board list with a line without number is not. */
function readBoard(cell: ReadCell, required: boolean, report: Report): DuoBoard | null {
	const written = cell('boardNumber');
	const name = cell('boardName').slice(0, 200);
	// spreadsheets take leading zeros away
	const number = /^\d{1,5}$/.test(written) ? written.padStart(5, '0') : '';
	if (number && (name || !required)) return { number, name };
	if (required || written) report(number ? 'name' : 'board_number', written);
	return null;
}

function readSchool(
	cell: ReadCell,
	sector: DuoSector,
	report: Report
): Omit<DuoSchool, 'boardNumber'> | null {
	const institution = cell('institution').toUpperCase();
	const site = cell('site').toUpperCase();
	// older lists give the site as two digits beside the institution
	const brin = /^\d{1,2}$/.test(site) ? institution + site.padStart(2, '0') : site || institution;
	if (!/^[0-9]{2}[A-Z]{2}(?:[0-9]{2})?$/.test(brin)) {
		report('brin', brin);
		return null;
	}
	const name = (cell('siteName') || cell('institutionName')).slice(0, 200);
	if (!name) {
		report('name', brin);
		return null;
	}
	return {
		brin,
		name,
		place: placeName(cell('place')),
		province: cell('province').slice(0, 60),
		sector: sectorOf(cell('kind')) ?? sector
	};
}

function sectorOf(written: string): DuoSector | null {
	const kinds: Record<string, DuoSector> = {
		bo: 'po',
		basisonderwijs: 'po',
		sbo: 'sbo',
		'speciaal basisonderwijs': 'sbo',
		so: 'so',
		'speciaal onderwijs': 'so',
		vso: 'vso',
		'voortgezet speciaal onderwijs': 'vso',
		// both kinds in one school: listed under the first
		svso: 'so',
		's(v)so': 'so',
		hbo: 'hbo',
		wo: 'wo'
	};
	return kinds[written.toLowerCase()] ?? null;
}

/** DUO writes places in capitals: "'S-GRAVENHAGE", "BERGEN OP ZOOM". */
function placeName(written: string): string {
	if (written !== written.toUpperCase()) return written.slice(0, 100);
	const small = /^(?:aan|am|bij|de|den|der|en|het|in|of|op|over|te|ten|ter|van|'s|'t)$/;
	return written
		.slice(0, 100)
		.toLowerCase()
		.split(/([\s-])/)
		.map((word, at) =>
			small.test(word) && (at > 0 || word.startsWith("'")) ? word : capital(word)
		)
		.join('');
}

function capital(word: string): string {
	if (word.startsWith('ij')) return `IJ${word.slice(2)}`;
	return word.charAt(0).toUpperCase() + word.slice(1);
}

function decode(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

type Line = { record: string[]; line: number };

function parseLines(text: string): Line[] {
	const first = text.slice(0, text.search(/[\r\n]|$/));
	const separators = [';', ',', '\t'];
	const counts = separators.map((separator) => first.split(separator).length);
	const delimiter = separators[counts.indexOf(Math.max(...counts))] ?? ';';
	try {
		const rows = parse(text, {
			bom: true,
			delimiter,
			info: true,
			max_record_size: 100_000,
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true,
			to: MAX_LINES + 2,
			trim: true
		}) as unknown as { record: string[]; info: { lines: number } }[];
		if (rows.length > MAX_LINES + 1) throw new DuoRefused('too_large');
		return rows.map(({ record, info }) => ({ record, line: info.lines }));
	} catch (error) {
		if (error instanceof CsvError) throw new DuoRefused('not_csv', error.message);
		throw error;
	}
}

function cellReader(header: string[]) {
	const names = header.map((name) =>
		name
			.toUpperCase()
			.replace(/[\s_]+/g, ' ')
			.trim()
	);
	const indexOf = (column: Column): number =>
		columns[column].reduce((found, name) => (found >= 0 ? found : names.indexOf(name)), -1);
	const indexes = Object.fromEntries(
		(Object.keys(columns) as Column[]).map((column) => [column, indexOf(column)])
	) as Record<Column, number>;
	return {
		has: (column: Column) => indexes[column] >= 0,
		read: (record: string[], column: Column) =>
			(record[indexes[column]] ?? '').replace(/\s+/g, ' ').trim()
	};
}

function hasName(cellOf: ReturnType<typeof cellReader>): boolean {
	return cellOf.has('siteName') || cellOf.has('institutionName');
}
