/** What the worker does for work and feedback. */
import { sql } from 'kysely';
import type { TaskList } from 'graphile-worker';
import { asService } from '../server/db.ts';

export const tasks: TaskList = {
	/** Ends promises that were not kept, and asks an educator where feedback stays away. */
	async tend_reviews() {
		await asService('tend to feedback', (trx) => sql`select private.tend_reviews()`.execute(trx));
	}
};
