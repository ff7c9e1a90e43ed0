/** What an event is: kinds, states, what may follow what, and what its forms take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { codesOf, sectors } from '../materials/vocabulary.ts';
import { provinces } from '../people/person.ts';
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
	blocks: { label: string; province: string; left: number; releasesAt: string }[];
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

const text = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.maxLength(most, () => m.events_too_long({ count: most }))
	);
const needed = (most: number, missing: () => string) => v.pipe(text(most), v.minLength(1, missing));
const lines = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) =>
			value
				.split('\n')
				.map((line) => line.trim().slice(0, 200))
				.filter(Boolean)
				.slice(0, most)
		)
	);
const count = (least: number, most: number, wrong: () => string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.check((value) => value === '' || /^\d{1,6}$/.test(value), wrong),
		v.transform((value) => (value === '' ? null : Number(value))),
		v.check((value) => value === null || (value >= least && value <= most), wrong)
	);
const yes = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'on' || value === 'yes')
);
const id = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => (/^[1-9]\d{0,14}$/.test(value) ? Number(value) : null))
);
const url = v.pipe(
	text(500),
	v.check(
		(value) => value === '' || /^https:\/\/[^\s]+$/.test(value),
		() => m.events_link_wrong()
	)
);

/** The facts of an event; its times are read from their own fields, which may ask back. */
export const eventSchema = v.object({
	kind: v.picklist(eventKinds, () => m.events_kind_missing()),
	title: v.pipe(
		needed(200, () => m.events_title_missing()),
		v.minLength(2, () => m.events_title_missing())
	),
	summary: needed(600, () => m.events_summary_missing()),
	body: text(20_000),
	format: v.picklist(formats),
	venue: text(200),
	address: text(300),
	place: text(120),
	province: text(40),
	route: text(2000),
	access_info: text(1000),
	quiet_room: text(300),
	online_url: url,
	online_note: text(500),
	registers: yes,
	capacity: count(0, 100_000, () => m.events_capacity_wrong()),
	visibility: v.picklist(audiences),
	community_id: id,
	programme_id: id,
	sectors: v.array(v.picklist(codesOf(sectors))),
	topic: v.picklist(['', ...topics]),
	speakers: lines(30),
	partners: lines(30),
	yields: text(5000),
	hours: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((value) => value.replace(',', '.')),
		v.check(
			(value) =>
				value === '' ||
				(/^\d{1,2}(\.\d)?$/.test(value) && Number(value) >= 0.5 && Number(value) <= 100),
			() => m.events_hours_wrong()
		),
		v.transform((value) => (value === '' ? null : Number(value)))
	)
});
export type EventFacts = v.InferOutput<typeof eventSchema>;

export const stateSchema = v.object({
	state: v.picklist(eventStates),
	reason: text(1000)
});

/** Seats kept for schools of a province until the end of a day. */
export const blockSchema = v.object({
	province: v.picklist(provinces, () => m.people_choose_from_list()),
	seats: v.pipe(
		v.string(),
		v.regex(/^[1-9]\d{0,3}$|^10000$/, () => m.events_block_seats_wrong()),
		v.transform(Number)
	),
	until: v.pipe(
		v.string(),
		v.isoDate(() => m.events_block_until_wrong())
	)
});

export const emailSchema = v.pipe(
	text(254),
	v.toLowerCase(),
	v.check(
		(value) => value === '' || /^[^\s,;:<>()[\]\\"@]{1,64}@[^\s,;:<>()[\]\\"@]{1,189}$/.test(value),
		() => m.events_email_wrong()
	)
);
/** A name goes into mails and files: one line, no control characters. */
export const nameSchema = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) =>
		value
			.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	),
	v.maxLength(120, () => m.events_too_long({ count: 120 }))
);

/** Who registers: an account needs neither name nor address. */
export const registerSchema = v.object({
	name: nameSchema,
	email: emailSchema,
	school: text(200),
	school_id: id
});

export const teamRules = ['unit', 'split'] as const;
export const teamSchema = v.object({
	...registerSchema.entries,
	seats: v.pipe(
		v.string(),
		v.transform(Number),
		v.integer(),
		v.minValue(2, () => m.events_team_size()),
		v.maxValue(30, () => m.events_team_size())
	),
	rule: v.picklist(teamRules, () => m.events_team_rule_missing()),
	me: yes
});

export const seatSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number)),
	name: v.pipe(
		nameSchema,
		v.minLength(1, () => m.events_name_missing())
	),
	email: emailSchema
});
export const rowSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number))
});
