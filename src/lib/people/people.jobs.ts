/** What happens after someone left: bytes in Storage go, and the name in what others wrote. */
import type { TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { asService } from '../server/db.ts';
import { buckets, removeObjects } from '../server/storage.ts';
import type { Bucket } from '../server/storage.ts';

interface Objects {
	objects: { bucket: Bucket; path: string }[];
}

export const tasks: TaskList = {
	async remove_objects(payload) {
		const { objects } = payload as Objects;
		for (const bucket of buckets) {
			const paths = objects.filter((object) => object.bucket === bucket).map(({ path }) => path);
			if (paths.length > 0) await removeObjects(bucket, paths);
		}
	},
	async erase_traces(payload) {
		const { person } = payload as { person: string };
		await asService('erase traces', (trx) =>
			sql`select private.erase_traces(${person}::uuid)`.execute(trx)
		);
	}
};
