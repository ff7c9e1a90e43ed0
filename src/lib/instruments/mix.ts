/**
 * The Leermiddelenmix: what a list of resources is, and what it adds up to. Rows are written together, so a
 * value is a text as somebody typed it; these rules read it. Names and texts of choices are in the definition.
 */
import type { Goal, Mix } from './definition.ts';

export const kinds = ['methode', 'open', 'overig_vrij', 'eigen', 'licentie'] as const;
export type Kind = (typeof kinds)[number];

export const isKind = (value: string): value is Kind =>
	(kinds as readonly string[]).includes(value);

/** How it is now, and how the team wishes it. */
export const scenarios = ['now', 'wish'] as const;
export type Scenario = (typeof scenarios)[number];

/** A row's place in the list; what stands in it are joint fields. */
export interface MixRow {
	id: number;
	scenario: Scenario;
	/** A material of this platform, as far as the viewer may read it. */
	material: { id: number; title: string; reviewed: boolean } | null;
	/** Posts in the talk about it, and the thread; null before anybody said something. */
	talk: { thread: number; posts: number } | null;
}

export const rowFields = [
	'name',
	'kind',
	'use',
	'share',
	'goals',
	'cost',
	'licence',
	'review',
	'owner',
	'review_on'
] as const;
export type RowField = (typeof rowFields)[number];

export const rowKey = (field: RowField, row: number): string => `row-${field}:${row}`;

/** The texts of a row, by field. */
export type RowTexts = Record<RowField, string>;

export const textsOf = (row: number, value: (key: string) => string): RowTexts =>
	Object.fromEntries(rowFields.map((field) => [field, value(rowKey(field, row))])) as RowTexts;

/** What sums are made of: a kind that was not chosen yet is '', a share or cost that was not filled in null. */
export interface Weighed {
	kind: Kind | '';
	/** Per cent of lesson time. */
	share: number | null;
}

/** A row as the sums read it. */
export interface Resource extends Weighed {
	name: string;
	/** ids in the definition's list */
	goals: string[];
	/** Euros per pupil in a year. */
	cost: number | null;
}

/** Reads a number as people type it, `12,5` too; null for nothing, and for what is no number. */
export function readNumber(text: string): number | null {
	const trimmed = text.trim().replace(',', '.');
	return /^\d{1,6}(\.\d{1,2})?$/.test(trimmed) ? Number(trimmed) : null;
}

export const readGoals = (text: string): string[] => text.split('\n').filter(Boolean);

export function resourceOf(texts: RowTexts): Resource {
	return {
		name: texts.name.trim(),
		kind: isKind(texts.kind) ? texts.kind : '',
		share: readNumber(texts.share),
		goals: readGoals(texts.goals),
		cost: readNumber(texts.cost)
	};
}

/** In whole hundredths, so that 33.3 and 66.7 make 100 and not 99.99999. */
const add = (sum: number, more: number | null) =>
	(Math.round(sum * 100) + Math.round((more ?? 0) * 100)) / 100;

/**
 * Per cent of lesson time of each kind, as it was filled in: the five do not have to make 100. Rows without a
 * kind or share count for nothing.
 */
export function shareOfKinds(rows: readonly Weighed[]): Record<Kind, number> {
	const shares: Record<Kind, number> = {
		methode: 0,
		open: 0,
		overig_vrij: 0,
		eigen: 0,
		licentie: 0
	};
	for (const { kind, share } of rows) if (kind) shares[kind] = add(shares[kind], share);
	return shares;
}

/** Lesson time that was filled in, of the 100 per cent there is; negative is missing, positive is over. */
export function offBy(rows: readonly Pick<Weighed, 'share'>[]): number {
	return rows.reduce((sum, { share }) => add(sum, share), -100);
}

/** Cost of a scenario per pupil in a year, and of which rows it is not known. */
export function costOf(rows: readonly Resource[]): { perPupil: number; unknown: number } {
	return {
		perPupil: rows.reduce((sum, { cost }) => add(sum, cost), 0),
		unknown: rows.filter(({ cost }) => cost === null).length
	};
}

/** Which rows work on each goal; a goal without rows is a gap. */
export function coverageOf(
	goals: readonly Goal[],
	rows: readonly Resource[]
): { goal: Goal; rows: string[] }[] {
	return goals.map((goal) => ({
		goal,
		rows: rows.filter((row) => row.goals.includes(goal.id)).map(({ name }) => name)
	}));
}

/** Kinds that a school may change itself and keep without paying. */
const own: readonly Kind[] = ['open', 'eigen'];

/**
 * How much of the lesson time a school has in its own hand, and the words the definition has for it.
 * @returns null when no kind has a share yet
 */
export function controlOf(
	definition: Pick<Mix, 'control'>,
	rows: readonly Weighed[]
): { percent: number; name: string; text: string } | null {
	const shares = shareOfKinds(rows);
	const all = kinds.reduce((sum, kind) => add(sum, shares[kind]), 0);
	if (all === 0) return null;
	const held = own.reduce((sum, kind) => add(sum, shares[kind]), 0);
	const percent = Math.round((held / all) * 100);
	const level = definition.control.find(({ upTo }) => percent <= upTo) ?? definition.control.at(-1);
	return level ? { percent, name: level.name, text: level.text } : null;
}

/** A day that exists, as date fields write it. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
