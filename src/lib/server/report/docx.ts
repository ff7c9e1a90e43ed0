/** A report for Word. */
import {
	AlignmentType,
	Document,
	Footer,
	HeadingLevel,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { children, lines, newPage, sized } from './docx-parts.ts';
import { plain } from './report.ts';
import type { Report } from './report.ts';

export async function writeDocx(report: Report): Promise<Uint8Array> {
	const document = new Document({
		title: plain(report.title),
		styles: {
			default: {
				document: {
					run: { language: { value: report.language }, font: 'Calibri', size: sized(report, 22) }
				},
				title: { run: { size: sized(report, 52), bold: true } },
				heading1: {
					run: { size: sized(report, 32), bold: true, color: '17212b' },
					paragraph: {
						spacing: { before: sized(report, 360), after: sized(report, 120) },
						keepNext: true
					}
				},
				heading2: {
					run: { size: sized(report, 26), bold: true, color: '17212b' },
					paragraph: {
						spacing: { before: sized(report, 240), after: sized(report, 80) },
						keepNext: true
					}
				}
			}
		},
		...(report.parts.some(({ kind }) => kind === 'contents')
			? { pageNumbers: estimatePageNumbers }
			: {}),
		sections: [
			{
				// a title page carries no number
				properties: {
					titlePage: report.cover !== undefined,
					page: {
						size: {
							orientation: report.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
							// A4, in twentieths of a point
							width: 11906,
							height: 16838
						},
						...(report.onePage ? { margin: { top: 720, bottom: 720, left: 850, right: 850 } } : {})
					}
				},
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
					...report.parts.flatMap((part) => children(part, report))
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
