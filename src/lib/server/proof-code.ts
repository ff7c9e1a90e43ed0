/** Codes on proofs: made to be read out and typed over. */
import { randomBytes } from 'node:crypto';

// Crockford's letters: none that is taken for another
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newCode(): string {
	return [...randomBytes(12)].map((byte) => letters[byte % 32] ?? '0').join('');
}

/** A code as people read it out. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A code however it was typed. */
export const readCode = (typed: string): string =>
	typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
