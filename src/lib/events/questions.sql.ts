/** The form of an event as it is read: for its page, and for who fills it in. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Question } from './question.ts';

/** The questions that are asked now, in order, as JSON. */
export const questionsOf = (event: RawBuilder<unknown>): RawBuilder<Question[]> =>
	sql<Question[]>`(select coalesce(json_agg(r), '[]') from (
		select q.id, q.kind, q.label, q.help, q.options, q.required, q.purpose, q.sensitive, q.keep_days as "keepDays",
			q.shown_if as "shownIf", q.shown_if_value as "shownIfValue"
		from public.event_questions q where q.event_id = ${event} and q.retired_at is null order by q.position, q.id) r)`;
