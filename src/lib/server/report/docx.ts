/** A report for Word. */
import {
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { plain } from './report.ts';
import type { Report, ReportPart } from './report.ts';

const lines = (text: string) =>
	plain(text)
		.split('\n')
		.map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));

const cell = (text: string, bold: boolean) =>
	new TableCell({
		children: [new Paragraph({ children: [new TextRun({ text: plain(text), bold })] })],
		margins: { top: 60, bottom: 60, left: 100, right: 100 }
	});

function children(part: ReportPart): (Paragraph | Table)[] {
	switch (part.kind) {
		case 'heading':
			return [
				new Paragraph({
					text: plain(part.text),
					heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
				})
			];
		case 'text':
			return [new Paragraph({ children: lines(part.text), spacing: { after: 160 } })];
		case 'list':
			return part.items.map(
				(item) => new Paragraph({ children: lines(item), bullet: { level: 0 } })
			);
		case 'table':
			return [
				new Paragraph({ children: [new TextRun({ text: plain(part.caption), italics: true })] }),
				new Table({
					width: { size: 100, type: WidthType.PERCENTAGE },
					rows: [
						new TableRow({
							tableHeader: true,
							children: part.head.map((text) => cell(text, true))
						}),
						...part.rows.map(
							(row) => new TableRow({ children: row.map((text) => cell(text, false)) })
						)
					]
				}),
				new Paragraph({})
			];
	}
}

export async function writeDocx(report: Report): Promise<Uint8Array> {
	const document = new Document({
		title: plain(report.title),
		styles: {
			default: { document: { run: { language: { value: report.language }, font: 'Calibri' } } }
		},
		sections: [
			{
				children: [
					new Paragraph({ text: plain(report.title), heading: HeadingLevel.TITLE }),
					new Paragraph({ text: plain(report.subtitle), spacing: { after: 240 } }),
					...report.parts.flatMap(children)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
