/** What is done about materials when nobody is waiting. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { asService } from '../server/db.ts';
import { log } from '../server/log.ts';
import { removeObjects } from '../server/storage.ts';

export const tasks: TaskList = {
	/** Uploads that never became a material: a week is enough to come back and finish the form. */
	async remove_loose_files() {
		const removed = await asService('remove loose files', async (trx) => {
			const loose = await trx
				.selectFrom('files')
				.select(['id', 'path'])
				.where('bucket', '=', 'materials')
				.where('material_id', 'is', null)
				.where('post_id', 'is', null)
				// work that was handed in keeps its file
				.where(
					sql<boolean>`not exists (select from public.submissions w where w.file_id = files.id)`
				)
				.where('created_at', '<', sql<Date>`now() - interval '7 days'`)
				.orderBy('id')
				.limit(500)
				.forUpdate()
				.skipLocked()
				.execute();
			if (loose.length === 0) return 0;
			// bytes first: when Storage is away the rows stay, and the next night finds them again
			await removeObjects(
				'materials',
				loose.map(({ path }) => path)
			);
			await trx
				.deleteFrom('files')
				.where(
					'id',
					'in',
					loose.map(({ id }) => id)
				)
				.execute();
			return loose.length;
		});
		if (removed > 0) log('info', 'removed files that were never shared', { removed });
	}
};
