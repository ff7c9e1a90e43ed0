/** Prints a lesson's text as a PDF, for the demo materials that are files. */
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';

const paper = { width: 595, height: 842, margin: 64 };
/** Letters that the standard PDF fonts have (Windows-1252). */
const outside = /[^\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line ? `${line} ${word}` : word;
		if (line && font.widthOfTextAtSize(longer, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line ? [...lines, line] : lines;
}

/**
 * @param text Markdown with headings, lists and tables only
 * @returns the bytes of the PDF
 */
export async function printSheet(title: string, author: string, text: string): Promise<Uint8Array> {
	const pdf = await PDFDocument.create();
	pdf.setTitle(title);
	pdf.setAuthor(author);
	pdf.setLanguage('nl');
	const plain = await pdf.embedFont(StandardFonts.Helvetica);
	const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
	let page: PDFPage = pdf.addPage([paper.width, paper.height]);
	let y = paper.height - paper.margin;
	const print = (words: string, font: PDFFont, size: number, indent = 0, above = 0) => {
		y -= above;
		const clean = words
			.replace(/\*\*|__|`/g, '')
			.replace(outside, '')
			.trim();
		for (const line of wrap(clean, font, size, paper.width - 2 * paper.margin - indent)) {
			if (y < paper.margin) {
				page = pdf.addPage([paper.width, paper.height]);
				y = paper.height - paper.margin;
			}
			page.drawText(line, {
				x: paper.margin + indent,
				y,
				size,
				font,
				color: rgb(0.09, 0.13, 0.18)
			});
			y -= size * 1.5;
		}
	};
	print(title, bold, 20);
	print(author, plain, 10, 0, 2);
	y -= 14;
	for (const line of text.split('\n')) {
		const heading = /^(#+)\s+(.*)/.exec(line);
		const item = /^\s*(?:[-*]|(\d+)\.)\s+(.*)/.exec(line);
		const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]?.split('|');
		if (heading) print(heading[2] ?? '', bold, heading[1] === '#' ? 15 : 13, 0, 8);
		else if (item) print(`${item[1] ? `${item[1]}.` : '•'} ${item[2] ?? ''}`, plain, 11, 14, 1);
		else if (cells?.every((cell) => /^[\s:-]+$/.test(cell))) continue;
		else if (cells) print(cells.map((cell) => cell.trim()).join('   ·   '), plain, 11, 14, 1);
		else if (line.trim() === '') y -= 6;
		else print(line, plain, 11);
	}
	return pdf.save();
}
