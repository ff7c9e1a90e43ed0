/** Writing in a run, checked against the version of the definition that the run stays with. */
import { error } from '@sveltejs/kit';
import { sql } from 'kysely';
import type * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';
import { saveAnswer } from './answers.server.ts';
import type { Answer } from './answers.server.ts';
import { definitions } from './definitions.server.ts';
import type { Definition, Instrument } from './definition.ts';
import { saveField } from './fields.server.ts';
import type { fieldSchema } from './instrument.ts';
import type { SavedField } from './joint.ts';
import { fits } from './keys.ts';

/** The definition of a run of the viewer's team. @throws HttpError 404 for any other run */
export async function definitionOf(trx: Db, run: number): Promise<Definition> {
	const found = await trx
		.selectFrom('instrument_runs')
		.select([sql<Instrument>`instrument`.as('instrument'), 'version'])
		.where('id', '=', run)
		.executeTakeFirst();
	if (!found) error(404, { message: m.errors_not_found() });
	return definitions.get(found.instrument, found.version);
}

/**
 * Stores a joint field.
 * @throws HttpError 404 for a run of others, 400 for a key or choice that the definition does not have
 */
export async function saveRunField(
	trx: Db,
	{ run, key, value, base }: Omit<v.InferOutput<typeof fieldSchema>, 'attempt'>
): Promise<SavedField> {
	const text = value.replace(/\r\n?/g, '\n');
	const definition = await definitionOf(trx, run);
	if (!fits(definition, key, text, definitions.requirementsOf(definition)))
		error(400, { message: m.instruments_not_saved() });
	return saveField(trx, run, key, text, base);
}

/** Keys that one answers alone. */
export function answerKeys(definition: Definition): string[] {
	if (definition.instrument === 'groeikompas')
		return definition.areas.flatMap(({ statements }) => statements.map(({ key }) => key));
	if (definition.instrument === 'kwaliteitsmodel')
		return definition.criteria.map(({ code }) => code);
	return [];
}

/**
 * Stores an answer of one's own.
 * @throws HttpError 404 for a run of others, 400 for a statement that the definition does not have
 */
export async function saveRunAnswer(trx: Db, run: number, answer: Answer): Promise<void> {
	if (!answerKeys(await definitionOf(trx, run)).includes(answer.key))
		error(400, { message: m.instruments_not_saved() });
	await saveAnswer(trx, run, answer);
}
