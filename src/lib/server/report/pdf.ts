/** A report on paper: A4, in letters that every reader has. */
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import { headingsOf, sharesOf } from './report.ts';
import type { Report } from './report.ts';

const [width, height, margin] = [595, 842, 64];
const ink = rgb(0.09, 0.13, 0.18);
const accent = rgb(0.7, 0.22, 0.05);

/** Signs that the standard fonts have; of others the bare letter, or nothing. */
const drawable = (text: string): string =>
	text
		.replace(/[^\u0020-\u007e\u00a0-\u00ff€–—‘’“”•…]/gu, (sign) =>
			sign.normalize('NFD').replace(/\p{M}/gu, '')
		)
		.replace(/[^\u0020-\u007e\u00a0-\u00ff€–—‘’“”•…]/gu, ' ');

function wrap(text: string, font: PDFFont, size: number, room: number): string[] {
	const lines: string[] = [];
	for (const given of text.split('\n')) {
		let line = '';
		for (const word of drawable(given).split(/\s+/)) {
			let rest = word;
			if (line && font.widthOfTextAtSize(`${line} ${rest}`, size) > room) {
				lines.push(line);
				line = '';
			}
			// a word wider than the column is cut
			while (font.widthOfTextAtSize(rest, size) > room && rest.length > 1) {
				let fit = rest.length - 1;
				while (fit > 1 && font.widthOfTextAtSize(rest.slice(0, fit), size) > room) fit -= 1;
				lines.push(rest.slice(0, fit));
				rest = rest.slice(fit);
			}
			line = line ? `${line} ${rest}` : rest;
		}
		lines.push(line);
	}
	return lines;
}

/** Writes from top to bottom, on as many pages as it takes. */
class Paper {
	readonly #pdf: PDFDocument;
	#page: PDFPage;
	#y = height - margin;

	constructor(pdf: PDFDocument) {
		this.#pdf = pdf;
		this.#page = pdf.addPage([width, height]);
	}

	need(room: number): void {
		if (this.#y - room < margin) this.newPage();
	}

	newPage(): void {
		this.#page = this.#pdf.addPage([width, height]);
		this.#y = height - margin;
	}

	/** The page that is being written on, from 1. */
	get number(): number {
		return this.#pdf.getPageCount();
	}

	/** A line of the contents: what, and at the edge where. */
	entry(text: string, page: string, font: PDFFont, size: number, indent: number): void {
		const end = width - margin - font.widthOfTextAtSize(page, size);
		const [line = ''] = wrap(text, font, size, end - margin - indent - 12);
		this.need(size * 1.6);
		const y = this.#y - size;
		this.#page.drawText(line, { x: margin + indent, y, size, font, color: ink });
		this.#page.drawText(page, { x: end, y, size, font, color: ink });
		this.skip(size * 1.6);
	}

	skip(room: number): void {
		this.#y -= room;
	}

	bar(): void {
		this.#page.drawRectangle({ x: margin, y: this.#y, width: 48, height: 6, color: accent });
		this.skip(30);
	}

	rule(): void {
		this.#page.drawLine({
			start: { x: margin, y: this.#y - 2 },
			end: { x: width - margin, y: this.#y - 2 },
			thickness: 0.5,
			color: ink
		});
		this.skip(6);
	}

	/** Columns side by side; a row is not torn apart. */
	row(texts: string[], font: PDFFont, size: number, indent = 0, shares: number[] = [1]): void {
		const room = width - 2 * margin - indent;
		const columns = texts.map((text, at) => wrap(text, font, size, room * (shares[at] ?? 1) - 8));
		const left = (column: number) =>
			room * shares.slice(0, column).reduce((sum, share) => sum + share, 0);
		const deep = Math.max(...columns.map((lines) => lines.length));
		const step = size * 1.4;
		this.need(Math.min(deep * step, height - 2 * margin));
		for (let at = 0; at < deep; at++) {
			this.need(step);
			for (const [column, lines] of columns.entries())
				if (lines[at])
					this.#page.drawText(lines[at] ?? '', {
						x: margin + indent + left(column),
						y: this.#y - size,
						size,
						font,
						color: ink
					});
			this.skip(step);
		}
	}
}

/** At the foot of every page but a title page: what this is, and which page of how many. */
function number(pdf: PDFDocument, report: Report, font: PDFFont): void {
	const pages = pdf.getPages();
	for (const [at, page] of pages.entries()) {
		if (report.cover && at === 0) continue;
		const text = drawable(`${report.title} · ${at + 1} / ${pages.length}`);
		const x = width - margin - font.widthOfTextAtSize(text, 9);
		page.drawText(text, { x, y: margin / 2, size: 9, font, color: ink });
	}
}

export async function writePdf(report: Report): Promise<Uint8Array> {
	const first = await draw(report, []);
	// the contents are as long with the right numbers as without: the second time they stand
	const { pdf } = first.contents ? await draw(report, first.pages) : first;
	return pdf.save();
}

/** @param known the pages of the headings, as far as they are known */
async function draw(
	report: Report,
	known: readonly number[]
): Promise<{ pdf: PDFDocument; pages: number[]; contents: boolean }> {
	const pages: number[] = [];
	let contents = false;
	const pdf = await PDFDocument.create();
	pdf.setTitle(report.title);
	pdf.setLanguage(report.language);
	const normal = await pdf.embedFont(StandardFonts.Helvetica);
	const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
	const paper = new Paper(pdf);
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
	for (const part of report.parts) {
		paper.skip(8);
		if (part.kind === 'heading') {
			// not without the first lines of what it is about
			paper.need(part.level === 1 ? 150 : 100);
			paper.skip(8);
			pages.push(paper.number);
			paper.row([part.text], bold, part.level === 1 ? 15 : 12);
		} else if (part.kind === 'page') paper.newPage();
		else if (part.kind === 'contents') {
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
		} else if (part.kind === 'facts') {
			for (const [label, value] of part.facts) paper.row([`${label}: ${value}`], normal, 9.5, 10);
		} else if (part.kind === 'text') paper.row([part.text], normal, 11);
		else if (part.kind === 'list')
			for (const item of part.items) paper.row([`• ${item}`], normal, 11, 8);
		else {
			paper.row([part.caption], normal, 9);
			const shares = sharesOf(part);
			paper.row(part.head, bold, 10, 0, shares);
			for (const row of part.rows) {
				paper.rule();
				paper.row(row, normal, 10, 0, shares);
			}
		}
	}
	number(pdf, report, normal);
	return { pdf, pages, contents };
}
