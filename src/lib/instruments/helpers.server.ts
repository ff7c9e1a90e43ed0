/** Schools that help others on an area; the list is kept by editors. */
import { sql } from 'kysely';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import type { Db } from '../server/db.ts';

const words = (most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, m.instruments_helper_missing),
		v.maxLength(most, m.instruments_too_long)
	);

export const helperSchema = v.object({
	school_id: v.pipe(
		v.string(m.instruments_helper_school_missing),
		v.regex(/^[1-9]\d{0,14}$/, m.instruments_helper_school_missing),
		v.transform(Number)
	),
	area: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
	offer: words(300),
	contact: words(200),
	agreed_on: v.pipe(v.string(), v.isoDate(m.instruments_date_missing))
});

export interface Helper {
	id: number;
	area: string;
	school: string;
	place: string;
	offer: string;
	contact: string;
	agreedOn: string;
}

export async function listHelpers(trx: Db): Promise<Helper[]> {
	return trx
		.selectFrom('area_helpers as h')
		.innerJoin('schools as s', 's.id', 'h.school_id')
		.select([
			'h.id',
			'h.area',
			's.name as school',
			's.place',
			'h.offer',
			'h.contact',
			sql<string>`h.agreed_on::text`.as('agreedOn')
		])
		.orderBy('h.area')
		.orderBy('s.name')
		.limit(300)
		.execute();
}

/** A school is on the list once per area: the newest words stand. @throws 42501 for who is no editor */
export async function addHelper(
	trx: Db,
	helper: v.InferOutput<typeof helperSchema>
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.add_area_helper(${helper.school_id}, ${helper.area}, ${helper.offer}, ${helper.contact},
			${helper.agreed_on}::date) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** @throws 42501 for who is no editor */
export async function removeHelper(trx: Db, id: number): Promise<void> {
	await sql`select public.remove_area_helper(${id})`.execute(trx);
}
