/** Where work that was handed in lives. */
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Db } from '../server/db.ts';
import { path } from './path.server.ts';
import type { NewWork } from './submission.ts';

/** An assignment of the path. */
export interface Assignment {
	block: string;
	module: string;
	moduleTitle: string;
	lesson: string;
	title: string;
	goal: string;
	criteria: { name: string; levels: string[] }[];
}

function assignmentsOf(): Assignment[] {
	return path.modules.flatMap(({ slug: module, facts, lessons }) =>
		lessons.flatMap(({ slug: lesson, blocks }) =>
			blocks.flatMap((block) =>
				block.kind === 'Assignment'
					? [
							{
								...{ block: block.id, module, lesson, moduleTitle: facts.title.nl },
								title: block.props.title,
								goal: facts.goals[block.props.goal - 1] ?? '',
								criteria: block.props.criteria
							}
						]
					: []
			)
		)
	);
}

/** All assignments, in the order of the path. */
export const assignments: readonly Assignment[] = assignmentsOf();
const byBlock = new Map(assignments.map((assignment) => [assignment.block, assignment]));

export const findAssignment = (block: string): Assignment | undefined => byBlock.get(block);

export interface Work {
	id: number;
	ownerId: string;
	owner: string | null;
	module: string;
	lesson: string;
	block: string;
	title: string;
	goal: string;
	body: string;
	url: string | null;
	file: { id: number; name: string; mime: string; bytes: number } | null;
	/** What its owner made of it for others, where the viewer may see that. */
	material: { id: number; title: string } | null;
	revision: number;
	submittedAt: Date;
	updatedAt: Date;
	askedAt: Date | null;
	askedIn: { id: number; name: string } | null;
}

function selectWork(trx: Db) {
	return trx
		.selectFrom('submissions as s')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.select((eb) => [
			's.id',
			's.person_id as ownerId',
			'p.name as owner',
			's.module',
			's.lesson',
			's.block',
			's.title',
			's.goal',
			's.body',
			's.url',
			's.revision',
			's.submitted_at as submittedAt',
			's.updated_at as updatedAt',
			's.asked_at as askedAt',
			jsonObjectFrom(
				eb
					.selectFrom('files as f')
					.select(['f.id', 'f.name', 'f.mime', 'f.bytes'])
					.whereRef('f.id', '=', 's.file_id')
			).as('file'),
			jsonObjectFrom(
				eb
					.selectFrom('materials as t')
					.select(['t.id', 't.title'])
					.whereRef('t.id', '=', 's.material_id')
					.where('t.removed_at', 'is', null)
			).as('material'),
			jsonObjectFrom(
				eb
					.selectFrom('communities as c')
					.select(['c.id', 'c.name'])
					.whereRef('c.id', '=', 's.asked_in')
			).as('askedIn')
		]);
}

/** A piece of work the viewer may read; null for any other. */
export async function findWork(trx: Db, id: number): Promise<Work | null> {
	return (await selectWork(trx).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

/** One's own work for an assignment. */
export async function findOwnWorkFor(trx: Db, viewer: string, block: string): Promise<Work | null> {
	const query = selectWork(trx).where('s.person_id', '=', viewer).where('s.block', '=', block);
	return (await query.executeTakeFirst()) ?? null;
}

/** What one wrote in the lesson already, to go on with. */
export async function findDraft(trx: Db, viewer: string, block: string): Promise<string> {
	const row = await trx
		.selectFrom('learning_answers')
		.select('value')
		.where('person_id', '=', viewer)
		.where('block', '=', block)
		.executeTakeFirst();
	return typeof row?.value === 'string' ? row.value : '';
}

/**
 * Hands work in, or changes what was handed in. Asking for feedback starts the wait for it.
 * @param file id of a file that was just stored; null leaves what was there
 */
export async function saveWork(
	trx: Db,
	viewer: string,
	assignment: Assignment,
	work: NewWork,
	file: number | null
): Promise<{ id: number }> {
	const before = await trx
		.selectFrom('submissions')
		.select(['id', 'revision', 'asked_at', 'asked_in', 'file_id'])
		.where('person_id', '=', viewer)
		.where('block', '=', assignment.block)
		.forUpdate()
		.executeTakeFirst();
	const askedIn = work.ask === '' || work.ask === 'path' ? null : Number(work.ask);
	// the wait goes on where it was, unless one asks others
	const same = before?.asked_at && before.asked_in === askedIn;
	const row = {
		module: assignment.module,
		lesson: assignment.lesson,
		title: assignment.title,
		goal: assignment.goal,
		body: work.body,
		url: work.url,
		file_id: file ?? (work.dropFile ? null : (before?.file_id ?? null)),
		asked_at: work.ask === '' ? null : same ? before.asked_at : new Date(),
		asked_in: askedIn
	};
	if (!before)
		return trx
			.insertInto('submissions')
			.values({ person_id: viewer, block: assignment.block, ...row })
			.returning('id')
			.executeTakeFirstOrThrow();
	await trx
		.updateTable('submissions')
		.set({
			...row,
			revision: before.revision + 1,
			updated_at: new Date(),
			...(same ? {} : { helped_at: null })
		})
		.where('id', '=', before.id)
		.execute();
	return { id: before.id };
}

/** Takes work back, with the feedback on it. @returns whether there was any of the viewer's */
export async function removeWork(trx: Db, viewer: string, id: number): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('submissions')
		.where('id', '=', id)
		.where('person_id', '=', viewer)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
