/** Secrets in links. Only a hash is stored: who reads the database can open nothing. */
import { createHash, randomBytes } from 'node:crypto';

/** A new secret for a link. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What the database keeps of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
