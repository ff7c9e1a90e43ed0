import { nobody, type Who } from '../actors.ts';

/**
 * Buckets of Storage. Our server alone reads and writes them, with its own key, after the rights to a
 * row of `files` were asked: nobody's own token opens one.
 */
export const buckets: Readonly<Record<string, { read: Who; write: Who }>> = {
	materials: { read: nobody, write: nobody },
	posts: { read: nobody, write: nobody },
	avatars: { read: nobody, write: nobody }
};
