/** A proof on paper: one page of lines, of whatever it proves. */
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';

/** Letters the standard PDF fonts have. */
const outside = /[^\u0020-\u007e\u00a0-\u00ff€–—‘’“”•…]/gu;

export interface ProofPage {
	/** Prints a paragraph below the one before. @param above extra room */
	print: (text: string, size: number, look?: { bold?: boolean; above?: number }) => void;
	/** The finished file. */
	save: () => Promise<Uint8Array>;
}

/** Starts an A4 page with the platform's mark on it. */
export async function startProofPage(title: string): Promise<ProofPage> {
	const pdf = await PDFDocument.create();
	pdf.setTitle(title);
	pdf.setLanguage('nl');
	const page = pdf.addPage([595, 842]);
	const plain = await pdf.embedFont(StandardFonts.Helvetica);
	const strong = await pdf.embedFont(StandardFonts.HelveticaBold);
	page.drawRectangle({ x: 72, y: 770, width: 48, height: 8, color: rgb(0.7, 0.22, 0.05) });
	let y = 720;
	return {
		print(text, size, { bold = false, above = 0 } = {}) {
			const font = bold ? strong : plain;
			y -= above;
			let line = '';
			const flush = () => {
				page.drawText(line, { x: 72, y, size, font, color: rgb(0.09, 0.13, 0.18) });
				y -= size * 1.4;
				line = '';
			};
			for (const word of text.replace(outside, '').split(/\s+/)) {
				if (line && font.widthOfTextAtSize(`${line} ${word}`, size) > 450) flush();
				line = line ? `${line} ${word}` : word;
			}
			if (line) flush();
		},
		save: () => pdf.save()
	};
}
