/** Proof of attendance: a code anyone may check, and the page to keep. */
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import type { EventHead } from './registrations.server.ts';
import { hoursWords, spanWords } from './words.ts';

export interface Proof {
	code: string;
	issuedAt: string;
	name: string;
	school: string;
	event: EventHead;
}

// Crockford's letters: none that is taken for another
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function newCode(): string {
	return [...randomBytes(12)].map((byte) => letters[byte % 32] ?? '0').join('');
}

/** A code as people read it out. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/**
 * The proof of who was there; the same code every time.
 * @throws a refusal with hint not_attended before the end, or for who was not checked in
 */
export async function issueProof(trx: Db, id: number, hash: string | null): Promise<Proof | null> {
	const { rows } = await sql<{ proof: Proof | null }>`
		select public.issue_proof(${id}, ${newCode()}, ${hash}) as proof`.execute(trx);
	return rows[0]?.proof ?? null;
}

/** What a code stands for, however it was typed; null for one that is not ours. */
export async function verifyProof(trx: Db, typed: string): Promise<Proof | null> {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
	const { rows } = await sql<{ proof: Proof | null }>`
		select public.verify_proof(${code}) as proof`.execute(trx);
	return rows[0]?.proof ?? null;
}

/** Letters the standard PDF fonts have. */
const outside = /[^\u0020-\u007e\u00a0-\u00ff€–—‘’“”•…]/gu;

/** Prints a proof on one page. */
export async function printProof(proof: Proof, address: string): Promise<Uint8Array> {
	const pdf = await PDFDocument.create();
	pdf.setTitle(m.events_proof());
	pdf.setLanguage('nl');
	const page = pdf.addPage([595, 842]);
	const plain = await pdf.embedFont(StandardFonts.Helvetica);
	const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
	let y = 720;
	const print = (text: string, size: number, font = plain, above = 0) => {
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
	};
	const { event } = proof;
	page.drawRectangle({ x: 72, y: 770, width: 48, height: 8, color: rgb(0.7, 0.22, 0.05) });
	print(m.events_proof(), 26, bold);
	print(proof.name, 20, bold, 24);
	if (proof.school) print(proof.school, 12);
	print(m.events_proof_was_at(), 12, plain, 16);
	print(event.title, 16, bold, 4);
	print(spanWords(event.startsAt, event.endsAt), 12);
	if (event.place) print([event.venue, event.place].filter(Boolean).join(', '), 12);
	if (event.hours) print(hoursWords(event.hours), 12, bold, 12);
	print(m.events_proof_check({ address }), 10, plain, 40);
	print(spacedCode(proof.code), 16, bold, 6);
	return pdf.save();
}
