/** Sheets of a report that are written from top to bottom: lines, rows of cells, and columns. */
import { rgb } from 'pdf-lib';
import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';
import type { Report } from './report.ts';

/** Short and long side of A4. */
const [short, long] = [595, 842];
export const ink = rgb(0.09, 0.13, 0.18);
const accent = rgb(0.7, 0.22, 0.05);

/** Signs that the standard fonts have; of others the bare letter, or nothing. */
export const drawable = (text: string): string =>
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
export class Paper {
	readonly #pdf: PDFDocument;
	readonly #scale: number;
	readonly #size: [width: number, height: number];
	readonly #margin: number;
	#page: PDFPage;
	#y: number;
	/** Where lines begin, and how long they are: the whole page or one column of it. */
	#left: number;
	#room: number;

	constructor(pdf: PDFDocument, { wide = false }: Report, scale: number) {
		this.#pdf = pdf;
		this.#scale = scale;
		this.#size = wide ? [long, short] : [short, long];
		this.#margin = (wide ? 48 : 64) * scale;
		this.#page = pdf.addPage(this.#size);
		this.#y = this.#size[1] - this.#margin;
		this.#left = this.#margin;
		this.#room = this.#size[0] - 2 * this.#margin;
	}

	need(room: number): void {
		if (this.#y - room * this.#scale < this.#margin) this.newPage();
	}

	newPage(): void {
		this.#page = this.#pdf.addPage(this.#size);
		this.#y = this.#size[1] - this.#margin;
	}

	/** Writes side by side what must fit on this page; then goes on below the longest. */
	beside(columns: readonly (() => void)[]): void {
		const [top, left, room] = [this.#y, this.#left, this.#room];
		const gap = 24 * this.#scale;
		this.#room = (room + gap) / columns.length - gap;
		const ends = columns.map((write, at) => {
			this.#y = top;
			this.#left = left + at * (this.#room + gap);
			write();
			return this.#y;
		});
		[this.#y, this.#left, this.#room] = [Math.min(...ends), left, room];
	}

	/** The page that is being written on, from 1. */
	get number(): number {
		return this.#pdf.getPageCount();
	}

	/** A line of the contents: what, and at the edge where. */
	entry(text: string, page: string, font: PDFFont, size: number, indent: number): void {
		const end = this.#left + this.#room - font.widthOfTextAtSize(page, size);
		const [line = ''] = wrap(text, font, size, end - this.#left - indent - 12);
		this.need(size * 1.6);
		const y = this.#y - size;
		this.#page.drawText(line, { x: this.#left + indent, y, size, font, color: ink });
		this.#page.drawText(page, { x: end, y, size, font, color: ink });
		this.skip(size * 1.6);
	}

	skip(room: number): void {
		this.#y -= room * this.#scale;
	}

	bar(): void {
		const [width, height] = [48 * this.#scale, 6 * this.#scale];
		this.#page.drawRectangle({ x: this.#left, y: this.#y, width, height, color: accent });
		this.skip(30);
	}

	rule(): void {
		const y = this.#y - 2 * this.#scale;
		this.#page.drawLine({
			start: { x: this.#left, y },
			end: { x: this.#left + this.#room, y },
			thickness: 0.5,
			color: ink
		});
		this.skip(6);
	}

	/** Cells side by side; a row is not torn apart. */
	row(texts: string[], font: PDFFont, points: number, indent = 0, shares: number[] = [1]): void {
		const size = points * this.#scale;
		const start = this.#left + indent * this.#scale;
		const room = this.#room - indent * this.#scale;
		const cells = texts.map((text, at) =>
			wrap(text, font, size, room * (shares[at] ?? 1) - 8 * this.#scale)
		);
		const left = (cell: number) =>
			start + room * shares.slice(0, cell).reduce((sum, share) => sum + share, 0);
		const deep = Math.max(...cells.map((lines) => lines.length));
		const step = points * 1.4;
		this.need(Math.min(deep * step, (this.#size[1] - 2 * this.#margin) / this.#scale));
		for (let at = 0; at < deep; at++) {
			this.need(step);
			for (const [cell, lines] of cells.entries())
				if (lines[at])
					this.#page.drawText(lines[at] ?? '', {
						x: left(cell),
						y: this.#y - size,
						size,
						font,
						color: ink
					});
			this.skip(step);
		}
	}
}
