/** Who takes a seat: registering alone or as a team, changing one's mind, answering an offer. */
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { matchSchool } from '../people/schools.server.ts';
import type { Db } from '../server/db.ts';
import type { EventState, Format, RegistrationState } from './event.ts';
import { makeLink, tokenOf } from './links.server.ts';
import type { Answers, Question } from './question.ts';

/** A gathering as pages about a registration of it show it. */
export interface EventHead {
	id: number;
	slug: string;
	title: string;
	summary: string;
	state: EventState;
	startsAt: string;
	endsAt: string;
	format: Format;
	venue: string;
	address: string;
	place: string;
	uid: string;
	sequence: number;
	hours: number | null;
	cancelReason: string;
	timezone: string;
}

export interface ShownRegistration {
	id: number;
	ticket: number;
	name: string;
	email: string | null;
	state: RegistrationState;
	school: string;
	team: number | null;
	unit: boolean | null;
	coordinator: string | null;
	/** The viewer is who comes, and not the coordinator looking along. */
	own: boolean;
	ahead: number | null;
	offerUntil: string | null;
	answers: Answers;
	link: { url: string; note: string } | null;
	/** What is asked, for who comes. */
	questions: Question[];
	attendedAt: string | null;
	/** What the picture for the door says, for who has a seat. */
	doorCode: string | null;
	programme: number | null;
	/** Wants no mail but about the seat itself. */
	mailOff: boolean;
	event: EventHead;
}

export interface ShownTeam {
	id: number;
	rule: 'unit' | 'split';
	school: string;
	coordinator: string;
	programme: number | null;
	offerUntil: string | null;
	event: EventHead;
	seats: {
		id: number;
		ticket: number;
		name: string;
		email: string | null;
		state: RegistrationState;
		account: boolean;
		offerUntil: string | null;
	}[];
}

interface Who {
	name: string;
	email: string;
	school: string;
	school_id: number | null;
	locale: string;
}

/** The school as the list knows it, with its province: seats may be kept for one. */
async function placeOf(trx: Db, { school, school_id }: Who) {
	const found = await matchSchool(trx, school, school_id);
	return { school, school_id: found?.id ?? null, province: found?.province ?? '' };
}

