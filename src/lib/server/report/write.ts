/** A report in the format that was asked for. */
import { csvLines } from '../csv.ts';
import { writeDocx } from './docx.ts';
import { writeOdt } from './odt.ts';
import { writePdf } from './pdf.ts';
import { flatParts, reportTypes } from './report.ts';
import type { Report, ReportFormat } from './report.ts';

/** The tables below each other, each with its caption in the first column, and texts beside what they are called. */
function writeTables(report: Report): Uint8Array {
	const parts = flatParts(report);
	const rows = parts.flatMap((part, at) => {
		const before = parts[at - 1];
		if (before?.kind === 'heading' && part.kind === 'text') return [[before.text, part.text]];
		if (before?.kind === 'heading' && part.kind === 'list')
			return part.items.map((item) => [before.text, item]);
		if (part.kind !== 'table') return [];
		return [['', ...part.head], ...part.rows.map((row) => [part.caption, ...row])];
	});
	return new TextEncoder().encode([...csvLines([report.title], rows)].join(''));
}

async function bytesOf(report: Report, format: ReportFormat): Promise<Uint8Array> {
	switch (format) {
		case 'pdf':
			return writePdf(report);
		case 'docx':
			return writeDocx(report);
		case 'odt':
			return writeOdt(report);
		case 'csv':
			return writeTables(report);
	}
}

/** A response that is kept as a file, named after the report. */
export async function sendReport(report: Report, format: ReportFormat): Promise<Response> {
	const name = `${report.title.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'vliegwiel'}.${format}`;
	const bytes = await bytesOf(report, format);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': reportTypes[format],
			'content-disposition': `attachment; filename="export.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'x-content-type-options': 'nosniff'
		}
	});
}
