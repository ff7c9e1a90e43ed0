import { saveQuietly } from '$lib/instruments/act.server';
import { quietAnswerSchema, readAnswer } from '$lib/instruments/answer';
import { saveRunAnswer } from '$lib/instruments/writing.server';
import type { RequestHandler } from './$types';

/** Stores one answer of one's own, as the page sends it at every choice. */
export const POST: RequestHandler = (event) =>
	saveQuietly(event, quietAnswerSchema, async (trx, { run, ...typed }) => {
		await saveRunAnswer(trx, run, readAnswer(typed));
		return {};
	});
