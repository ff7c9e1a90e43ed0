/**
 * What a policy on resources is: clauses in chapters, each with its reason, source, owner and review date, and what
 * is still missing.
 */
import type { Policy } from './definition.ts';

/** Fields of a policy by key, those that hold something. */
export type Texts = Readonly<Record<string, string>>;

/** What the team chose for a requirement, and how far it is. */
export const needs = ['must', 'wish', 'not'] as const;
export type Need = (typeof needs)[number];
export const requirementStates = ['open', 'asked', 'met', 'unmet'] as const;
export type RequirementState = (typeof requirementStates)[number];

/** Clauses that a team may add to a chapter itself. */
const ownClauses = 3;

export interface Clause {
	key: string;
	chapter: number;
	/** Of the definition; empty for a clause of the team's own, whose title is a field. */
	title: string;
	proposal: string;
	reason: string;
	boxes: readonly string[];
	own: boolean;
}

/** Every clause a policy can have: those of the definition, and room for the team's own in each chapter. */
export function clausesOf(definition: Pick<Policy, 'chapters'>): Clause[] {
	return definition.chapters.flatMap(({ number, clauses }) => [
		...clauses.map(({ text, ...clause }) => ({
			...clause,
			chapter: number,
			proposal: text,
			own: false
		})),
		...Array.from({ length: ownClauses }, (_, at) => ({
			key: `own-${number}-${at + 1}`,
			chapter: number,
			title: '',
			proposal: '',
			reason: '',
			boxes: [],
			own: true
		}))
	]);
}

const has = (texts: Texts, key: string): boolean => Boolean(texts[key]?.trim());

/** Whether a clause stands in the policy: those of the definition always, own ones once something is written. */
export const stands = (clause: Pick<Clause, 'key' | 'own'>, texts: Texts): boolean =>
	!clause.own || has(texts, `clause:${clause.key}`) || has(texts, `title:${clause.key}`);

/** What every clause has besides its text. */
export const clauseParts = ['clause', 'why', 'source', 'owner', 'review'] as const;
export type ClausePart = (typeof clauseParts)[number];

/** The parts that a clause still lacks. */
export const missingParts = (key: string, texts: Texts): ClausePart[] =>
	clauseParts.filter((part) => !has(texts, `${part}:${key}`));

export interface ChapterState {
	number: number;
	name: string;
	/** Clauses with all their parts, of those that stand in the policy. */
	complete: number;
	all: number;
	/** Clauses that lack something, in order. */
	open: { key: string; title: string; missing: ClausePart[] }[];
}

/** How far a policy is, by chapter. */
export function chapterStates(definition: Pick<Policy, 'chapters'>, texts: Texts): ChapterState[] {
	const clauses = clausesOf(definition).filter((clause) => stands(clause, texts));
	return definition.chapters.map(({ number, name }) => {
		const own = clauses.filter(({ chapter }) => chapter === number);
		const open = own
			.map(({ key, title }) => ({
				key,
				title: title || texts[`title:${key}`] || '',
				missing: missingParts(key, texts)
			}))
			.filter(({ missing }) => missing.length > 0);
		return { number, name, complete: own.length - open.length, all: own.length, open };
	});
}
