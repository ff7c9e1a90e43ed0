/** Everyone who registered, as a sheet for the organiser. */
import * as m from '../paraglide/messages.js';
import type { Cell } from '../server/csv.ts';
import type { Db } from '../server/db.ts';
import { helping, keeping } from './helping.server.ts';
import { answerWords } from './question.ts';
import { listQuestions, listRegistrations } from './staff.server.ts';
import { staffStateWords } from './words.ts';

/**
 * The registrations of an event with their answers.
 * @throws HttpError 404 for who does not keep them
 */
export async function registrationSheet(
	trx: Db,
	slug: string
): Promise<{ slug: string; header: string[]; rows: Cell[][] }> {
	const event = await helping(trx, slug, keeping);
	const questions = await listQuestions(trx, event.id);
	const rows = await listRegistrations(trx, event.id, { states: [], q: '', after: 0 }, 20_000);
	return {
		slug: event.slug,
		header: [
			m.events_column_ticket(),
			m.events_name(),
			m.events_email(),
			m.events_school(),
			m.events_column_coordinator(),
			m.events_column_state(),
			m.events_column_since(),
			m.events_was_there(),
			...questions.map(({ label }) => label)
		],
		rows: rows.map((row) => [
			row.ticket,
			row.name,
			row.email,
			row.school,
			row.team,
			staffStateWords[row.state](),
			new Date(row.registeredAt),
			row.attendedAt === null ? null : new Date(row.attendedAt),
			...questions.map((question) => answerWords(question, row.answers[String(question.id)]))
		])
	};
}
