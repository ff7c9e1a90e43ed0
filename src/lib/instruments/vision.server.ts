/** Vision canvases: one sheet that a team writes together. */
import type { Db } from '../server/db.ts';
import { listActions } from './actions.server.ts';
import { definitions } from './definitions.server.ts';
import { listFields } from './fields.server.ts';
import { findRun } from './runs.server.ts';

/** Everything the page of a canvas shows; null for a canvas of others. */
export async function findCanvas(trx: Db, id: number) {
	const run = await findRun(trx, 'visie', id);
	if (!run) return null;
	const { canvas, cards, source, version } = definitions.get('visie', run.version);
	return {
		run,
		definition: { canvas, cards, source, version },
		fields: await listFields(trx, id),
		actions: await listActions(trx, id)
	};
}
export type CanvasPage = NonNullable<Awaited<ReturnType<typeof findCanvas>>>;
