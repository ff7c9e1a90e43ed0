/** What a Groeikompas tells: pure rules over counts and agreed levels. */
import type { Result } from './answers.server.ts';
import type { Compass } from './definition.ts';
import type { JointField } from './joint.ts';

/** How the answers to one statement lie; never an average: two ones and two fours are no two and a half. */
export interface Spread {
	count: number;
	lowest: number;
	highest: number;
	/** Answers lie two levels or more apart: worth a talk. */
	wide: boolean;
}

/** @param counts how many chose level 1, 2, 3 and 4 */
export function spreadOf(counts: readonly number[]): Spread | null {
	const chosen = counts.flatMap((count, at) => (count > 0 ? [at + 1] : []));
	const [lowest] = chosen;
	const highest = chosen.at(-1);
	if (lowest === undefined || highest === undefined) return null;
	return {
		count: counts.reduce((sum, count) => sum + count, 0),
		lowest,
		highest,
		wide: highest - lowest >= 2
	};
}

/** How the answers to all statements of an area lie together; null when none of them is shown. */
export function areaSpread(
	area: Pick<Compass['areas'][number], 'statements'>,
	results: readonly Result[]
): Spread | null {
	const shown = area.statements.flatMap(({ key }) => resultsOf(results, key).now ?? []);
	return spreadOf(
		[0, 1, 2, 3].map((level) =>
			shown.filter((_, at) => at % 4 === level).reduce((sum, count) => sum + count, 0)
		)
	);
}

/** Where a team agreed it stands, per area. */
export interface AgreedLevel {
	area: string;
	now: number | null;
	/** In a year. */
	wish: number | null;
	why: string;
}

const level = (value: string | undefined): number | null =>
	value && /^[1-4]$/.test(value) ? Number(value) : null;

/** Reads agreed levels from the team's fields, in the order of the definition. */
export function agreedLevels(
	definition: Pick<Compass, 'areas'>,
	fields: readonly Pick<JointField, 'key' | 'value'>[]
): AgreedLevel[] {
	const values = new Map(fields.map(({ key, value }) => [key, value]));
	return definition.areas.map(({ key }) => ({
		area: key,
		now: level(values.get(`level:${key}`)),
		wish: level(values.get(`goal:${key}`)),
		why: values.get(`why:${key}`)?.trim() ?? ''
	}));
}

/**
 * Areas that ask for attention first: low ones, the lowest first, and among equals the one with the largest
 * wish.
 */
export function lowAreas(levels: readonly AgreedLevel[], lowLevel: number): string[] {
	return levels
		.flatMap(({ area, now, wish }) =>
			now !== null && now <= lowLevel ? [{ area, now, gap: Math.max(0, (wish ?? now) - now) }] : []
		)
		.sort((a, b) => a.now - b.now || b.gap - a.gap)
		.map(({ area }) => area);
}

/** Results by area and statement, for showing. */
export function resultsOf(
	results: readonly Result[],
	key: string
): { now: number[] | null; wish: number[] | null } {
	const find = (kind: Result['kind']) =>
		results.find((result) => result.key === key && result.kind === kind)?.counts ?? null;
	return { now: find('now'), wish: find('wish') };
}

/** A point of a radar, measured from its middle. */
export function radarPoint(
	at: number,
	axes: number,
	share: number,
	radius: number
): { x: number; y: number } {
	const angle = (2 * Math.PI * at) / axes - Math.PI / 2;
	return {
		x: Math.round(Math.cos(angle) * share * radius * 100) / 100,
		y: Math.round(Math.sin(angle) * share * radius * 100) / 100
	};
}
