/** Change objects of events: figures as they stand, never a name. */
import { sql } from 'kysely';
import type { ChangeBuilder } from '../realtime/signals.server.ts';

export const eventChanges: ChangeBuilder = async (trx, subject, changes) => {
	const { rows } = await sql<{ data: unknown }>`
		select json_build_object('capacity', e.capacity, 'seatsTaken', e.seats_taken, 'waitingCount', e.waiting_count,
			'state', e.state, 'sessions', (
				select coalesce(json_object_agg(s.id, s.taken), '{}') from public.event_sessions s where s.event_id = e.id)) as data
		from public.events e where e.id = ${Number(subject)}`.execute(trx);
	const data = rows[0]?.data;
	return changes.map(({ seq, kind, subject_id }) => ({ seq, kind, id: subject_id, data }));
};
