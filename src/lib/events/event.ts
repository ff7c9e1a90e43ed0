/** What an event is: kinds, states, and what may follow what. */
import { isReservedSegment } from '../ui/links.ts';
import type { Question } from './question.ts';
import type { Session } from './session.ts';

export const eventKinds = [
	'meeting',
	'knowledge_session',
	'workshop',
	'webinar',
	'drop_in',
	'roadshow',
	'advice',
	'hackathon',
	'campaign'
] as const;
export type EventKind = (typeof eventKinds)[number];

export const eventStates = ['draft', 'published', 'cancelled', 'closed'] as const;
export type EventState = (typeof eventStates)[number];

export const formats = ['onsite', 'online', 'hybrid'] as const;
export type Format = (typeof formats)[number];

export const topics = [
	'ontwerpen',
	'delen',
	'zoeken',
	'kwaliteit',
	'licenties',
	'beleid',
	'samenwerken',
	'ai'
] as const;
export type Topic = (typeof topics)[number];

export const audiences = ['public', 'members', 'community'] as const;
export type Audience = (typeof audiences)[number];

export const staffRoles = ['owner', 'registrations', 'check_in'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const teamRules = ['unit', 'split'] as const;

export const registrationStates = [
	'confirmed',
	'waiting',
	'offered',
	'declined',
	'expired',
	'cancelled'
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What a change of an event carries: figures only, the same for everyone. */
export interface Seats {
	capacity: number | null;
	seatsTaken: number;
	waitingCount: number;
	state: string;
	/** Who chose each session, by its number. */
	sessions: Record<string, number>;
}

/** A seat or a place in line that still counts. */
export function isActive(state: RegistrationState): boolean {
	return state === 'confirmed' || state === 'waiting' || state === 'offered';
}

/** An event as a card shows it. Times come as text out of JSON. */
export interface EventCard {
	id: number;
	slug: string;
	kind: EventKind;
	title: string;
	summary: string;
	state: EventState;
	format: Format;
	place: string;
	province: string;
	/** Of the next time, for what repeats. */
	startsAt: string;
	endsAt: string;
	repeats: boolean;
	registers: boolean;
	capacity: number | null;
	seatsTaken: number;
	waitingCount: number;
	opensAt: string | null;
	closesAt: string;
	sectors: string[];
	topic: Topic | '';
	community: string | null;
	programme: string | null;
	/** What it brought, once it is over. */
	yields: string;
	/** Of the viewer. */
	registration: RegistrationState | null;
}

/** What can be done about an event now. */
export type Door = 'open' | 'early' | 'over' | 'full' | 'cancelled' | 'draft' | 'none';

/** The same as the database decides when somebody registers; this says it beforehand. */
export function doorOf(
	event: Pick<
		EventCard,
		| 'state'
		| 'registers'
		| 'opensAt'
		| 'closesAt'
		| 'capacity'
		| 'seatsTaken'
		| 'startsAt'
		| 'endsAt'
	>,
	now: Date
): Door {
	if (event.state === 'cancelled') return 'cancelled';
	if (event.state === 'draft') return 'draft';
	if (new Date(event.endsAt) <= now) return 'over';
	if (!event.registers) return 'none';
	if (event.state === 'closed' || new Date(event.closesAt) <= now) return 'over';
	if (event.opensAt && new Date(event.opensAt) > now) return 'early';
	return event.capacity !== null && event.seatsTaken >= event.capacity ? 'full' : 'open';
}

export const blockKinds = ['province', 'sector', 'board', 'school'] as const;

/** Whom seats are kept for. */
export interface BlockGroup {
	kind: (typeof blockKinds)[number];
	/** A province, the code of a sector, or the number of a board or school. */
	value: string;
	/** Name of the board or school. */
	label: string;
}

/** Everything the page of an event shows. */
export interface EventPage extends EventCard {
	bodyHtml: string;
	venue: string;
	address: string;
	route: string;
	accessInfo: string;
	quietRoom: string;
	visibility: Audience;
	speakers: string[];
	partners: string[];
	yields: string;
	hours: number | null;
	cancelReason: string;
	publishedAt: string | null;
	uid: string;
	sequence: number;
	timezone: string;
	firstStartsAt: string;
	repeatUntil: string | null;
	repeatExcept: string[];
	communitySlug: string | null;
	programmeSlug: string | null;
	step: string | null;
	host: string | null;
	materials: { id: number; title: string }[];
	blocks: (BlockGroup & { left: number; releasesAt: string })[];
	questions: Question[];
	sessions: Session[];
	challenges: { id: number; title: string; summary: string }[];
	/** Its talk, when that has begun and the viewer may read it. */
	thread: number | null;
	/** Seats anyone may take now; null without a limit. */
	free: number | null;
	/** Of the viewer, for whoever helps. */
	role: StaffRole | null;
	own: { id: number; ticket: number; state: RegistrationState; team: number | null }[];
	teams: { id: number; seats: number }[];
	link: { url: string; note: string } | null;
}

/** Where an event may go from here; what was cancelled stays so. */
export function nextStates(state: EventState): EventState[] {
	switch (state) {
		case 'draft':
			return ['published'];
		case 'published':
			return ['closed', 'cancelled'];
		case 'closed':
			return ['published', 'cancelled'];
		case 'cancelled':
			return [];
	}
}

/**
 * An address out of a title and a day: `kennissessie-licenties-2027-02-10`.
 * @param taken addresses in use that begin alike
 */
export function slugFrom(title: string, day: string, taken: readonly string[] = []): string {
	const plain = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	const base = plain.length < 2 || isReservedSegment(plain) ? `bijeenkomst-${day}` : plain;
	if (!taken.includes(base)) return base;
	let slug = `${base}-${day}`;
	for (let number = 2; taken.includes(slug); number++) slug = `${base}-${day}-${number}`;
	return slug;
}
