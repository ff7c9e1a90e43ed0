/** Tokens of mailed links: derived with the site's secret, so that every mail can carry the same link and the database alone opens nothing. */
import { createHmac, randomUUID } from 'node:crypto';
import { env } from '../../environment.ts';
import { hashOf } from '../server/token.ts';

/** What the link opens; a token of one kind is none of another. */
export type LinkKind = 'registration' | 'team' | 'calendar' | 'track';

/** The token behind a seed. */
export function tokenOf(kind: LinkKind, seed: string): string {
	return createHmac('sha256', env.APP_SECRET).update(`link:${kind}:${seed}`).digest('base64url');
}

/** A new link: its seed and hash are stored, its token is mailed. */
export function makeLink(kind: LinkKind): { seed: string; hash: string; token: string } {
	const seed = randomUUID();
	const token = tokenOf(kind, seed);
	return { seed, hash: hashOf(token), token };
}

/** A row's number, for who is signed in, or a token, for who holds the link. */
export function readRef(
	ref: string
): { id: number; hash: null } | { id: null; hash: string } | null {
	if (/^[1-9]\d{0,14}$/.test(ref)) return { id: Number(ref), hash: null };
	return /^[\w-]{43}$/.test(ref) ? { id: null, hash: hashOf(ref) } : null;
}
