/** What those who help with an event see: registrations with answers, the list at the door. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { EventKind, EventState, RegistrationState, StaffRole } from './event.ts';
import type { Question } from './question.ts';

export interface EventForStaff {
	id: number;
	slug: string;
	title: string;
	state: EventState;
	startsAt: string;
	endsAt: string;
	capacity: number | null;
	seatsTaken: number;
	waitingCount: number;
	kind: EventKind;
	role: StaffRole;
}

/** The event with the viewer's role; null for who does not help with it. */
export async function findForStaff(trx: Db, slug: string): Promise<EventForStaff | null> {
	const { rows } = await sql<{ event: EventForStaff }>`
		select to_json(x) as event from (
			select e.id, e.slug, e.title, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt", e.capacity,
				e.seats_taken as "seatsTaken", e.waiting_count as "waitingCount", e.kind, private.viewer_event_role(e.id) as role
			from public.events e where e.slug = ${slug}) x where x.role is not null`.execute(trx);
	return rows[0]?.event ?? null;
}

export interface StaffRow {
	id: number;
	ticket: number;
	name: string;
	email: string | null;
	school: string;
	state: RegistrationState;
	/** Its coordinator, and where it is. */
	team: string | null;
	teamId: number | null;
	registeredAt: string;
	attendedAt: string | null;
	answers: Record<string, unknown>;
}

/** A page of who registered, in the order of tickets. */
export async function listRegistrations(
	trx: Db,
	event: number,
	filter: { states: string[]; q: string; after: number },
	bound = 100
): Promise<StaffRow[]> {
	const { rows } = await sql<{ rows: StaffRow[] }>`
		select coalesce(json_agg(x), '[]') as rows from (
			select r.id, r.ticket, coalesce(p.name, r.name) as name, r.email, coalesce(s.name, r.school_text) as school, r.state,
				t.coordinator_name as team, t.id as "teamId", r.registered_at as "registeredAt", a.at as "attendedAt",
				coalesce((select jsonb_object_agg(w.question_id, w.value) from public.answers w where w.registration_id = r.id), '{}') as answers
			from public.registrations r
			left join public.profiles p on p.id = r.person_id
			left join public.schools s on s.id = r.school_id
			left join public.teams t on t.id = r.team_id
			left join public.attendances a on a.registration_id = r.id
			where r.event_id = ${event} and r.ticket > ${filter.after}
				and (${filter.states.length === 0} or r.state = any (${filter.states}))
				and (${filter.q === ''} or concat_ws(' ', coalesce(p.name, r.name), r.email, coalesce(s.name, r.school_text), r.ticket)
					ilike ${`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`})
			order by r.ticket limit ${bound}) x`.execute(trx);
	return rows[0]?.rows ?? [];
}

/** How many per state. */
export async function countStates(
	trx: Db,
	event: number
): Promise<Partial<Record<RegistrationState, number>>> {
	const rows = await trx
		.selectFrom('registrations')
		.select((select) => ['state', select.fn.countAll<number>().as('count')])
		.where('event_id', '=', event)
		.groupBy('state')
		.execute();
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** All questions that have or had answers, newest first per place. */
export async function listQuestions(
	trx: Db,
	event: number
): Promise<(Question & { retired: boolean })[]> {
	const rows = await trx
		.selectFrom('event_questions')
		.selectAll()
		.where('event_id', '=', event)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as Question['kind'],
		label: row.label,
		help: row.help,
		options: row.options,
		required: row.required,
		purpose: row.purpose,
		sensitive: row.sensitive,
		keepDays: row.keep_days,
		shownIf: row.shown_if,
		shownIfValue: row.shown_if_value,
		retired: row.retired_at !== null
	}));
}

export interface Helper {
	person: string;
	name: string;
	role: StaffRole;
}

export async function listHelpers(trx: Db, event: number): Promise<Helper[]> {
	const rows = await trx
		.selectFrom('event_staff as s')
		.leftJoin('profiles as p', 'p.id', 's.person_id')
		.select(['s.person_id as person', 'p.name', 's.role'])
		.where('s.event_id', '=', event)
		.orderBy('s.added_at')
		.execute();
	return rows.map(({ person, name, role }) => ({
		person,
		name: name ?? '',
		role: role as StaffRole
	}));
}

/** A member by the exact name of their card; null when that is nobody or more than one. */
export async function findByName(trx: Db, name: string): Promise<string | null> {
	const [person, twin] = await trx
		.selectFrom('profiles')
		.select('id')
		.where(sql<boolean>`lower(name) = lower(${name})`)
		.where('erased_at', 'is', null)
		.limit(2)
		.execute();
	return person && !twin ? person.id : null;
}

/** Gives a role to a member by the exact name of their card; null when that is nobody or more than one. */
export async function addHelper(
	trx: Db,
	event: number,
	name: string,
	role: StaffRole
): Promise<string | null> {
	const person = await findByName(trx, name);
	if (person) await sql`select public.set_event_staff(${event}, ${person}, ${role})`.execute(trx);
	return person;
}

export async function removeHelper(trx: Db, event: number, person: string): Promise<void> {
	await sql`select public.set_event_staff(${event}, ${person}, null)`.execute(trx);
}
