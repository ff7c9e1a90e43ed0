/** Where designs live: a run of the Ontwerpproces with its steps, who does them, and the log. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import { wallTime } from '../ui/time.ts';
import { boardOf } from './design.ts';
import type { StepRow, StepState } from './design.ts';
import { listFriends } from './design-friends.server.ts';
import { listLinks } from './design-links.server.ts';
import { definitions } from './definitions.server.ts';
import { listFields } from './fields.server.ts';
import { findModule } from './modules.server.ts';
import { findRun } from './runs.server.ts';

/** Every step, also those that nobody touched. */
async function listSteps(trx: Db, run: number): Promise<StepRow[]> {
	const { rows } = await sql<StepRow>`
		select n.step, coalesce(s.state, 'todo') as state, s.due_on::text as "dueOn", s.done_at as "doneAt",
			by.name as "doneBy",
			(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
				from public.design_step_people d join public.profiles p on p.id = d.person_id
				where d.run_id = ${run} and d.step = n.step) as people,
			(select count(*)::int from public.design_links l where l.run_id = ${run} and l.step = n.step) as links,
			coalesce((select t.last_number from public.threads t
				where t.run_id = ${run} and t.run_spot = 'step-' || n.step), 0) as posts
		from generate_series(0, 7) n (step)
		left join public.design_steps s on s.run_id = ${run} and s.step = n.step
		left join public.profiles by on by.id = s.done_by
		order by n.step`.execute(trx);
	return rows;
}

export interface LogLine {
	id: number;
	step: number;
	text: string;
	by: string | null;
	at: Date;
}

/** The log, newest first. */
function listLog(trx: Db, run: number): Promise<LogLine[]> {
	return trx
		.selectFrom('design_log as l')
		.leftJoin('profiles as p', 'p.id', 'l.written_by')
		.select(['l.id', 'l.step', 'l.text', 'p.name as by', 'l.at'])
		.where('l.run_id', '=', run)
		.orderBy('l.id', 'desc')
		.limit(500)
		.execute();
}

/** Everything the pages of a design show; null for a design of others. */
export async function findDesign(trx: Db, id: number) {
	const run = await findRun(trx, 'ontwerpproces', id);
	if (!run) return null;
	const { steps, source, version, requirements } = definitions.get('ontwerpproces', run.version);
	const quality = definitions.get('kwaliteitsmodel', requirements.version);
	return {
		run,
		definition: {
			...{ source, version },
			steps: steps.map(({ modules, ...step }) => ({
				...step,
				modules: modules.flatMap((code) => findModule(code) ?? [])
			}))
		},
		dimensions: quality.dimensions,
		criteria: quality.criteria.map(({ code, name, dimension, level, levels }) => ({
			...{ code, name, dimension, level },
			text: levels.voldoende.text
		})),
		board: boardOf(steps, await listSteps(trx, id), wallTime(new Date()).slice(0, 10)),
		fields: await listFields(trx, id),
		links: await listLinks(trx, id),
		log: await listLog(trx, id),
		friends: await listFriends(trx, id)
	};
}
export type DesignPage = NonNullable<Awaited<ReturnType<typeof findDesign>>>;

/** @throws 42501 for people who are not of the team; a refusal with hint run_frozen or run_closed */
export async function planStep(
	trx: Db,
	run: number,
	step: number,
	plan: { due_on: string | null; people: string[] }
): Promise<void> {
	await sql`
		select public.plan_design_step(${run}, ${step}, ${plan.due_on}::date, ${plan.people}::uuid[])`.execute(
		trx
	);
}

/**
 * Puts a step under way, back, or ticks its deliverable.
 * @throws a refusal with hint step_stays_open for step 0, run_frozen or run_closed
 */
export async function moveStep(
	trx: Db,
	run: number,
	step: number,
	state: StepState
): Promise<void> {
	await sql`select public.move_design_step(${run}, ${step}, ${state})`.execute(trx);
}

/** @throws a refusal with hint log_full, run_frozen or run_closed */
export async function addLog(
	trx: Db,
	run: number,
	step: number,
	text: string
): Promise<{ id: number }> {
	const { rows } = await sql<{ id: number }>`
		select public.add_design_log(${run}, ${step}, ${text}) as id`.execute(trx);
	return { id: rows[0]?.id ?? 0 };
}
