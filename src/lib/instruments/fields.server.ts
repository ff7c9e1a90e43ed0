/** What a team writes together: each field by itself, with every text it had. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { JointField, SavedField } from './joint.ts';
import { mergeField } from './merge.ts';

/** All fields of a run that somebody wrote in; each of its few writers is looked up once. */
export async function listFields(trx: Db, run: number): Promise<JointField[]> {
	const { rows } = await sql<JointField>`
		with written as materialized (
			select key, value, revision, updated_by from public.run_fields where run_id = ${run} order by key limit 1500
		), writers as materialized (
			select id, name from public.profiles where id in (select updated_by from written)
		)
		select f.key, f.value, f.revision, w.name as by
		from written f left join writers w on w.id = f.updated_by order by f.key`.execute(trx);
	return rows;
}

type Answer = SavedField & ({ saved: true } | { saved: false; base: string });

/**
 * Stores a text. When others wrote since the writer last looked, both are merged, so that nothing that
 * somebody typed is lost.
 * @param base the revision that the writer's text stands on
 * @throws a refusal with hint run_frozen or run_closed; 42501 for who is not of the team
 */
export async function saveField(
	trx: Db,
	run: number,
	key: string,
	value: string,
	base: number
): Promise<SavedField> {
	const write = async (text: string, on: number) => {
		const { rows } = await sql<{ answer: Answer }>`
			select public.save_field(${run}, ${key}, ${text}, ${on}) as answer`.execute(trx);
		return rows[0]?.answer;
	};
	let answer = await write(value, base);
	// the first answer holds the row: the second one finds what the first one told
	if (answer && !answer.saved)
		answer = await write(
			mergeField(key, answer.base, answer.value, value).slice(0, 8_000),
			answer.revision
		);
	if (!answer?.saved) throw new Error('the field moved while it was held');
	return { value: answer.value, revision: answer.revision };
}

/** A text that a field had. */
export interface FieldRevision {
	revision: number;
	value: string;
	by: string | null;
	at: Date;
}

/** How a field's text came to be, newest first. */
export async function listRevisions(trx: Db, run: number, key: string): Promise<FieldRevision[]> {
	return trx
		.selectFrom('run_field_revisions as r')
		.innerJoin('run_fields as f', 'f.id', 'r.field_id')
		.leftJoin('profiles as p', 'p.id', 'r.written_by')
		.select(['r.revision', 'r.value', 'p.name as by', 'r.at'])
		.where('f.run_id', '=', run)
		.where('f.key', '=', key)
		.orderBy('r.revision', 'desc')
		.limit(50)
		.execute();
}
