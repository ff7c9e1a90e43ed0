import type { Db } from '../server/db.ts';

/** The material a new thread is about, when the reader may see it. */
export async function findMaterialTitle(
	trx: Db,
	id: number
): Promise<{ id: number; title: string; isPublic: boolean } | null> {
	const found = await trx
		.selectFrom('materials')
		.select(['id', 'title', 'is_public as isPublic'])
		.where('id', '=', id)
		.executeTakeFirst();
	return found ?? null;
}
