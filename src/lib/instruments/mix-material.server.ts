/** A row that somebody types, or that begins with a material of this platform. */
import { Refused } from '../server/act.ts';
import type { Db } from '../server/db.ts';
import * as m from '../paraglide/messages.js';
import type { Kind, RowTexts, Scenario } from './mix.ts';
import { isKind } from './mix.ts';
import type { AddInput } from './mix-input.ts';
import { addRows } from './mix.server.ts';

const kindOfOpenness: Record<string, Kind | ''> = {
	open: 'open',
	overig_vrij: 'overig_vrij',
	gesloten: 'licentie',
	onbekend: ''
};

/** What is known of a material that comes into a mix; null for one that the viewer may not read. */
async function textsOfMaterial(trx: Db, material: number): Promise<Partial<RowTexts> | null> {
	const found = await trx
		.selectFrom('materials')
		.select(['title', 'licence', 'openness'])
		.where('id', '=', material)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	if (!found) return null;
	return {
		name: found.title,
		kind: kindOfOpenness[found.openness] ?? '',
		licence: found.licence
	};
}

/**
 * Adds one row.
 * @throws Refused beside the field material for one that the viewer may not read; a refusal of `addRows`
 */
export async function addTyped(
	trx: Db,
	run: number,
	{ scenario, material, name, kind, share }: AddInput
): Promise<{ row: number; scenario: Scenario }> {
	const known = material === null ? {} : await textsOfMaterial(trx, material);
	if (!known) throw new Refused({ material: m.instruments_mix_material_unknown() });
	const typed: Partial<RowTexts> = { share };
	if (name) typed.name = name;
	if (isKind(kind)) typed.kind = kind;
	const [row = 0] = await addRows(trx, run, scenario, [
		{ material, texts: { ...known, ...typed } }
	]);
	return { row, scenario };
}
