import type { Db } from '../server/db.ts';

/** Keeps what someone is writing; an empty text takes the draft away. */
export async function saveDraft(
	trx: Db,
	viewer: string,
	place: string,
	fields: Record<string, string>
): Promise<void> {
	if (Object.values(fields).every((value) => value.trim() === ''))
		return removeDraft(trx, viewer, place);
	const row = { person_id: viewer, place, fields: JSON.stringify(fields), updated_at: new Date() };
	await trx
		.insertInto('drafts')
		.values(row)
		.onConflict((conflict) =>
			conflict
				.columns(['person_id', 'place'])
				.doUpdateSet({ fields: row.fields, updated_at: row.updated_at })
		)
		.execute();
}

/** What someone was writing there, or null. */
export async function findDraft(
	trx: Db,
	viewer: string,
	place: string
): Promise<Record<string, string> | null> {
	const draft = await trx
		.selectFrom('drafts')
		.select('fields')
		.where('person_id', '=', viewer)
		.where('place', '=', place)
		.executeTakeFirst();
	return (draft?.fields as Record<string, string> | undefined) ?? null;
}

/** The text was sent, or thrown away. */
export async function removeDraft(trx: Db, viewer: string, place: string): Promise<void> {
	await trx
		.deleteFrom('drafts')
		.where('person_id', '=', viewer)
		.where('place', '=', place)
		.execute();
}
