/** Boards and their overviews over rounds of the Groeikompas that teams shared; SQL decides what is counted. */
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '../server/db.ts';
import { hashOf, newToken } from '../server/token.ts';
import type { BoardCard, BoardOverview, BoardPage, BoardPerson, BoardShare } from './board.ts';

export const shareSchema = v.object({
	shares: v.pipe(
		v.picklist(['yes', 'no']),
		v.transform((value) => value === 'yes')
	)
});

/** Boards that the viewer looks for. */
export async function listOwnBoards(trx: Db): Promise<BoardCard[]> {
	return trx
		.selectFrom('board_people as p')
		.innerJoin('school_boards as b', 'b.id', 'p.board_id')
		.select(['b.id', 'b.number', 'b.name'])
		.where('p.person_id', '=', sql<string>`(select private.viewer_id())`)
		.orderBy('b.name')
		.limit(50)
		.execute();
}

/** Boards whose name or number holds these words, for whoever lets people look; fifty at most. */
export async function findBoards(trx: Db, words: string): Promise<BoardCard[]> {
	const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
	return trx
		.selectFrom('school_boards')
		.select(['id', 'number', 'name'])
		.where((where) => where.or([where('name', 'ilike', like), where('number', 'like', like)]))
		.orderBy('name')
		.limit(50)
		.execute();
}

/**
 * A board with what was counted for it, newest first.
 * @returns null for who neither looks for it nor keeps boards
 */
export async function findBoard(trx: Db, id: number): Promise<BoardPage | null> {
	const { rows } = await sql<Omit<BoardPage, 'overviews' | 'people'>>`
		select b.id, b.number, b.name, b.id = any(private.viewer_boards()) as looks, private.keeps_boards() as keeps,
			(select count(*)::int from public.schools s where s.board_id = b.id) as schools
		from public.school_boards b
		where b.id = ${id} and (b.id = any(private.viewer_boards()) or private.keeps_boards())`.execute(
		trx
	);
	const [board] = rows;
	if (!board) return null;
	const { rows: overviews } = await sql<BoardOverview>`
		select o.id, o.sector, o.version, o.rounds, o.counted_at as "countedAt",
			(select coalesce(json_agg(json_build_object('area', l.area, 'kind', l.kind, 'counts', l.counts)), '[]')
				from public.board_overview_levels l where l.overview_id = o.id) as levels
		from public.board_overviews o where o.board_id = ${id}
		order by o.counted_at desc, o.id desc limit 12`.execute(trx);
	return { ...board, overviews, people: board.keeps ? await listPeople(trx, id) : [] };
}

async function listPeople(trx: Db, board: number): Promise<BoardPerson[]> {
	return trx
		.selectFrom('board_people as p')
		.leftJoin('profiles as card', 'card.id', 'p.person_id')
		.select(['p.person_id as id', 'card.name', 'p.added_at as since'])
		.where('p.board_id', '=', board)
		.orderBy('p.added_at')
		.limit(100)
		.execute();
}

/**
 * Makes the link that lets one person look for a board; the one before stops working.
 * @returns the token, which is not stored
 * @throws 42501 for who is neither organiser nor admin
 */
export async function renewBoardLink(trx: Db, board: number): Promise<{ token: string }> {
	const token = newToken();
	await sql`select public.renew_board_link(${board}, ${hashOf(token)})`.execute(trx);
	return { token };
}

/** What a link opens; null when it was used or does not work any more. */
export async function findBoardLink(
	trx: Db,
	token: string
): Promise<{ id: number; name: string } | null> {
	const { rows } = await sql<{ link: { id: number; name: string } | null }>`
		select public.find_board_link(${hashOf(token)}) as link`.execute(trx);
	return rows[0]?.link ?? null;
}

/** @throws a refusal with hint link_expired */
export async function joinBoard(trx: Db, token: string): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.join_board(${hashOf(token)}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

/** Oneself, or someone else by who keeps boards. */
export async function leaveBoard(trx: Db, board: number, person: string): Promise<void> {
	await sql`select public.leave_board(${board}, ${person}::uuid)`.execute(trx);
}

/**
 * Counts what teams shared and is in no overview yet.
 * @throws a refusal with hint too_few_rounds below five
 */
export async function countBoardRounds(trx: Db, board: number): Promise<{ rounds: number }> {
	const { rows } = await sql<{ rounds: number }>`
		select public.count_board_rounds(${board}) as rounds`.execute(trx);
	return { rounds: rows[0]?.rounds ?? 0 };
}

/** Whether a round counts for the board of the team's school; null where there is no board. */
export async function findShare(trx: Db, run: number): Promise<BoardShare | null> {
	const { rows } = await sql<BoardShare>`
		select b.name as board, h.run_id is not null as shared, h.overview_id is not null as counted,
			exists (select from public.run_results where run_id = r.id) as answered
		from public.instrument_runs r
		join public.instrument_teams t on t.id = r.team_id
		left join public.board_shares h on h.run_id = r.id
		left join public.schools s on s.id = t.school_id
		join public.school_boards b on b.id = coalesce(h.board_id, s.board_id)
		where r.id = ${run}`.execute(trx);
	return rows[0] ?? null;
}

/**
 * Agrees that a finished round counts for the board, or takes that back.
 * @throws a refusal with hint no_board, round_not_finished or round_counted
 */
export async function shareWithBoard(trx: Db, run: number, shares: boolean): Promise<void> {
	await sql`select public.share_with_board(${run}, ${shares})`.execute(trx);
}
