/** Rows that come from elsewhere: the other scenario, a school that shared its mix, a table. */
import { error } from '@sveltejs/kit';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import type { Mix } from './definition.ts';
import { fits } from './keys.ts';
import { rowFields, rowKey, textsOf } from './mix.ts';
import type { RowTexts, Scenario } from './mix.ts';
import { findShared } from './mix-shared.server.ts';
import { addRows, findMix } from './mix.server.ts';
import type { MixPage, NewRow } from './mix.server.ts';
import { saveRunField } from './writing.server.ts';

/** The rows of a scenario as they stand. */
export function rowsOf(
	{ rows, fields }: Pick<MixPage, 'rows' | 'fields'>,
	scenario: Scenario
): { id: number; material: number | null; texts: RowTexts }[] {
	const values = new Map(fields.map(({ key, value }) => [key, value]));
	return rows
		.filter((row) => row.scenario === scenario)
		.map(({ id, material }) => ({
			id,
			material: material?.id ?? null,
			texts: textsOf(id, (key) => values.get(key) ?? '')
		}));
}

/**
 * Makes one scenario a copy of the other; what stood there is taken away and can be put back.
 * @throws HttpError 404 for a mix of others; a refusal with hint mix_empty
 */
export async function copyScenario(trx: Db, run: number, target: Scenario): Promise<void> {
	const mix = await findMix(trx, run);
	if (!mix) error(404, { message: m.errors_not_found() });
	await addRows(trx, run, target, rowsOf(mix, target === 'wish' ? 'now' : 'wish'), true);
}

/** The texts that this version of the definition knows; the rest was of another one. */
function known(definition: Mix, texts: Partial<RowTexts>): Partial<RowTexts> {
	return Object.fromEntries(
		rowFields.flatMap((field) => {
			const text = texts[field];
			return text && fits(definition, rowKey(field, 1), text) ? [[field, text]] : [];
		})
	);
}

/**
 * Copies a mix that a school shared into a scenario of ours: what was shared, as it was then. What ours is
 * about is filled in when nobody did.
 * @throws HttpError 404 when it is not shared any more, or ours is of others; a refusal of `addRows`
 */
export async function copyShared(
	trx: Db,
	run: number,
	{ from, scenario, instead }: { from: number; scenario: Scenario; instead: boolean }
): Promise<void> {
	const shared = await findShared(trx, from);
	const mix = await findMix(trx, run);
	if (!shared || !mix) error(404, { message: m.instruments_mix_not_shared() });
	const readable = new Set(
		(
			await trx
				.selectFrom('materials')
				.select('id')
				.where('id', 'in', [0, ...shared.rows.flatMap(({ material }) => material ?? [])])
				.where('removed_at', 'is', null)
				.execute()
		).map(({ id }) => id)
	);
	const rows = shared.rows.map(({ material, ...texts }): NewRow => ({
		material: material !== null && readable.has(material) ? material : null,
		texts: known(mix.definition, texts)
	}));
	await addRows(trx, run, scenario, rows, instead);
	for (const field of ['subject', 'level', 'year'] as const) {
		const key = `mix:${field}`;
		const stands = mix.fields.find((one) => one.key === key);
		if (stands?.value || !shared[field] || !fits(mix.definition, key, shared[field])) continue;
		await saveRunField(trx, { run, key, value: shared[field], base: stands?.revision ?? 0 });
	}
}
