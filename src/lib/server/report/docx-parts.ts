/** The parts of a report in the words of Word: paragraphs and tables. */
import {
	BorderStyle,
	HeadingLevel,
	PageBreak,
	Paragraph,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { plain, sharesOf, smallerIn } from './report.ts';
import type { Report, ReportBlock, ReportPart } from './report.ts';

export const lines = (text: string) =>
	plain(text)
		.split('\n')
		.map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));

/** A size of letters, in half points, or of the room around them. */
export const sized = (report: Report, size: number) => Math.round(size * smallerIn(report));

const cell = (text: string, bold: boolean, share: number, size: number) =>
	new TableCell({
		width: { size: Math.round(share * 100), type: WidthType.PERCENTAGE },
		children: [new Paragraph({ children: [new TextRun({ text: plain(text), bold, size })] })],
		margins: { top: 60, bottom: 60, left: 100, right: 100 }
	});

export const newPage = () => new Paragraph({ children: [new PageBreak()] });

function paragraphs(block: ReportBlock, report: Report): Paragraph[] {
	const size = sized(report, 20);
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					text: plain(block.text),
					heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
				})
			];
		case 'text':
			return [
				new Paragraph({ children: lines(block.text), spacing: { after: sized(report, 160) } })
			];
		case 'list':
			return block.items.map(
				(item) => new Paragraph({ children: lines(item), bullet: { level: 0 } })
			);
		case 'facts':
			return block.facts.map(
				([label, value], at) =>
					new Paragraph({
						children: [
							new TextRun({ text: `${plain(label)}: `, bold: true, size }),
							new TextRun({ text: plain(value), size })
						],
						spacing: { after: at === block.facts.length - 1 ? 200 : 40 }
					})
			);
	}
}

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine };

/** A table without lines: Word has no other way to put texts side by side and keep them there. */
const sideBySide = (columns: ReportBlock[][], report: Report) =>
	new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
		rows: [
			new TableRow({
				children: columns.map(
					(blocks) =>
						new TableCell({
							width: { size: 100 / columns.length, type: WidthType.PERCENTAGE },
							borders: noLines,
							margins: { right: 240 },
							children: blocks.flatMap((block) => paragraphs(block, report))
						})
				)
			})
		]
	});

/** A part of a report as Word has it. */
export function children(
	part: ReportPart,
	report: Report
): (Paragraph | Table | TableOfContents)[] {
	switch (part.kind) {
		case 'page':
			return [newPage()];
		case 'contents':
			return [
				new Paragraph({
					children: [new TextRun({ text: plain(part.title), bold: true, size: 32 })],
					spacing: { after: 200 }
				}),
				new TableOfContents(plain(part.title), { hyperlink: true, headingStyleRange: '1-2' })
			];
		case 'columns':
			return [sideBySide(part.columns, report), new Paragraph({})];
		case 'table': {
			const shares = sharesOf(part, report);
			const cells = (row: string[], bold: boolean) =>
				row.map((text, at) => cell(text, bold, shares[at] ?? 0, sized(report, 20)));
			return [
				new Paragraph({
					children: [new TextRun({ text: plain(part.caption), italics: true })],
					keepNext: true
				}),
				new Table({
					width: { size: 100, type: WidthType.PERCENTAGE },
					rows: [
						new TableRow({
							tableHeader: true,
							cantSplit: true,
							children: cells(part.head, true)
						}),
						...part.rows.map(
							(row) => new TableRow({ cantSplit: true, children: cells(row, false) })
						)
					]
				}),
				new Paragraph({})
			];
		}
		default:
			return paragraphs(part, report);
	}
}
