/** What a mix is about: a subject, a level and a year of it, and so which goals it has. */
import { levels, sectors } from '../materials/vocabulary.ts';
import type { Goal, InstrumentSector, Mix } from './definition.ts';

type GoalList = Pick<Mix, 'goals'>;

/** Years of a level, counted as schools do: groep 1 to 8, klas 1 to 6. */
export const mixYears = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

const codes: Record<InstrumentSector, readonly string[]> = {
	po: ['po', 'SBaO', 'SO'],
	vo: ['praktijkonderwijs', 'vmbo', 'havo', 'vwo', 'VSO']
};
const all = Object.values(codes).flat();

/** Levels of a sector, or of both. */
export function mixLevels(sector?: InstrumentSector): { code: string; nl: string; en: string }[] {
	const wanted = sector ? codes[sector] : all;
	return wanted.flatMap((code) => [...sectors, ...levels].find((term) => term.code === code) ?? []);
}

export interface MixPlace {
	sector: InstrumentSector;
	/** '' for what was not chosen yet */
	subject: string;
	level: string;
	year: string;
}

export const placeOf = (sector: InstrumentSector, value: (key: string) => string): MixPlace => ({
	...{ sector, subject: value('mix:subject') },
	...{ level: value('mix:level'), year: value('mix:year') }
});

/** Subjects that have goals in a sector, in the list's order. */
export const subjectsOf = ({ goals }: GoalList, sector: InstrumentSector): string[] =>
	goals.subjects.filter((subject) => subject.sector === sector).map(({ name }) => name);

/** The last year of a level that core objectives are for; after it there are exam programmes. */
const lastYears: Record<string, number> = { vmbo: 2, havo: 3, vwo: 3 };

export const isPastGoals = ({ level, year }: Pick<MixPlace, 'level' | 'year'>): boolean =>
	Number(year) > (lastYears[level] ?? Infinity);

/** The goals that a mix is held against; none before a subject was chosen, and where the list does not reach. */
export function goalsOf({ goals }: GoalList, place: MixPlace): Goal[] {
	if (isPastGoals(place)) return [];
	const found = goals.subjects.find(
		({ name, sector }) => name === place.subject && sector === place.sector
	);
	return found?.goals ?? [];
}

/** Numbers of the goals with these ids, for where there is no room for a sentence. */
export function numbersOf({ goals }: GoalList, ids: readonly string[]): string {
	const all = goals.subjects.flatMap((subject) => subject.goals);
	const numbers = ids.flatMap((id) => all.find((goal) => goal.id === id)?.number ?? []);
	return numbers.sort((a, b) => Number(a) - Number(b)).join(', ');
}

/** The definition with the goals of one sector only: what a page of that sector needs. */
export const forSector = (definition: Mix, sector: InstrumentSector): Mix => ({
	...definition,
	goals: {
		...definition.goals,
		subjects: definition.goals.subjects.filter((subject) => subject.sector === sector)
	}
});
