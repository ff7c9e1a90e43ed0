/** Who takes a seat: registering, changing one's mind, answering an offer. */
import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { matchSchool } from '../people/schools.server.ts';
import { TooMany } from '../server/act.ts';
import type { Call, Claims, Db, Door } from '../server/db.ts';
import type { Counted } from '../server/limits.ts';
import type { EventState, Format, RegistrationState } from './event.ts';
import { takeTurn, type Registered } from './line.server.ts';
import { makeLink, tokenOf } from './links.server.ts';
import type { Answers, Question } from './question.ts';
import { questionsOf } from './questions.sql.ts';

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

export interface Who {
	name: string;
	email: string;
	school: string;
	school_id: number | null;
	locale: string;
}

/** The school as the list knows it, with its province: seats may be kept for one. */
export async function placeOf(trx: Db, { school, school_id }: Who) {
	const found = await matchSchool(trx, school, school_id);
	return { school, school_id: found?.id ?? null, province: found?.province ?? '' };
}

/** What decides the effect of a form, without the links that are new each time. */
export const bodyHash = (...parts: unknown[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export const keyOf = (key: FormDataEntryValue | null) =>
	typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) ? key : null;

/**
 * What somebody fills in to register: the event and its questions; null when there is none for them.
 * The act is counted along with it. What a crash makes of a count does not matter, so nobody waits for
 * the disk.
 * @throws TooMany
 */
export async function findForm(
	call: Call,
	slug: string,
	{ act, points, seconds }: Counted
): Promise<{ id: number; questions: Question[] } | null> {
	const [[counted], [found]] = await call<
		[{ wait: number }, { id: number; questions: Question[] }]
	>(
		sql`select set_config('synchronous_commit', 'off', true), public.count_act(${act}, ${points}, ${seconds}) as wait`,
		sql`select e.id, ${questionsOf(sql`e.id`)} as questions from public.events e where e.slug = ${slug}`
	);
	if (counted?.wait) throw new TooMany(counted.wait);
	return found ?? null;
}

/**
 * Registers the viewer, or a visitor by name and address. Whoever comes while others are being decided
 * is decided with the next.
 * @returns the state, and for the signed in their registration's number
 * @throws a refusal with hint: event_early, event_over, event_not_open, answers_missing, key_reused …
 */
export async function register(
	{ db, claims }: { db: Door['db']; claims: Claims | null },
	event: number,
	who: Who,
	answers: Answers,
	sessions: readonly number[],
	key: FormDataEntryValue | null
): Promise<Registered> {
	const { seed, hash } = makeLink('registration');
	const place = who.school
		? await db((trx) => placeOf(trx, who))
		: { school: '', school_id: null, province: '' };
	const given = { ...who, ...place, answers, sessions };
	return takeTurn(event, {
		claims,
		who: { ...given, seed, hash },
		key: keyOf(key),
		hash: bodyHash(event, given)
	});
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
