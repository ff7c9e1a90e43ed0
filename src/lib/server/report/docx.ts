/** A report for Word. */
import {
	AlignmentType,
	Document,
	Footer,
	HeadingLevel,
	Packer,
	PageBreak,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableOfContents,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { plain, sharesOf } from './report.ts';
import type { Report, ReportPart } from './report.ts';

const lines = (text: string) =>
	plain(text)
		.split('\n')
		.map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));

const cell = (text: string, bold: boolean, share: number) =>
	new TableCell({
		width: { size: Math.round(share * 100), type: WidthType.PERCENTAGE },
		children: [new Paragraph({ children: [new TextRun({ text: plain(text), bold, size: 20 })] })],
		margins: { top: 60, bottom: 60, left: 100, right: 100 }
	});

const newPage = () => new Paragraph({ children: [new PageBreak()] });

function children(part: ReportPart): (Paragraph | Table | TableOfContents)[] {
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
		case 'facts':
			return part.facts.map(
				([label, value], at) =>
					new Paragraph({
						children: [
							new TextRun({ text: `${plain(label)}: `, bold: true, size: 20 }),
							new TextRun({ text: plain(value), size: 20 })
						],
						spacing: { after: at === part.facts.length - 1 ? 200 : 40 }
					})
			);
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
		case 'table': {
			const shares = sharesOf(part);
			const cells = (row: string[], bold: boolean) =>
				row.map((text, at) => cell(text, bold, shares[at] ?? 0));
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
	}
}

export async function writeDocx(report: Report): Promise<Uint8Array> {
	const document = new Document({
		title: plain(report.title),
		styles: {
			default: {
				document: { run: { language: { value: report.language }, font: 'Calibri', size: 22 } },
				title: { run: { size: 52, bold: true } },
				heading1: {
					run: { size: 32, bold: true, color: '17212b' },
					paragraph: { spacing: { before: 360, after: 120 }, keepNext: true }
				},
				heading2: {
					run: { size: 26, bold: true, color: '17212b' },
					paragraph: { spacing: { before: 240, after: 80 }, keepNext: true }
				}
			}
		},
		...(report.parts.some(({ kind }) => kind === 'contents')
			? { pageNumbers: estimatePageNumbers }
			: {}),
		sections: [
			{
				// a title page carries no number
				properties: { titlePage: report.cover !== undefined },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [
									new TextRun({
										size: 18,
										children: [`${plain(report.title)} · `, PageNumber.CURRENT]
									})
								]
							})
						]
					}),
					first: new Footer({ children: [new Paragraph({})] })
				},
				children: [
					new Paragraph({
						text: plain(report.title),
						heading: HeadingLevel.TITLE,
						spacing: { before: report.cover ? 4000 : 0 }
					}),
					new Paragraph({ text: plain(report.subtitle), spacing: { after: 240 } }),
					...(report.cover ?? []).map((line) => new Paragraph({ children: lines(line) })),
					...(report.cover ? [newPage()] : []),
					...report.parts.flatMap(children)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
