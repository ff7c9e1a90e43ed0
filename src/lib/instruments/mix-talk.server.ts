/** A row of a mix by itself, for the talk about it. */
import type { Db } from '../server/db.ts';
import { textsOf } from './mix.ts';
import { findMix } from './mix.server.ts';

/** Null for a row of others, and for one that was taken away. */
export async function findMixRow(trx: Db, run: number, id: number) {
	const mix = await findMix(trx, run);
	const row = mix?.rows.find((one) => one.id === id);
	if (!mix || !row) return null;
	const values = new Map(mix.fields.map(({ key, value }) => [key, value]));
	return {
		run: mix.run,
		definition: mix.definition,
		row,
		texts: textsOf(id, (key) => values.get(key) ?? '')
	};
}
