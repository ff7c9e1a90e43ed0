/** New versions: number, note and address or file in one go; the database numbers them. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';

/**
 * Adds a version.
 * @param source what replaces the old: an address, or a loose file of the viewer's
 * @returns the number of the new version
 * @throws the database's refusal where the viewer may not change the material
 */
export async function addVersion(
	trx: Db,
	material: number,
	note: string,
	source: { url: string | null; file: number | null }
): Promise<{ number: number }> {
	const { rows } = await sql<{ number: number }>`
		select public.add_material_version(${material}, ${note}, ${source.url}, ${source.file}) as number`.execute(
		trx
	);
	const [added] = rows;
	if (!added) throw new Error('a version has a number');
	return added;
}
