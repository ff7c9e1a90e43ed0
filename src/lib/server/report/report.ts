/** A report to keep: headings, texts and tables, the same in every file format. */

export type ReportPart =
	| { kind: 'heading'; text: string; level: 1 | 2 }
	| { kind: 'text'; text: string }
	| { kind: 'list'; items: string[] }
	/** Short statements about what stands above them: `Eigenaar: schoolleiding`. */
	| { kind: 'facts'; facts: [label: string, value: string][] }
	| {
			kind: 'table';
			caption: string;
			head: string[];
			rows: string[][];
			/** How wide the columns are beside each other; without it all the same. */
			widths?: number[];
	  }
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
	language: 'nl' | 'en';
	parts: ReportPart[];
}

/** The columns of a table as parts of its whole width. */
export function sharesOf({ head, widths }: { head: string[]; widths?: number[] }): number[] {
	const parts = head.map((_, at) => widths?.[at] ?? 1);
	const whole = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => part / whole);
}

/** Headings of a report, as its table of contents lists them. */
export const headingsOf = ({ parts }: Report) =>
	parts.flatMap((part) => (part.kind === 'heading' ? [part] : []));

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
