/** Where an instrument begins: what runs already, whom one can do it with, and a new run. */
import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Db } from '../server/db.ts';
import { to } from '../ui/links.ts';
import { act } from './act.server.ts';
import type { Instrument } from './definition.ts';
import { definitions } from './definitions.server.ts';
import { runPath, startSchema } from './instrument.ts';
import { listRuns, startRun } from './runs.server.ts';
import { listTeams } from './teams.server.ts';

/**
 * What a page of an instrument shows before one is in a run; the same for every visitor.
 * @param more what else that page needs of who is signed in
 */
export async function findStart<T extends object = object>(
	locals: App.Locals,
	instrument: Instrument,
	more: (trx: Db) => Promise<T> = () => Promise.resolve({} as T)
) {
	if (!locals.claims) {
		locals.keepForVisitors('*');
		return { teams: [], runs: [] };
	}
	return locals.db(async (trx) => ({
		teams: await listTeams(trx),
		runs: await listRuns(trx, instrument),
		...(await more(trx))
	}));
}

/**
 * The action that starts a run of the newest definition, and goes there.
 * @param title of a run that nobody gave a name, in the language of who starts it
 */
export const startAction =
	(instrument: Instrument, title: (year: number) => string) => async (event: RequestEvent) => {
		const { outcome, problem } = await act(event, 'instruments.start', startSchema, (trx, start) =>
			startRun(
				trx,
				start.team,
				instrument,
				definitions.get(instrument).version,
				start.title || title(new Date().getFullYear()),
				start.due_on
			)
		);
		if (problem) return problem;
		redirect(303, to(runPath(instrument, outcome.id)));
	};
