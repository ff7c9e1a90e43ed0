/** What the address of a registration or team opens: a number for its person, a token for who holds the link. */
import type { Db } from '../server/db.ts';
import { readRef } from './links.server.ts';
import { findByLink } from './registrations.server.ts';

/**
 * Reads `12` or a mailed token. A number says nothing about whether the viewer may see it: functions of
 * the database decide. Changes nothing.
 */
export async function openRef(
	trx: Db,
	ref: string
): Promise<{ kind: 'registration' | 'team'; id: number; hash: string | null } | null> {
	const read = readRef(ref);
	if (!read) return null;
	if (read.hash === null) return { kind: 'registration', id: read.id, hash: null };
	const found = await findByLink(trx, read.hash);
	return found && { kind: found.kind, id: found.id, hash: read.hash };
}
