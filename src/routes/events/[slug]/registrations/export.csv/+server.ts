import { error } from '@sveltejs/kit';
import { answerWords } from '$lib/events/question';
import { findForStaff, listQuestions, listRegistrations } from '$lib/events/staff.server';
import { staffStateWords } from '$lib/events/words';
import * as m from '$lib/paraglide/messages.js';
import { writeCsv } from '$lib/server/csv';
import { limit } from '$lib/server/limits';
import { requireViewer } from '$lib/server/viewer';
import type { RequestHandler } from './$types';

/** Everyone who registered, for a spreadsheet; what somebody typed calculates nothing there. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const viewer = await requireViewer(locals, url);
	await limit('lookups', viewer.id);
	const { event, questions, rows } = await locals.db(async (trx) => {
		const event = await findForStaff(trx, params.slug);
		if (!event || event.role === 'check_in') error(404, { message: m.errors_not_found() });
		return {
			event,
			questions: await listQuestions(trx, event.id),
			rows: await listRegistrations(trx, event.id, { states: [], after: 0 }, 20_000)
		};
	});
	const csv = writeCsv(
		[
			m.events_column_ticket(),
			m.events_name(),
			m.events_email(),
			m.events_school(),
			m.events_column_state(),
			m.events_column_since(),
			m.events_was_there(),
			...questions.map(({ label }) => label)
		],
		rows.map((row) => [
			row.ticket,
			row.name,
			row.email,
			row.school,
			staffStateWords[row.state](),
			new Date(row.registeredAt),
			row.attendedAt === null ? null : new Date(row.attendedAt),
			...questions.map((question) => answerWords(question, row.answers[String(question.id)]))
		])
	);
	return new Response(csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${event.slug}.csv"`
		}
	});
};
