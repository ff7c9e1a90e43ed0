/** What a review with the Kwaliteitsmodel tells: per dimension, never one grade. */
import type { Answer } from './answers.server.ts';
import type { Criterion, QualityModel } from './definition.ts';
import { scoreNames } from './score.ts';
import type { ScoreName } from './score.ts';

/** Scores are stored as numbers: 1 onvoldoende, 2 voldoende, 3 goed; null is "niet van toepassing". */
export const scoreOf = (name: ScoreName): number => scoreNames.indexOf(name) + 1;
export const nameOfScore = (score: number | null): ScoreName | null =>
	(score !== null && scoreNames[score - 1]) || null;

/** Per criterion what was agreed. */
export type Outcome = Record<string, { score: number | null; text: string }>;

/** Criteria that a scenario looks at. @throws Error for a scenario the definition does not have */
export function criteriaOf(definition: QualityModel, scenario: string): Criterion[] {
	const found = definition.scenarios.find(({ key }) => key === scenario);
	if (!found) throw new Error(`no scenario ${scenario}`);
	return definition.criteria.filter(({ level }) => found.levels.includes(level));
}

/** Evidence shorter than this says nothing. */
const leastEvidence = 3;

/** Codes that cannot be sent yet: no score, or a score without evidence. */
export function missingIn(criteria: readonly Criterion[], answers: readonly Answer[]): string[] {
	return criteria.flatMap(({ code }) => {
		const answer = answers.find(({ key }) => key === code);
		const scored = answer && (answer.score !== null || answer.skip === 'na');
		return scored && answer.note.trim().length >= leastEvidence ? [] : [code];
	});
}

export interface DimensionSummary {
	number: number;
	name: string;
	/** Basic criteria that were looked at, and how many of them are sufficient or do not apply. */
	basis: number;
	basisMet: number;
	/** All basic criteria are sufficient: "basis op orde". */
	inOrder: boolean;
	plus: number;
	plusGood: number;
}

const met = (outcome: Outcome, code: string): boolean => {
	const found = outcome[code];
	return found !== undefined && (found.score === null || found.score >= 2);
};

export function summarise(definition: QualityModel, outcome: Outcome): DimensionSummary[] {
	return definition.dimensions.map(({ number, name }) => {
		const own = definition.criteria.filter(
			({ dimension, code }) => dimension === number && outcome[code]
		);
		const basis = own.filter(({ level }) => level === 'basis');
		const plus = own.filter(({ level }) => level === 'plus');
		const basisMet = basis.filter(({ code }) => met(outcome, code)).length;
		return {
			number,
			name,
			basis: basis.length,
			basisMet,
			inOrder: basis.length > 0 && basisMet === basis.length,
			plus: plus.length,
			plusGood: plus.filter(({ code }) => outcome[code]?.score === 3).length
		};
	});
}

export interface Growth {
	/** How far the material may be shared by what was found. */
	now: QualityModel['growth'][number] | null;
	/** The next step, and the two criteria to work on first. */
	next: { step: QualityModel['growth'][number]; needed: Criterion[]; more: number } | null;
}

/** Where the material is on the line from vrij to gebonden. */
export function growthOf(definition: QualityModel, outcome: Outcome): Growth {
	let now: Growth['now'] = null;
	for (const step of definition.growth) {
		const missing = step.needs.filter((code) => !met(outcome, code));
		if (missing.length > 0) {
			const needed = definition.criteria.filter(({ code }) => missing.includes(code));
			return {
				now,
				next: { step, needed: needed.slice(0, 2), more: Math.max(0, missing.length - 2) }
			};
		}
		now = step;
	}
	return { now, next: null };
}

/** Two reviewers differ by two levels: onvoldoende and goed. */
export function farApart(scores: readonly (number | null)[]): boolean {
	const known = scores.filter((score) => score !== null);
	return known.length > 1 && Math.max(...known) - Math.min(...known) >= 2;
}
