import { shapeOf } from '../materials/material.ts';
import type { Db } from '../server/db.ts';

/** What a new thread can be about. */
export interface MaterialAbout {
	id: number;
	title: string;
	isPublic: boolean;
	/** How one names a place in it. */
	has: 'pages' | 'time' | 'words';
}

/** The material a new thread is about; null when the reader may not see it. */
export async function findMaterialAbout(trx: Db, id: number): Promise<MaterialAbout | null> {
	const found = await trx
		.selectFrom('materials as m')
		.leftJoin('files as f', 'f.id', 'm.file_id')
		.select(['m.id', 'm.title', 'm.is_public as isPublic', 'm.url', 'f.mime'])
		.where('m.id', '=', id)
		.executeTakeFirst();
	if (!found) return null;
	const { url, mime, ...material } = found;
	const shape = shapeOf({ url, mime });
	const has =
		shape === 'pdf' || shape === 'document'
			? 'pages'
			: shape === 'video' || shape === 'film' || shape === 'audio'
				? 'time'
				: 'words';
	return { ...material, has };
}
