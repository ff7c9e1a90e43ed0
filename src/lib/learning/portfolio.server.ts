/** One's portfolio: what one handed in and with whom it is shared, and what others let one read. */
import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '../server/db.ts';
import { codesOf } from './catalogue.server.ts';
import { assignments } from './submissions.server.ts';

/** A line of a portfolio or of a list of shared work. */
export interface WorkLine {
	id: number;
	owner: string | null;
	module: string;
	block: string;
	title: string;
	goal: string;
	submittedAt: Date;
	askedAt: Date | null;
	/** Feedback that came. */
	given: number;
	/** Sharing that goes on: the owner sees all of it, anybody else what reaches them. */
	shares: {
		id: number;
		/** Null: with somebody whose card the viewer may not see. */
		person: string | null;
		/** Null: with a person. */
		community: string | null;
		until: string;
	}[];
}

const workLines = (trx: Db) =>
	trx
		.selectFrom('submissions as s')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.select((eb) => [
			's.id',
			'p.name as owner',
			's.module',
			's.block',
			's.title',
			's.goal',
			's.submitted_at as submittedAt',
			's.asked_at as askedAt',
			sql<number>`(select count(*)::int from public.reviews r
				where r.submission_id = s.id and r.given_at is not null)`.as('given'),
			jsonArrayFrom(
				eb
					.selectFrom('submission_shares as h')
					.leftJoin('profiles as q', 'q.id', 'h.person_id')
					.leftJoin('communities as c', 'c.id', 'h.community_id')
					.select(['h.id', 'q.name as person', 'c.name as community'])
					.select(sql<string>`h.until`.as('until'))
					.whereRef('h.submission_id', '=', 's.id')
					.where('h.until', '>', sql<Date>`now()`)
					.orderBy('h.id')
					.limit(20)
			).as('shares')
		]);

/** One's own portfolio, in the order of the path. */
export async function listPortfolio(trx: Db, viewer: string): Promise<WorkLine[]> {
	const rows = await workLines(trx).where('s.person_id', '=', viewer).limit(200).execute();
	const order = (line: WorkLine) => codesOf([line.module])[0] ?? 'M99';
	return rows.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a.id - b.id));
}

/** Work that others let the viewer read, by name or as one of a werkplaats; the newest first. */
export function listShared(trx: Db, viewer: string): Promise<WorkLine[]> {
	return workLines(trx)
		.where('s.person_id', '<>', viewer)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('submission_shares as h')
					.select('h.id')
					.whereRef('h.submission_id', '=', 's.id')
			)
		)
		.orderBy('s.submitted_at', 'desc')
		.limit(50)
		.execute();
}

/** Assignments for which one wrote something in the lesson already. */
export async function listBegun(trx: Db, viewer: string): Promise<Set<string>> {
	const blocks = assignments.map(({ block }) => block);
	const rows = await trx
		.selectFrom('learning_answers')
		.select('block')
		.where('person_id', '=', viewer)
		.where('block', 'in', blocks)
		.where(sql<boolean>`value <> '""'::jsonb`)
		.execute();
	return new Set(rows.map(({ block }) => block));
}

/** Werkplaatsen of the viewer, to share with or ask feedback in. */
export function listWorkplaces(trx: Db, viewer: string): Promise<{ id: number; name: string }[]> {
	return trx
		.selectFrom('memberships as m')
		.innerJoin('communities as c', 'c.id', 'm.community_id')
		.select(['c.id', 'c.name'])
		.where('m.person_id', '=', viewer)
		.where('c.kind', '=', 'werkplaats')
		.where('c.state', '<>', 'archived')
		.orderBy('c.name')
		.limit(50)
		.execute();
}
