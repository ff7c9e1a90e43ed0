/** What a team agreed to do: three things at most, each with an owner and a day. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { Action, ActionInput } from './instrument.ts';

export async function listActions(trx: Db, run: number): Promise<Action[]> {
	return trx
		.selectFrom('run_actions as a')
		.leftJoin('profiles as p', 'p.id', 'a.owner_id')
		.select([
			'a.id',
			'a.area',
			'a.text',
			'a.first_step as firstStep',
			'a.owner_id as ownerId',
			'p.name as owner',
			sql<string>`a.due_on::text`.as('dueOn'),
			'a.done_at as doneAt'
		])
		.where('a.run_id', '=', run)
		.orderBy('a.id')
		.limit(60)
		.execute();
}

/** @throws a refusal with hint three_actions; 42501 for an owner who is not of the team */
export async function saveAction(
	trx: Db,
	run: number,
	action: ActionInput
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.save_action(${run}, ${action.action}, ${action.area}, ${action.text}, ${action.first_step},
			${action.owner_id}::uuid, ${action.due_on}::date) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}

export async function finishAction(trx: Db, action: number, done: boolean): Promise<void> {
	await sql`select public.finish_action(${action}, ${done})`.execute(trx);
}

/** Tells owners of actions whose day comes near; for the job. */
export async function remindActions(trx: Db): Promise<void> {
	await sql`select private.remind_actions()`.execute(trx);
}

/** Tells whoever does a step of a design that its day comes near; for the job. */
export async function remindSteps(trx: Db): Promise<void> {
	await sql`select private.remind_design_steps()`.execute(trx);
}

/** Tells facilitators that a year has gone by since a round; for the job. */
export async function remindNextRounds(trx: Db): Promise<void> {
	await sql`select private.remind_next_rounds()`.execute(trx);
}
