/**
 * What a policy on resources is: clauses in chapters, each with its reason, source, owner and review date; what is
 * still missing; numbers that come from the team's mix; what changed between two versions; and who has to approve.
 */
import type { Policy } from './definition.ts';
import { diffText } from './merge.ts';
import type { Piece } from './merge.ts';

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

/** A place in a text that reads the mix: `{open}`, or kinds that are added up, `{open+eigen}`. */
const place = /\{([a-z_]+(?:\+[a-z_]+)*)\}/g;

/** Where numbers come from: the team's mix as it was then. */
export interface MixSource {
	run: number;
	title: string;
	scenario: 'now' | 'wish';
	shares: Readonly<Record<string, number>>;
}

/** The kinds of resources that a text reads from the mix. */
export const kindsIn = (text: string): string[] =>
	[...text.matchAll(place)].flatMap(([, names = '']) => names.split('+'));

const sum = (names: string, shares: MixSource['shares']): number | null => {
	const values = names.split('+').map((name) => shares[name]);
	if (values.some((value) => value === undefined)) return null;
	return values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 10), 0) / 10;
};

/**
 * A text with the numbers of a mix in their places. Without a mix there is an ellipsis; a name that is no kind stays
 * as it was typed.
 */
export function fillShares(text: string, mix: MixSource | null, decimal = ','): string {
	return text.replace(place, (typed, names: string) => {
		if (!mix) return '…';
		const value = sum(names, mix.shares);
		return value === null ? typed : String(value).replace('.', decimal);
	});
}

/** A field that differs between two versions. */
export interface FieldChange {
	key: string;
	pieces: Piece[];
}

interface State {
	texts: Texts;
	mix: MixSource | null;
}

/**
 * What changed from one state of a policy to another, in the order of `keys`. A clause also changes when a share
 * in the mix moved that it speaks of.
 * @param say a value in words, for choices
 */
export function changesBetween(
	before: State,
	after: State,
	keys: readonly string[],
	say: (key: string, value: string) => string = (_, value) => value
): FieldChange[] {
	const read = ({ texts, mix }: State, key: string) =>
		key.startsWith('clause:') ? fillShares(texts[key] ?? '', mix) : say(key, texts[key] ?? '');
	return keys.flatMap((key) => {
		const [old, now] = [read(before, key), read(after, key)];
		return old.trim() === now.trim() ? [] : [{ key, pieces: diffText(old, now) }];
	});
}

export const outcomes = ['approved', 'remarks', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Approval {
	id: number;
	step: string;
	outcome: Outcome;
	name: string;
	decidedOn: string;
	remark: string;
}

export interface ApprovalStep {
	key: string;
	name: string;
	/** The newest word of this step; null while it said nothing of this version. */
	said: Approval | null;
	/** done: it said yes; now: its word is asked; later: a step before comes first. */
	state: 'done' | 'now' | 'later';
}

/** The path of one version: each step follows when the one before said yes, with remarks or without. */
export function approvalPath(
	steps: Policy['approval'],
	approvals: readonly Approval[]
): ApprovalStep[] {
	let free = true;
	return steps.map(({ key, name }) => {
		const said = approvals.filter(({ step }) => step === key).at(-1) ?? null;
		const yes = said !== null && said.outcome !== 'refused';
		const state = !free ? 'later' : yes ? 'done' : 'now';
		free &&= yes;
		return { key, name, said, state };
	});
}

/** Whether every step said yes to this version. */
export const isApproved = (path: readonly ApprovalStep[]): boolean =>
	path.every(({ state }) => state === 'done');
