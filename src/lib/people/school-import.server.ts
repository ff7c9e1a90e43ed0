/** A list of schools in two steps: look at it line by line, then bring it in. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Db } from '../server/db.ts';
import { CsvRefused, readCsv } from '../server/read-csv.ts';
import type { Upload } from '../server/multipart.ts';
import { provinces } from './person.ts';
import { mostLines, readSchools, schoolSectors } from './school-list.ts';
import type { SchoolRow } from './school-list.ts';
import { knownBrins } from './schools.server.ts';

export interface Preview {
	name: string;
	added: number;
	updated: number;
	refused: number;
	/** The first lines, and every line that cannot be taken, up to a bound. */
	lines: { number: number; brin: string; name: string; place: string; state: string }[];
	/** What the second step sends back; checked again there. */
	rows: string;
}

const shownLines = 25;
const shownProblems = 200;

const rowSchema = v.object({
	brin: v.pipe(v.string(), v.regex(/^[0-9]{2}[A-Z]{2}([0-9]{2})?$/)),
	rioCode: v.nullable(v.pipe(v.string(), v.maxLength(40))),
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	place: v.pipe(v.string(), v.maxLength(80)),
	province: v.picklist(['', ...provinces]),
	sector: v.picklist(schoolSectors),
	board: v.nullable(
		v.object({
			number: v.pipe(v.string(), v.regex(/^\d{5}$/)),
			name: v.pipe(v.string(), v.maxLength(200))
		})
	)
});
const rowsSchema = v.pipe(v.array(rowSchema), v.minLength(1), v.maxLength(mostLines));

/**
 * Reads an uploaded list without keeping anything of it.
 * @returns null when it is no list of schools
 */
export async function previewSchools(trx: Db, upload: Upload): Promise<Preview | null> {
	const sector = schoolSectors.find((known) => known === upload.form.get('sector'));
	if (!upload.file || !sector) return null;
	let cells: string[][];
	try {
		cells = readCsv(await readFile(upload.file.path), mostLines + 1);
	} catch (thrown) {
		if (thrown instanceof CsvRefused) return null;
		throw thrown;
	}
	const lines = readSchools(cells, sector);
	if (!lines || lines.length === 0) return null;
	const rows = lines.flatMap(({ school }) => (school ? [school] : []));
	const known = await knownBrins(
		trx,
		rows.map(({ brin }) => brin)
	);
	const updated = rows.filter(({ brin }) => known.has(brin)).length;
	const problems = lines.filter(({ problem }) => problem !== null).slice(0, shownProblems);
	const shown = new Set([...lines.slice(0, shownLines), ...problems]);
	return {
		name: upload.file.name,
		added: rows.length - updated,
		updated,
		refused: lines.length - rows.length,
		lines: lines
			.filter((line) => shown.has(line))
			.map(({ number, school, problem }) => ({
				number,
				brin: school?.brin ?? '',
				name: school?.name ?? '',
				place: school?.place ?? '',
				state: problem ?? (school && known.has(school.brin) ? 'updated' : 'added')
			})),
		rows: JSON.stringify(rows)
	};
}

/** The rows that come back with the second step; null when they are not as we sent them. */
export function checkedSchools(sent: FormDataEntryValue | null): SchoolRow[] | null {
	if (typeof sent !== 'string') return null;
	try {
		const result = v.safeParse(rowsSchema, JSON.parse(sent));
		return result.success ? result.output : null;
	} catch {
		return null;
	}
}
