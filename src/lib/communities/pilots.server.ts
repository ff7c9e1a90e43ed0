/** What a pilot keeps: facts, schools, milestones, log, needs and yields. Row level security says who may. */
import { sql } from 'kysely';
import { searchWords } from '../people/directory.ts';
import type { Db } from '../server/db.ts';
import type { PilotPhase } from './pilot.ts';

export const logPage = 20;

/** The facts as the settings form shows them; null where there is no pilot. */
export async function findPilot(trx: Db, community: number) {
	const pilot = await trx
		.selectFrom('pilots as p')
		.leftJoin('school_boards as b', 'b.id', 'p.lead_board_id')
		.select([
			'p.pilot_kind',
			'p.phase',
			'p.programme_theme',
			'p.lead_board_id',
			'b.name as board',
			sql<string | null>`p.starts_on::text`.as('starts_on'),
			sql<string | null>`p.ends_on::text`.as('ends_on')
		])
		.where('p.community_id', '=', community)
		.executeTakeFirst();
	if (!pilot) return null;
	const schools = await trx
		.selectFrom('pilot_schools as ps')
		.innerJoin('schools as s', 's.id', 'ps.school_id')
		.select(['s.id', 's.name', 's.place', 's.brin'])
		.where('ps.community_id', '=', community)
		.orderBy('s.name')
		.limit(200)
		.execute();
	return { ...pilot, schools };
}

/** The number of a board: the one chosen, else the one with this name or number. */
export async function findBoard(
	trx: Db,
	chosen: number | '',
	typed: string
): Promise<number | null> {
	const board = await trx
		.selectFrom('school_boards')
		.select('id')
		.where((eb) =>
			chosen !== ''
				? eb('id', '=', chosen)
				: eb.or([eb('number', '=', typed), eb(sql`lower(name)`, '=', typed.toLowerCase())])
		)
		.limit(1)
		.executeTakeFirst();
	return board?.id ?? null;
}

/** Boards for a list to choose from, by number or words of their name. */
export async function findBoards(
	trx: Db,
	q: string
): Promise<{ id: number; number: string; name: string }[]> {
	const words = searchWords(q);
	if (words.length === 0) return [];
	return trx
		.selectFrom('school_boards')
		.select(['id', 'number', 'name'])
		.where(sql<boolean>`extensions.unaccent(name || ' ' || number) ilike all (${words}::text[])`)
		.orderBy('name')
		.limit(12)
		.execute();
}

/** Changes the facts of a pilot. */
export async function updatePilot(
	trx: Db,
	community: number,
	facts: {
		pilot_kind: string | null;
		phase: PilotPhase;
		programme_theme: string | null;
		lead_board_id: number | null;
		starts_on: string | null;
		ends_on: string | null;
	}
): Promise<void> {
	await trx.updateTable('pilots').set(facts).where('community_id', '=', community).execute();
}

/** A school takes part. @throws 23505 `pilot_schools_pkey` when it already does */
export async function addSchool(trx: Db, community: number, school: number): Promise<void> {
	await trx
		.insertInto('pilot_schools')
		.values({ community_id: community, school_id: school })
		.execute();
}

export async function removeSchool(trx: Db, community: number, school: number): Promise<void> {
	await trx
		.deleteFrom('pilot_schools')
		.where('community_id', '=', community)
		.where('school_id', '=', school)
		.execute();
}

/** Milestones by date. */
export function listMilestones(trx: Db, community: number) {
	return trx
		.selectFrom('milestones')
		.select(['id', 'title', sql<string>`due_on::text`.as('dueOn'), 'done_at as doneAt'])
		.where('community_id', '=', community)
		.orderBy('due_on')
		.orderBy('id')
		.limit(100)
		.execute();
}

export async function addMilestone(
	trx: Db,
	community: number,
	milestone: { title: string; due_on: string }
): Promise<void> {
	await trx
		.insertInto('milestones')
		.values({ community_id: community, ...milestone })
		.execute();
}

/** Marks a milestone as reached, or takes that back. */
export async function reachMilestone(
	trx: Db,
	community: number,
	id: number,
	by: string | null
): Promise<void> {
	await trx
		.updateTable('milestones')
		.set({ done_at: by ? new Date() : null, done_by: by })
		.where('id', '=', id)
		.where('community_id', '=', community)
		.execute();
}

/** A row of the log as it was written. */
export function listLog(trx: Db, community: number, before: { on: string; id: number } | null) {
	return trx
		.selectFrom('log_entries as l')
		.leftJoin('profiles as p', 'p.id', 'l.author_id')
		.select(['l.id', 'l.body', sql<string>`l.happened_on::text`.as('on'), 'p.name as author'])
		.where('l.community_id', '=', community)
		.$if(before !== null, (query) =>
			query.where(
				sql<boolean>`(l.happened_on, l.id) < (${before?.on}::date, ${before?.id}::bigint)`
			)
		)
		.orderBy('l.happened_on', 'desc')
		.orderBy('l.id', 'desc')
		.limit(logPage + 1)
		.execute();
}

export async function addLogEntry(
	trx: Db,
	community: number,
	author: string,
	entry: { body: string; happened_on: string }
): Promise<void> {
	await trx
		.insertInto('log_entries')
		.values({ community_id: community, author_id: author, ...entry })
		.execute();
}
