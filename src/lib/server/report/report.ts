/** A report to keep: headings, texts and tables, the same in every file format. */

/** What may stand in a column beside others. */
export type ReportBlock =
	| { kind: 'heading'; text: string; level: 1 | 2 }
	| { kind: 'text'; text: string }
	| { kind: 'list'; items: string[] }
	/** Short statements about what stands above them: `Eigenaar: schoolleiding`. */
	| { kind: 'facts'; facts: [label: string, value: string][] };

interface ReportTable {
	caption: string;
	head: string[];
	rows: string[][];
}

export type ReportPart =
	| ReportBlock
	| ({ kind: 'table' } & ReportTable)
	/** Side by side, each read from top to bottom. */
	| { kind: 'columns'; columns: ReportBlock[][] }
	/** What follows begins on a new page. */
	| { kind: 'page' }
	/** The headings with their pages. */
	| { kind: 'contents'; title: string };

export interface Report {
	title: string;
	/** Below the title: whose it is and from when. */
	subtitle: string;
	/** Lines of a title page of its own; without them the title stands above the text. */
	cover?: string[];
	/** On paper that lies on its side, for wide tables. */
	wide?: boolean;
	/** On one page, in smaller letters when it has to be. */
	onePage?: boolean;
	language: 'nl' | 'en';
	parts: ReportPart[];
}

/** Letters of a table that fit beside each other on an upright page, and on one that lies on its side. */
const lettersOf = ({ wide }: Pick<Report, 'wide'>) => (wide ? 140 : 90);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** Cells of up to so many letters, such as a date or a name, are not broken where there is room. */
const shortCell = 16;

/**
 * The columns of a table as parts of its whole width: each has room for its longest word, and what is left goes to
 * those with more to say.
 */
export function sharesOf({ head, rows }: ReportTable, page: Pick<Report, 'wide'> = {}): number[] {
	const columns = head.map((_, at) => [head, ...rows].map((row) => row[at] ?? ''));
	const longest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
	// three more for the air between columns
	const words = columns.map((texts) => longest(texts.flatMap((text) => text.split(/\s+/))) + 3);
	const cells = columns.map((texts, at) =>
		longest(texts) <= shortCell ? longest(texts) + 3 : (words[at] ?? 0)
	);
	const least = total(cells) <= lettersOf(page) ? cells : words;
	const wish = columns.map((texts, at) => {
		const usual = (1.3 * total(texts.map(({ length }) => length))) / texts.length;
		return Math.max(0, usual - (least[at] ?? 0));
	});
	const left = Math.max(0, lettersOf(page) - total(least));
	const widths = least.map(
		(letters, at) => letters + (left * (wish[at] ?? 0)) / (total(wish) || 1)
	);
	return widths.map((width) => width / total(widths));
}

/** How much smaller letters are in a file whose reader lays out the pages, for what has to fit on one. */
export const smallerIn = ({ onePage }: Pick<Report, 'onePage'>): number => (onePage ? 0.72 : 1);

/** All parts in the order they are read, those in columns too. */
export const flatParts = ({ parts }: Pick<Report, 'parts'>) =>
	parts.flatMap((part) => (part.kind === 'columns' ? part.columns.flat() : [part]));

/** Blocks over so many columns of about the same length, in the order they are read. */
export function inColumns(blocks: readonly ReportBlock[][], count: number): ReportBlock[][] {
	const lengths = blocks.map((block) => JSON.stringify(block).length);
	const columns = Array.from({ length: count }, (): ReportBlock[] => []);
	for (const [at, block] of blocks.entries()) {
		const middle = total(lengths.slice(0, at)) + (lengths[at] ?? 0) / 2;
		columns[Math.floor((middle / total(lengths)) * count)]?.push(...block);
	}
	return columns.filter(({ length }) => length > 0);
}

/** Headings of a report, as its table of contents lists them. */
export const headingsOf = (report: Report) =>
	flatParts(report).flatMap((part) => (part.kind === 'heading' ? [part] : []));

export type ReportFormat = 'pdf' | 'docx' | 'odt' | 'csv';

export const reportTypes: Record<ReportFormat, string> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	csv: 'text/csv; charset=utf-8'
};

/** Text as it may stand in a document: without the signs that no file of XML may hold, whatever was typed. */
export const plain = (text: string): string =>
	text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
