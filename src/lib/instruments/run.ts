/** Runs, teams and actions as pages know them: no schema, so that no page brings one along. */
import type { Instrument, InstrumentSector } from './definition.ts';

/** Route of each instrument, below `/instruments`. */
export const routes = {
	groeikompas: 'compass',
	kwaliteitsmodel: 'reviews',
	leermiddelenbeleid: 'policy',
	leermiddelenmix: 'mix',
	ontwerpproces: 'design',
	visie: 'vision'
} as const satisfies Record<Instrument, string>;

export const isInstrument = (name: unknown): name is Instrument =>
	typeof name === 'string' && Object.hasOwn(routes, name);

/** Canonical path of a run. */
export const runPath = (instrument: Instrument, id: number): string =>
	`/instruments/${routes[instrument]}/${id}`;

export type RunState = 'open' | 'frozen' | 'closed';
export type TeamRole = 'facilitator' | 'member';

/** Answers are counted from this many people on; SQL holds the rule, this is for words. */
export const fewestAnswers = 4;
/** A review ends in a passport, and a design has its steps; the others end in what one does next. */
export const hasActions = (instrument: Instrument): boolean =>
	instrument !== 'kwaliteitsmodel' && instrument !== 'ontwerpproces';

/** Actions that are not done; the plan of a policy holds more of them. */
export const mostActions = (instrument: Instrument): number =>
	instrument === 'leermiddelenbeleid' ? 12 : 3;

export interface TeamCard {
	id: number;
	name: string;
	sector: InstrumentSector;
	school: string | null;
	members: number;
	role: TeamRole;
}

export interface TeamMember {
	id: string;
	name: string;
	avatarUrl: string | null;
	role: TeamRole;
}

export interface RunCard {
	id: number;
	instrument: Instrument;
	title: string;
	round: number;
	state: RunState;
	dueOn: string | null;
	createdAt: Date;
	team: string;
}

/** A run as its page needs it; only for its team. */
export interface RunPage extends Omit<RunCard, 'team'> {
	version: string;
	team: { id: number; name: string; sector: InstrumentSector; school: string | null };
	role: TeamRole;
	members: TeamMember[];
}

export interface Action {
	id: number;
	area: string;
	text: string;
	firstStep: string;
	ownerId: string | null;
	owner: string | null;
	dueOn: string;
	doneAt: Date | null;
}
