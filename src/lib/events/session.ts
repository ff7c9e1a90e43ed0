/** The programme of a day: parts after and beside each other, and reading who chooses what. */
import * as m from '../paraglide/messages.js';
import { momentOf } from './wall-time.ts';

export interface Session {
	id: number;
	startsAt: string;
	endsAt: string;
	title: string;
	summary: string;
	room: string;
	speakers: string[];
	capacity: number | null;
	taken: number;
	/** By whoever looks. */
	chosen: boolean;
}

/** Sessions that one chooses between: they are on at the same time. */
export interface Round {
	/** Name of the choice in a form. */
	name: string;
	startsAt: string;
	endsAt: string;
	sessions: Session[];
}

/** Whether there is room for one more. */
export function hasRoom(session: Session): boolean {
	return session.capacity === null || session.taken < session.capacity;
}

/**
 * Puts what overlaps together, in the order of the day. A part that stands alone is for everyone, unless
 * it has places of its own.
 */
export function roundsOf(sessions: readonly Session[]): Round[] {
	const rounds: Round[] = [];
	for (const session of [...sessions].sort(
		(a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.id - b.id
	)) {
		const last = rounds.at(-1);
		if (last && Date.parse(session.startsAt) < Date.parse(last.endsAt)) {
			last.sessions.push(session);
			if (Date.parse(session.endsAt) > Date.parse(last.endsAt)) last.endsAt = session.endsAt;
		} else {
			const { startsAt, endsAt } = session;
			rounds.push({ name: `session-${rounds.length}`, startsAt, endsAt, sessions: [session] });
		}
	}
	return rounds;
}

/** Whether one chooses here: between parts, or for the one with places of its own. */
export function isChoice({ sessions }: Round): boolean {
	return sessions.length > 1 || sessions.some(({ capacity }) => capacity !== null);
}

/** Ids of the sessions a form chose; the database decides whether they are there to be chosen. */
export function readChoices(form: FormData): number[] {
	const chosen = [...form.entries()].flatMap(([name, value]) =>
		name.startsWith('session-') && typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value)
			? [Number(value)]
			: []
	);
	return [...new Set(chosen)];
}

/** A session as the organiser's form sends it. */
export interface DraftSession {
	id: number | null;
	starts_at: string;
	ends_at: string;
	title: string;
	summary: string;
	room: string;
	speakers: string[];
	capacity: number | null;
}

/** At most this many parts in a programme. */
export const mostSessions = 40;

/**
 * Reads the rows of who organises; a row without a title is left out.
 * @param firstDay the day a row is on that names none
 * @returns the sessions, and what is wrong by field
 */
export function readSessions(
	form: FormData,
	firstDay: string
): { sessions: DraftSession[]; errors: Record<string, string> } {
	const sessions: DraftSession[] = [];
	const errors: Record<string, string> = {};
	for (let at = 0; at < mostSessions; at++) {
		const text = (name: string, most: number) => {
			const value = form.get(`${name}-${at}`);
			return typeof value === 'string' ? value.trim().slice(0, most) : '';
		};
		const title = text('title', 160);
		if (!title) continue;
		const day = text('day', 10) || firstDay;
		const [starts, ends] = [
			momentOf(day, text('from', 5), '1'),
			momentOf(day, text('until', 5), '1')
		];
		if (!('at' in starts)) errors[`from-${at}`] = m.events_time_missing();
		if (!('at' in ends)) errors[`until-${at}`] = m.events_time_missing();
		const capacity = text('capacity', 6);
		if (capacity && !/^[1-9]\d{0,3}$/.test(capacity))
			errors[`capacity-${at}`] = m.events_capacity_wrong();
		if (!('at' in starts) || !('at' in ends)) continue;
		if (ends.at <= starts.at) errors[`until-${at}`] = m.events_refused_times();
		sessions.push({
			id: Number(text('id', 15)) || null,
			starts_at: starts.at.toISOString(),
			ends_at: ends.at.toISOString(),
			title,
			summary: text('summary', 1000),
			room: text('room', 120),
			speakers: text('speakers', 600)
				.split(',')
				.map((name) => name.trim())
				.filter(Boolean)
				.slice(0, 10),
			capacity: capacity ? Number(capacity) : null
		});
	}
	return { sessions, errors };
}
