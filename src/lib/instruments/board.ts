/** What a board sees of its schools' rounds: pure rules over what was counted. */
import type { Compass, InstrumentSector } from './definition.ts';

/** Rounds are counted from this many on; SQL holds the rule, this is for words. */
export const fewestRounds = 5;

export interface BoardCard {
	id: number;
	number: string;
	name: string;
}

export interface BoardPerson {
	id: string;
	name: string | null;
	since: Date;
}

/** How many teams agreed on each level; an area that fewer than five agreed on is not there. */
interface BoardLevel {
	area: string;
	kind: 'now' | 'wish';
	counts: number[];
}

/** Rounds that were counted at one moment; it never changes. */
export interface BoardOverview {
	id: number;
	sector: InstrumentSector;
	version: string;
	rounds: number;
	countedAt: Date;
	levels: BoardLevel[];
}

export interface BoardPage extends BoardCard {
	schools: number;
	/** The viewer looks for this board. */
	looks: boolean;
	/** The viewer lets people look. */
	keeps: boolean;
	overviews: BoardOverview[];
	/** Only for who keeps boards. */
	people: BoardPerson[];
}

/** What a team knows of sharing a round. */
export interface BoardShare {
	board: string;
	shared: boolean;
	/** In an overview, and so not to be taken back. */
	counted: boolean;
	/** Four people or more are in the round's result. */
	answered: boolean;
}

export interface BoardRow {
	area: string;
	name: string;
	/** How many teams are on level 1, 2, 3 and 4; null when there are too few to show. */
	now: number[] | null;
	wish: number[] | null;
}

/** The areas of an overview in the order of its definition. */
export function boardRows(
	definition: Pick<Compass, 'areas'>,
	{ levels }: Pick<BoardOverview, 'levels'>
): BoardRow[] {
	const counts = (area: string, kind: BoardLevel['kind']) =>
		levels.find((level) => level.area === area && level.kind === kind)?.counts ?? null;
	return definition.areas.map(({ key, name }) => ({
		area: key,
		name,
		now: counts(key, 'now'),
		wish: counts(key, 'wish')
	}));
}

/** Share of teams on level 3 or 4: what a board reads first. */
const high = (counts: readonly number[]): number =>
	((counts[2] ?? 0) + (counts[3] ?? 0)) / counts.reduce((sum, count) => sum + count, 0);

/** Areas with most and with least teams on level 3 or 4, by name; null when they are all alike or hidden. */
export function boardExtremes(
	rows: readonly BoardRow[]
): { strong: string[]; weak: string[] } | null {
	const known = rows.flatMap(({ name, now }) => (now ? [{ name, part: high(now) }] : []));
	const parts = known.map(({ part }) => part);
	const [most, least] = [Math.max(...parts), Math.min(...parts)];
	if (known.length === 0 || most === least) return null;
	const named = (part: number) => known.filter((one) => one.part === part).map(({ name }) => name);
	return { strong: named(most), weak: named(least) };
}
