import { countView } from '$lib/events/board.server';
import { countAct } from '$lib/server/limits';
import type { RequestHandler } from './$types';

/** Counts that a page was opened, for the organiser's figures: no cookie, no address, no person. */
export const POST: RequestHandler = async ({ locals, params }) => {
	if ((await countAct('views', locals.address)) === 0)
		await locals.db((trx) => countView(trx, Number(params.id)));
	return new Response(null, { status: 204 });
};
