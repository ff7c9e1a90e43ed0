/** Proof of attendance: a code anyone may check, and the page to keep. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { newCode, readCode, spacedCode } from '../server/proof-code.ts';
import { startProofPage } from '../server/proof-page.ts';
import type { EventHead } from './registrations.server.ts';
import { hoursWords, spanWords } from './words.ts';

export interface Proof {
	code: string;
	issuedAt: string;
	name: string;
	school: string;
	event: EventHead;
}

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
	const { rows } = await sql<{ proof: Proof | null }>`
		select public.verify_proof(${readCode(typed)}) as proof`.execute(trx);
	return rows[0]?.proof ?? null;
}

/** Prints a proof on one page. */
export async function printProof(proof: Proof, address: string): Promise<Uint8Array> {
	const { print, save } = await startProofPage(m.events_proof());
	const { event } = proof;
	print(m.events_proof(), 26, { bold: true });
	print(proof.name, 20, { bold: true, above: 24 });
	if (proof.school) print(proof.school, 12);
	print(m.events_proof_was_at(), 12, { above: 16 });
	print(event.title, 16, { bold: true, above: 4 });
	print(spanWords(event.startsAt, event.endsAt), 12);
	if (event.place) print([event.venue, event.place].filter(Boolean).join(', '), 12);
	if (event.hours) print(hoursWords(event.hours), 12, { bold: true, above: 12 });
	print(m.events_proof_check({ address }), 10, { above: 40 });
	print(spacedCode(proof.code), 16, { bold: true, above: 6 });
	return save();
}
