/** Spreadsheets in which everything is a value and nothing calculates. */
import writeXlsxFile from 'write-excel-file/node';
import type { Cell as SheetCell } from 'write-excel-file/node';
import type { Cell } from './csv.ts';

/**
 * A file for a spreadsheet, with its header in bold and kept in view. What somebody typed is text by its
 * type, whatever it begins with.
 */
export function writeXlsx(
	header: readonly string[],
	rows: Iterable<readonly Cell[]>
): Promise<Buffer> {
	const head: SheetCell[] = header.map((value) => ({
		type: String,
		value: clean(value),
		fontWeight: 'bold'
	}));
	return writeXlsxFile([head, ...[...rows].map((row) => row.map(cellOf))], {
		columns: header.map(() => ({ width: 24 })),
		stickyRowsCount: 1
	}).toBuffer();
}

// XML has no place for most control characters, and a cell ends at 32,767 signs
const clean = (text: string) =>
	text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').slice(0, 32_000);

function cellOf(cell: Cell): SheetCell {
	if (cell === null || cell === undefined) return null;
	if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : null;
	if (typeof cell === 'boolean') return { type: Number, value: cell ? 1 : 0 };
	if (cell instanceof Date) return { type: Date, value: cell, format: 'yyyy-mm-dd hh:mm' };
	return cell === '' ? null : { type: String, value: clean(cell) };
}
