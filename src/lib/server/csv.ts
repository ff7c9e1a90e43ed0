/** CSV that a spreadsheet opens as text and nothing else. */

export type Cell = string | number | boolean | Date | null | undefined;

// what makes Excel, LibreOffice or Sheets calculate, also behind spaces they skip and in full width
const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Lines of a CSV file, for a stream. Semicolons, as Dutch spreadsheets expect, and a byte order mark,
 * without which Excel reads UTF-8 as something else.
 */
export function* csvLines(
	header: readonly string[],
	rows: Iterable<readonly Cell[]>
): Generator<string> {
	yield `\ufeff${line(header)}`;
	for (const row of rows) yield line(row);
}

/** A whole CSV file. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
	return [...csvLines(header, rows)].join('');
}

function line(cells: readonly Cell[]): string {
	return `${cells.map(cellText).join(';')}\r\n`;
}

function cellText(cell: Cell): string {
	if (cell === null || cell === undefined) return '';
	// numbers of ours may be negative; a text that looks like one was typed by somebody
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	if (typeof cell === 'boolean') return cell ? '1' : '0';
	const text = (cell instanceof Date ? cell.toISOString() : cell).replaceAll('\0', '');
	const neutral = formulaStart.test(text) ? `'${text}` : text;
	return `"${neutral.replaceAll('"', '""')}"`;
}
