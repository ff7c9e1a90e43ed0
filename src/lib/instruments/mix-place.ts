/** What a mix is about: a subject, a level and a year of it. */
import { levels, sectors } from '../materials/vocabulary.ts';
import type { InstrumentSector, Mix } from './definition.ts';

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

/** The goals of a subject that the definition knows; none before a subject was chosen. */
export const goalsOf = (definition: Pick<Mix, 'domains'>, subject: string): string[] =>
	definition.domains[subject] ?? [];
