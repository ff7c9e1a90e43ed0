/** The talk about a module: of the learning community, and of the cohorts one belongs to. */
import type { Db } from '../server/db.ts';
import type { ModuleThread } from './talk.ts';

/** Threads under a module that the viewer may read: row level security decides, in counts too. */
export async function listModuleThreads(trx: Db, module: string): Promise<ModuleThread[]> {
	const rows = await trx
		.selectFrom('module_threads as link')
		.innerJoin('threads as t', 't.id', 'link.thread_id')
		.innerJoin('communities as c', 'c.id', 't.community_id')
		.select(['t.id', 't.title', 't.last_number', 'c.name', 'c.slug', 'c.kind'])
		.where('link.module', '=', module)
		.orderBy('t.visibility', 'desc')
		.orderBy('t.id')
		.limit(20)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		title: row.title,
		community: row.name,
		slug: row.slug,
		cohort: row.kind === 'werkplaats',
		posts: row.last_number
	}));
}
