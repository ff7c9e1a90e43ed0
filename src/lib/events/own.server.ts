/** One's own registrations, and those of one's teams. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { EventState, Format, RegistrationState } from './event.ts';

export interface OwnRegistration {
	id: number;
	ticket: number;
	state: RegistrationState;
	team: number | null;
	slug: string;
	title: string;
	startsAt: string;
	endsAt: string;
	place: string;
	format: Format;
	eventState: EventState;
	attended: boolean;
	/** The viewer comes; otherwise somebody of the viewer's team. */
	own: boolean;
	name: string;
	offerUntil: string | null;
}

/** One's own registrations and those of one's teams, what comes first; row level security leaves out others'. */
export async function listOwn(trx: Db): Promise<OwnRegistration[]> {
	const { rows } = await sql<{ rows: OwnRegistration[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select r.id, r.ticket, r.state, r.team_id as team, e.slug, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt",
				e.place, e.format, e.state as "eventState", a.at is not null as attended,
				r.person_id is not distinct from (select private.viewer_id()) as own, r.name,
				(select o.expires_at from public.offers o where o.answer is null
					and (o.registration_id = r.id or o.team_id = r.team_id) limit 1) as "offerUntil"
			from public.registrations r
			join public.events e on e.id = r.event_id
			left join public.attendances a on a.registration_id = r.id
			left join public.teams t on t.id = r.team_id
			where r.person_id = (select private.viewer_id()) or t.coordinator_id = (select private.viewer_id())
			order by (e.ends_at < now()), abs(extract(epoch from e.starts_at - now())), r.ticket limit 300) x`.execute(
		trx
	);
	return rows[0]?.rows ?? [];
}
