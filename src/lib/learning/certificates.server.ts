/** Certificates of participation per phase: a code anyone may check, and the page to keep. */
import { sql } from 'kysely';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { newCode, readCode, spacedCode } from '../server/proof-code.ts';
import { startProofPage } from '../server/proof-page.ts';
import { formatDate } from '../ui/time.ts';
import { slugsOf, titleOf } from './catalogue.server.ts';
import { findModule } from './path.server.ts';
import type { PhaseStanding } from './phase.ts';
import { phaseWords } from './route-words.ts';

export interface Certificate {
	code: string;
	issuedAt: string;
	name: string;
	phase: number;
	/** By address. */
	modules: string[];
	minutes: number;
}

/**
 * The certificate of a phase; the same one every time.
 * @throws P0001 `modules_missing` while a module of it is not behind the viewer
 */
export async function issueCertificate(
	trx: Db,
	{ phase, codes }: PhaseStanding
): Promise<Certificate | null> {
	const modules = slugsOf(codes);
	const minutes = modules.reduce((total, slug) => {
		const facts = findModule(slug)?.facts;
		return total + (facts ? facts.minutes + facts.ownClassMinutes : 0);
	}, 0);
	const { rows } = await sql<{ certificate: Certificate | null }>`
		select public.issue_certificate(${phase}, ${modules}, ${minutes}, ${newCode()}) as certificate`.execute(
		trx
	);
	return rows[0]?.certificate ?? null;
}

/** What a code stands for, however it was typed; null for one that is not of a certificate. */
export async function verifyCertificate(trx: Db, typed: string): Promise<Certificate | null> {
	const { rows } = await sql<{ certificate: Certificate | null }>`
		select public.verify_certificate(${readCode(typed)}) as certificate`.execute(trx);
	return rows[0]?.certificate ?? null;
}

/** Prints a certificate on one page. @param address where it can be checked */
export async function printCertificate(
	certificate: Certificate,
	address: string
): Promise<Uint8Array> {
	const { print, save } = await startProofPage(m.proof_certificate());
	print(m.proof_certificate(), 26, { bold: true });
	print(certificate.name, 20, { bold: true, above: 24 });
	print(m.proof_certificate_took_part(), 12, { above: 16 });
	print(m.proof_certificate_phase({ phase: phaseWords(certificate.phase) }), 16, {
		bold: true,
		above: 4
	});
	for (const slug of certificate.modules) print(`• ${titleOf(slug, 'nl')}`, 12);
	print(m.proof_certificate_time({ hours: hoursOf(certificate.minutes) }), 12, {
		bold: true,
		above: 12
	});
	print(m.proof_issued({ date: formatDate(certificate.issuedAt, 'date') }), 12);
	print(m.events_proof_check({ address }), 10, { above: 40 });
	print(spacedCode(certificate.code), 16, { bold: true, above: 6 });
	return save();
}

/** Hours to a half, as people count them. */
export const hoursOf = (minutes: number): string =>
	new Intl.NumberFormat('nl', { maximumFractionDigits: 1 }).format(Math.round(minutes / 30) / 2);