/** What decides the effect of a form, without the links that are new each time. */
const bodyHash = (...parts: unknown[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const keyOf = (key: FormDataEntryValue | null) =>
	typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : null;

/**
 * Registers the viewer, or a visitor by name and address.
 * @returns the state, and for the signed in their registration's number
 * @throws a refusal with hint: event_early, event_over, event_not_open, answers_missing, key_reused …
 */
export async function register(
	trx: Db,
	event: number,
	who: Who,
	answers: Answers,
	sessions: readonly number[],
	key: FormDataEntryValue | null
): Promise<{ state: RegistrationState; registration?: number }> {
	const { seed, hash } = makeLink('registration');
	const given = { ...who, ...(await placeOf(trx, who)), answers, sessions };
	const { rows } = await sql<{ outcome: { state: RegistrationState; registration?: number } }>`
		select public.register_for_event(${event}, ${JSON.stringify({ ...given, seed, hash })}::jsonb,
			${keyOf(key)}::uuid, ${bodyHash(event, given)}) as outcome`.execute(trx);
	const [row] = rows;
	if (!row) throw new Error('a function gives one row');
	return row.outcome;
}

export interface TeamSeat {
	name: string;
	email: string;
	me: boolean;
}

/**
 * Books seats for a team of one school.
 * @returns numbers of seats, and how to come back to the team: its number, or the link's token
 */
export async function registerTeam(
	trx: Db,
	event: number,
	who: Who & { rule: 'unit' | 'split' },
	seats: readonly TeamSeat[],
	key: FormDataEntryValue | null
): Promise<{ team: number; confirmed: number; waiting: number }> {
	const { seed, hash } = makeLink('team');
	const given = { ...who, ...(await placeOf(trx, who)) };
	const linked = seats.map((seat) => {
		const link = makeLink('registration');
		return { ...seat, seed: link.seed, hash: link.hash };
	});
	const { rows } = await sql<{ outcome: { team: number; confirmed: number; waiting: number } }>`
		select public.register_team(${event}, ${JSON.stringify({ ...given, seed, hash })}::jsonb,
			${JSON.stringify(linked)}::jsonb, ${keyOf(key)}::uuid, ${bodyHash(event, given, seats)}) as outcome`.execute(
		trx
	);
	const [row] = rows;
	if (!row) throw new Error('a function gives one row');
	return row.outcome;
}

/** What a mailed link opens, without changing anything; null for a link that is not ours or no more. */
export async function findByLink(
	trx: Db,
	hash: string
): Promise<{ kind: 'registration' | 'team'; id: number; event: number } | null> {
	const { rows } = await sql<{
		found: { kind: 'registration' | 'team'; id: number; event: number } | null;
	}>`select public.find_by_link(${hash}) as found`.execute(trx);
	return rows[0]?.found ?? null;
}

/** A registration with all that its holder may know. */
export async function showRegistration(
	trx: Db,
	id: number,
	hash: string | null
): Promise<(ShownRegistration & { token: string | null }) | null> {
	const { rows } = await sql<{ shown: (ShownRegistration & { seed: string | null }) | null }>`
		select public.show_registration(${id}, ${hash}) as shown`.execute(trx);
	const shown = rows[0]?.shown;
	if (!shown) return null;
	const { seed, ...rest } = shown;
	return { ...rest, token: seed === null ? null : tokenOf('registration', seed) };
}

/** A team for its coordinator, each seat with its personal link. */
export async function showTeam(
	trx: Db,
	id: number,
	hash: string | null
): Promise<(ShownTeam & { tokens: Record<number, string> }) | null> {
	const { rows } = await sql<{
		shown:
			| (Omit<ShownTeam, 'seats'> & {
					seed: string;
					seats: (ShownTeam['seats'][number] & { seed: string })[];
			  })
			| null;
	}>`select public.show_team(${id}, ${hash}) as shown`.execute(trx);
	const shown = rows[0]?.shown;
	if (!shown) return null;
	const { seed: _, seats, ...rest } = shown;
	return {
		...rest,
		seats: seats.map(({ seed: _seed, ...seat }) => seat),
		// a seat without a name is handed on by its link; one with an account has its own page
		tokens: Object.fromEntries(
			seats.flatMap((seat) => (seat.account ? [] : [[seat.id, tokenOf('registration', seat.seed)]]))
		)
	};
}

/** Gives a seat or a place in line back; answers the state it has now. */
export async function cancel(trx: Db, id: number, hash: string | null): Promise<RegistrationState> {
	const { rows } = await sql<{ state: RegistrationState }>`
		select public.cancel_registration(${id}, ${hash}) as state`.execute(trx);
	return rows[0]?.state ?? 'cancelled';
}

/** Answers an offer; `expired` when it was too late. */
export async function answerOffer(
	trx: Db,
	id: number,
	accept: boolean,
	hash: string | null
): Promise<RegistrationState> {
	const { rows } = await sql<{ state: RegistrationState }>`
		select public.answer_offer(${id}, ${accept}, ${hash}) as state`.execute(trx);
	return rows[0]?.state ?? 'expired';
}

/** Changes one's own answers and, without an account, one's name. */
export async function updateAnswers(
	trx: Db,
	id: number,
	answers: Answers,
	hash: string | null,
	name: string | null
): Promise<void> {
	await sql`select public.update_answers(${id}, ${JSON.stringify(answers)}::jsonb, ${hash}, ${name})`.execute(
		trx
	);
}

/** Gives a team's seat a name, or somebody else's: the old link stops working. */
export async function nameSeat(
	trx: Db,
	id: number,
	who: { name: string; email: string },
	hash: string | null
): Promise<void> {
	const { seed, hash: fresh } = makeLink('registration');
	await sql`select public.name_seat(${id}, ${JSON.stringify({ ...who, seed, hash: fresh })}::jsonb, ${hash})`.execute(
		trx
	);
}

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
