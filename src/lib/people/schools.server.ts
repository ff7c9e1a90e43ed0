/** Where schools and boards live: found by name or BRIN, brought in from DUO's lists. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { searchWords } from './directory.ts';
import type { SchoolRow } from './school-list.ts';

export interface FoundSchool {
	id: number;
	brin: string | null;
	name: string;
	place: string;
	province: string;
	sector: string;
	board: string | null;
}

const base = (trx: Db) =>
	trx
		.selectFrom('schools as s')
		.leftJoin('school_boards as b', 'b.id', 's.board_id')
		.select(['s.id', 's.brin', 's.name', 's.place', 's.province', 's.sector', 'b.name as board']);

/**
 * Schools for a list to choose from: by BRIN, or by words of name, place and board.
 * @param bound at most this many, best first
 */
export async function findSchools(trx: Db, q: string, bound = 12): Promise<FoundSchool[]> {
	const words = searchWords(q);
	if (words.length === 0) return [];
	return base(trx)
		.where(
			sql<boolean>`extensions.unaccent(concat_ws(' ', s.brin, s.name, s.place, b.name)) ilike all (${words}::text[])`
		)
		.orderBy(sql`upper(s.brin) = upper(${q.trim()})`, 'desc')
		.orderBy(sql`s.name ilike ${(words[0] ?? '').slice(1)}`, 'desc')
		.orderBy('s.name')
		.orderBy('s.id')
		.limit(bound)
		.execute();
}

/**
 * The school that a person meant.
 * @param typed a name, a BRIN, or a name with place as the list shows it
 * @param chosen what the list said, believed only when it is the text that stands there
 * @returns null when there is none or more than one: then the text is kept as it is
 */
export async function matchSchool(
	trx: Db,
	typed: string,
	chosen: number | null
): Promise<{ id: number; province: string } | null> {
	if (typed === '') return null;
	const label = sql<string>`lower(s.name || case when s.place = '' then '' else ', ' || s.place end)`;
	const rows = await trx
		.selectFrom('schools as s')
		.select(['s.id', 's.province'])
		.where((where) =>
			where.or([
				where('s.brin', '=', typed.toUpperCase()),
				where(sql`lower(s.name)`, '=', typed.toLowerCase()),
				where(label, '=', typed.toLowerCase())
			])
		)
		.orderBy('s.id')
		.limit(20)
		.execute();
	return rows.find(({ id }) => id === chosen) ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}

/** A page of all schools, by name, for the admin's list. */
export async function listSchools(
	trx: Db,
	q: string,
	after: { name: string; id: number } | null,
	bound = 50
): Promise<{ schools: FoundSchool[]; more: boolean; total: number }> {
	const words = searchWords(q);
	let query = base(trx)
		.orderBy('s.name')
		.orderBy('s.id')
		.limit(bound + 1);
	if (words.length > 0)
		query = query.where(
			sql<boolean>`extensions.unaccent(concat_ws(' ', s.brin, s.name, s.place, b.name)) ilike all (${words}::text[])`
		);
	if (after) query = query.where(sql<boolean>`(s.name, s.id) > (${after.name}, ${after.id})`);
	const rows = await query.execute();
	const { total } = await trx
		.selectFrom('schools')
		.select((select) => select.fn.countAll<number>().as('total'))
		.executeTakeFirstOrThrow();
	return { schools: rows.slice(0, bound), more: rows.length > bound, total };
}

/** BRINs of a list that are known already, so that a preview can say what is new. */
export async function knownBrins(trx: Db, brins: readonly string[]): Promise<Set<string>> {
	const rows = await trx
		.selectFrom('schools')
		.select('brin')
		.where('brin', '=', sql<string>`any (${brins}::text[])`)
		.execute();
	return new Set(rows.flatMap(({ brin }) => (brin === null ? [] : [brin])));
}

/**
 * Brings in a checked list: a school whose BRIN is known gets the new facts, others are added.
 * Boards come first. Row level security lets admins do this and nobody else.
 * @returns how many were added and how many brought up to date
 */
export async function importSchools(
	trx: Db,
	rows: readonly SchoolRow[]
): Promise<{ added: number; updated: number }> {
	const known = await knownBrins(
		trx,
		rows.map(({ brin }) => brin)
	);
	const boards = new Map(rows.flatMap(({ board }) => (board ? [[board.number, board.name]] : [])));
	await sql`
		insert into public.school_boards (number, name)
		select number, coalesce(nullif(name, ''), 'Bestuur ' || number) from unnest(${[...boards.keys()]}::text[], ${[...boards.values()]}::text[]) as b (number, name)
		on conflict (number) do update set name = excluded.name
		where excluded.name not in (school_boards.name, 'Bestuur ' || excluded.number)`.execute(trx);
	const column = (read: (row: SchoolRow) => string | null) => rows.map(read);
	await sql`
		insert into public.schools (brin, rio_code, name, place, province, sector, board_id)
		select r.brin, r.rio, r.name, r.place, r.province, r.sector, b.id
		from unnest(${column((r) => r.brin)}::text[], ${column((r) => r.rioCode)}::text[],
			${column((r) => r.name)}::text[], ${column((r) => r.place)}::text[],
			${column((r) => r.province)}::text[], ${column((r) => r.sector)}::text[],
			${column((r) => r.board?.number ?? null)}::text[])
			as r (brin, rio, name, place, province, sector, board)
		left join public.school_boards b on b.number = r.board
		on conflict (brin) do update set name = excluded.name, place = excluded.place, province = excluded.province,
			sector = excluded.sector, rio_code = coalesce(excluded.rio_code, schools.rio_code),
			board_id = coalesce(excluded.board_id, schools.board_id)`.execute(trx);
	const updated = rows.filter(({ brin }) => known.has(brin)).length;
	return { added: rows.length - updated, updated };
}
