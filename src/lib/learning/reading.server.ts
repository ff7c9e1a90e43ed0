/** A module's reading list as materials of the platform, as far as somebody shared them here. */
import type { Openness } from '../materials/licence.ts';
import type { Db } from '../server/db.ts';
import type { ModuleFacts } from './module.ts';

export type ReadingLine = ModuleFacts['reading'][number] & {
	/** The material on this platform, with its versions and its talk; null when nobody shared it. */
	material: { id: number; openness: Openness } | null;
};

/** Wikiwijs writes the title behind the number or leaves it out: the number decides. */
const wikiwijsNumber = (url: string): number | null =>
	Number(/^https:\/\/maken\.wikiwijs\.nl\/(\d{1,12})/.exec(url)?.[1]) || null;

/** The list with, for what is on Wikiwijs, the public material of the same number that was here first. */
export async function listReading(
	trx: Db,
	reading: ModuleFacts['reading']
): Promise<ReadingLine[]> {
	const numbers = reading.flatMap(({ url }) => wikiwijsNumber(url) ?? []);
	const found =
		numbers.length === 0
			? []
			: await trx
					.selectFrom('materials')
					.select(['id', 'wikiwijs_id', 'openness'])
					.where('wikiwijs_id', 'in', numbers)
					.where('is_public', '=', true)
					.where('removed_at', 'is', null)
					.orderBy('id')
					.limit(100)
					.execute();
	return reading.map((item) => {
		const number = wikiwijsNumber(item.url);
		const row = found.find((one) => number !== null && one.wikiwijs_id === number);
		return { ...item, material: row ? { id: row.id, openness: row.openness as Openness } : null };
	});
}
