/** Notices, without waiting for a worker. */
import { notifyPosts } from '../../src/lib/notifications/notify.server.ts';
import { asService } from '../../src/lib/server/db.ts';

/** Notifies people of a post; answers how many notices were made. */
export const tellOf = (post: number, edited = false): Promise<number> =>
	asService('notify people of a post', (trx) => notifyPosts(trx, [{ post, edited }]));
