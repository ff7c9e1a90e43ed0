/** Rows of `files`, as the person who asks may see them. */
import type { Db } from './db.ts';
import type { ServedFile } from './serve-file.ts';

/** A file that may be read, along with a material, a post or a card; null when there is none. */
export async function findStoredFile(trx: Db, id: number): Promise<ServedFile | null> {
	const row = await trx
		.selectFrom('files')
		.select(['id', 'bucket', 'path', 'name', 'mime', 'bytes', 'sha256', 'safe_inline'])
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? { ...row, bucket: row.bucket as ServedFile['bucket'] } : null;
}
