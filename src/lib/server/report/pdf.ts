/** A report on paper: A4, in letters that every reader has. */
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { PDFFont } from 'pdf-lib';
import { Paper, drawable, ink } from './paper.ts';
import { flatParts, headingsOf, sharesOf } from './report.ts';
import type { Report, ReportPart } from './report.ts';

/** How much smaller everything gets, one after the other, until it fits on one page. */
const smaller = [1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6];

/** At the foot of every page but a title page: what this is, and which page of how many. */
function number(pdf: PDFDocument, report: Report, font: PDFFont): void {
	const pages = pdf.getPages();
	for (const [at, page] of pages.entries()) {
		if (report.cover && at === 0) continue;
		const text = drawable(`${report.title} · ${at + 1} / ${pages.length}`);
		const x = page.getWidth() - 64 - font.widthOfTextAtSize(text, 9);
		page.drawText(text, { x, y: 24, size: 9, font, color: ink });
	}
}

export async function writePdf(report: Report): Promise<Uint8Array> {
	if (report.onePage)
		for (const scale of smaller) {
			const { pdf } = await draw(report, [], scale);
			if (pdf.getPageCount() === 1) return pdf.save();
		}
	// too much for one page: below each other, in letters that can be read
	const whole = { ...report, parts: flatParts(report) };
	const first = await draw(whole, []);
	// the contents are as long with the right numbers as without: the second time they stand
	const { pdf } = first.contents ? await draw(whole, first.pages) : first;
	return pdf.save();
}

/** @param known the pages of the headings, as far as they are known */
async function draw(
	report: Report,
	known: readonly number[],
	scale = 1
): Promise<{ pdf: PDFDocument; pages: number[]; contents: boolean }> {
	const pages: number[] = [];
	let contents = false;
	const pdf = await PDFDocument.create();
	pdf.setTitle(report.title);
	pdf.setLanguage(report.language);
	const normal = await pdf.embedFont(StandardFonts.Helvetica);
	const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
	const paper = new Paper(pdf, report, scale);
	if (report.cover) paper.skip(200);
	paper.bar();
	paper.row([report.title], bold, report.cover ? 28 : 22);
	if (report.cover) paper.skip(10);
	paper.row([report.subtitle], normal, report.cover ? 13 : 11);
	if (report.cover) {
		paper.skip(20);
		for (const line of report.cover) paper.row([line], normal, 12);
		paper.newPage();
	}
	const write = (part: ReportPart): void => {
		paper.skip(8);
		switch (part.kind) {
			case 'heading':
				// not without the first lines of what it is about
				if (!report.onePage) paper.need(part.level === 1 ? 150 : 100);
				paper.skip(part.level === 1 ? 8 : 2);
				pages.push(paper.number);
				return paper.row([part.text], bold, part.level === 1 ? 15 : 12);
			case 'page':
				return paper.newPage();
			case 'contents':
				contents = true;
				paper.row([part.title], bold, 15);
				paper.skip(6);
				for (const [at, { text, level }] of headingsOf(report).entries())
					paper.entry(
						text,
						String(known[at] ?? ''),
						level === 1 ? bold : normal,
						11,
						level === 1 ? 0 : 14
					);
				return;
			case 'facts':
				for (const [label, value] of part.facts) paper.row([`${label}: ${value}`], normal, 9.5, 10);
				return;
			case 'text':
				return paper.row([part.text], normal, 11);
			case 'list':
				for (const item of part.items) paper.row([`• ${item}`], normal, 11, 8);
				return;
			case 'columns':
				return paper.beside(part.columns.map((blocks) => () => blocks.forEach(write)));
			case 'table': {
				paper.row([part.caption], normal, 9);
				const shares = sharesOf(part, report);
				paper.row(part.head, bold, 10, 0, shares);
				for (const row of part.rows) {
					paper.rule();
					paper.row(row, normal, 10, 0, shares);
				}
			}
		}
	};
	report.parts.forEach(write);
	number(pdf, report, normal);
	return { pdf, pages, contents };
}
