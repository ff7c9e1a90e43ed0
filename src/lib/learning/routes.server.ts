/** Where a person's intake, route and tests live. */
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '../server/db.ts';
import { codesOf, slugsOf } from './catalogue.server.ts';
import { intakeSchema, testOutPasses } from './intake.ts';
import type { IntakeAnswers } from './intake.ts';
import { path } from './path.server.ts';
import { isModuleCode, isRouteKey, sortSteps } from './route.ts';
import type { ModuleCode, ModuleState, RouteKey } from './route.ts';

/** What one answered last; null when never, or when the questions have changed since. */
export async function findIntake(trx: Db): Promise<IntakeAnswers | null> {
	const row = await trx.selectFrom('intakes').select('answers').executeTakeFirst();
	const parsed = v.safeParse(intakeSchema, textual(row?.answers));
	return parsed.success ? parsed.output : null;
}

/** Answers as the form sends them: numbers come back as text. */
const textual = (answers: unknown): Record<string, string> =>
	Object.fromEntries(Object.entries(answers ?? {}).map(([key, value]) => [key, String(value)]));

/** The statements of the intake, one per module. */
export const listStatements = (): { code: ModuleCode; statement: string }[] =>
	path.modules.flatMap(({ facts: { code, intake } }) =>
		isModuleCode(code) ? [{ code, statement: intake }] : []
	);

export async function saveIntake(trx: Db, person: string, answers: IntakeAnswers): Promise<void> {
	const row = { answers: JSON.stringify(answers), updated_at: new Date() };
	await trx
		.insertInto('intakes')
		.values({ person_id: person, ...row })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
		.execute();
}

export async function removeIntake(trx: Db, person: string): Promise<void> {
	await trx.deleteFrom('intakes').where('person_id', '=', person).execute();
}

export interface OwnRoute {
	route: RouteKey;
	base: string;
	codes: ModuleCode[];
}

/** The route one follows, with one's own steps; null before one is chosen. */
export async function findRoute(trx: Db): Promise<OwnRoute | null> {
	const row = await trx
		.selectFrom('learner_routes')
		.select(['route', 'base', 'modules'])
		.where('person_id', '=', sql<string>`(select private.viewer_id())`)
		.executeTakeFirst();
	if (!row || !isRouteKey(row.route)) return null;
	return { route: row.route, base: row.base, codes: codesOf(row.modules) };
}

/** Chooses a route with these modules, in the order one would take them. */
export async function saveRoute(
	trx: Db,
	person: string,
	{ route, base, codes }: OwnRoute
): Promise<void> {
	const steps = sortSteps(
		codes.map((code) => ({ code })),
		route
	).map(({ code }) => code);
	const row = { route, base, modules: slugsOf(steps), chosen_at: new Date() };
	await trx
		.insertInto('learner_routes')
		.values({ person_id: person, ...row })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
		.execute();
}

/** Stops following a route; what one did stays. */
export async function removeRoute(trx: Db, person: string): Promise<void> {
	await trx.deleteFrom('learner_routes').where('person_id', '=', person).execute();
}

/** How far one is with each module: a row per module that was opened or tested. */
export async function listStates(trx: Db): Promise<(ModuleState & { updatedAt: Date | null })[]> {
	const { rows } = await sql<ModuleState & { updatedAt: Date | null }>`
		select coalesce(p.module, t.module) as module, p.completed_at as "completedAt", p.updated_at as "updatedAt",
			t.passed_at as "testedOutAt"
		from (select * from public.module_progress where person_id = (select private.viewer_id())) p
		full join (select * from public.test_outs where person_id = (select private.viewer_id())) t on t.module = p.module`.execute(
		trx
	);
	// rows speak of folders, routes of codes
	return rows.map((row) => ({ ...row, module: codesOf([row.module])[0] ?? row.module }));
}

/** Keeps the better of a test's tries. */
export async function saveTestOut(
	trx: Db,
	person: string,
	module: string,
	right: number,
	total: number
): Promise<void> {
	const passed = testOutPasses(right, total) ? new Date() : null;
	await sql`
		insert into public.test_outs as t (person_id, module, right_count, total, passed_at)
		values (${person}, ${module}, ${right}, ${total}, ${passed})
		on conflict (person_id, module) do update set tries = t.tries + 1, at = clock_timestamp(),
			right_count = greatest(t.right_count, excluded.right_count), total = excluded.total,
			passed_at = coalesce(t.passed_at, excluded.passed_at)`.execute(trx);
}
