/** Where a material stands: the communities it is placed in, and those it may go to. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { LicenceCode } from './licence.ts';

/** Communities the viewer may place something in now. */
export async function listTargets(trx: Db): Promise<{ id: number; slug: string; name: string }[]> {
	return trx
		.selectFrom('communities')
		.select(['id', 'slug', 'name'])
		.where(sql<boolean>`id = any ((select private.viewer_writable_communities())::bigint[])`)
		.orderBy('name')
		.limit(100)
		.execute();
}

/**
 * Places a material in a community; there already is fine.
 * @param why one line for the people there
 * @throws the database's refusal where the viewer may not
 */
export async function shareMaterial(
	trx: Db,
	viewer: string,
	material: number,
	community: number,
	why: string
): Promise<void> {
	await trx
		.insertInto('material_communities')
		.values({ material_id: material, community_id: community, shared_by: viewer, why })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Takes a material out of a community.
 * @returns false when it was not there, or is not the viewer's to take back
 */
export async function withdrawMaterial(
	trx: Db,
	material: number,
	community: number
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('material_communities')
		.where('material_id', '=', material)
		.where('community_id', '=', community)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Materials with this address that the viewer may see: before sharing it a second time. */
export async function listByUrl(trx: Db, url: string): Promise<{ id: number; title: string }[]> {
	return trx
		.selectFrom('materials')
		.select(['id', 'title'])
		.where(sql<boolean>`md5(url) = md5(${url})`)
		.where('url', '=', url)
		.where('removed_at', 'is', null)
		.orderBy('id')
		.limit(3)
		.execute();
}

/** A few materials by the words of their title, for naming what something is based on. */
export async function suggestMaterials(
	trx: Db,
	query: string
): Promise<{ id: number; title: string; author: string }[]> {
	return trx
		.selectFrom('materials')
		.select(['id', 'title', 'author'])
		.where('removed_at', 'is', null)
		.where((where) =>
			where.or([
				sql<boolean>`search @@ websearch_to_tsquery('public.nl', ${query})`,
				where('title', 'ilike', `${query.replace(/[\\%_]/g, '\\$&')}%`)
			])
		)
		.orderBy('title')
		.limit(12)
		.execute();
}

/** What a material is called and under which licence it may be adapted; null when not to be seen. */
export async function findSource(
	trx: Db,
	id: number
): Promise<{
	id: number;
	title: string;
	author: string;
	url: string | null;
	licence: LicenceCode;
} | null> {
	const found = await trx
		.selectFrom('materials')
		.select(['id', 'title', 'author', 'url', 'licence'])
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	return found ? { ...found, licence: found.licence as LicenceCode } : null;
}
