/** CSV as spreadsheets and registers write it, read as plain text. */
import { parse } from 'csv-parse/sync';

/** The file is no table of text. */
export class CsvRefused extends Error {
	override name = 'CsvRefused';
}

/** Windows' own signs where the bytes are no UTF-8: what DUO and older Excels write. */
export function decodeText(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The sign that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
	const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
	const count = (sign: string) => first.split(sign).length;
	return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads the cells of a file, line by line; empty lines are left out.
 * @param mostLines what follows is not read
 * @throws CsvRefused when it is not text in columns
 */
export function readCsv(bytes: Uint8Array, mostLines: number): string[][] {
	const text = decodeText(bytes).replace(/^\ufeff/, '');
	if (text.includes('\0')) throw new CsvRefused('not text');
	try {
		return parse(text, {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: 100_000,
			to: mostLines
		});
	} catch (error) {
		throw new CsvRefused(String(error), { cause: error });
	}
}
