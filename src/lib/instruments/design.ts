/** The Ontwerpproces as pages know it: steps on a board, and friends who look along. */
import type { DesignStep } from './definition.ts';

/** The steps whose number means something, whatever a version calls them (Ontwerpproces on Wikiwijs). */
export const steps = {
	log: 0,
	analysis: 1,
	requirements: 2,
	outline: 3,
	making: 4,
	share: 7
} as const;

export const stepStates = ['todo', 'doing', 'done'] as const;
export type StepState = (typeof stepStates)[number];

/** What a critical friend says of a requirement. */
export const verdicts = ['good', 'doubt', 'missing'] as const;
export type Verdict = (typeof verdicts)[number];

/** Key of the joint field that a template of a step fills. */
export const noteKey = (step: number, key: string): string => `note:${step}.${key}`;

/** Name of the thread of a step. */
export const stepPart = (step: number): string => `step-${step}`;

/** A step as it is stored; what nobody planned or moved has no row. */
export interface StepRow {
	step: number;
	state: StepState;
	dueOn: string | null;
	doneAt: Date | null;
	doneBy: string | null;
	people: { id: string; name: string }[];
	links: number;
	posts: number;
}

/** A step on the board. */
export interface StepCard extends StepRow {
	name: string;
	deliverable: string;
	/** Looking back goes on all the time: it is never done. */
	always: boolean;
	/** Its day has passed and it is not done. */
	late: boolean;
}

/**
 * All steps of a definition as cards, in order.
 * @param today as `2026-11-30`, in the Netherlands
 */
export function boardOf(
	definition: readonly DesignStep[],
	rows: readonly StepRow[],
	today: string
): StepCard[] {
	return definition.map(({ number, name, deliverable }) => {
		const row = rows.find(({ step }) => step === number) ?? {
			...{ state: 'todo' as const, dueOn: null, doneAt: null, doneBy: null },
			...{ people: [], links: 0, posts: 0 }
		};
		return {
			...row,
			...{ step: number, name, deliverable, always: number === steps.log },
			late: row.state !== 'done' && row.dueOn !== null && row.dueOn < today
		};
	});
}

/** Where a card may go from here, the likely way first. Any order of steps is fine. */
export function movesOf(state: StepState): StepState[] {
	return { todo: ['doing', 'done'], doing: ['done', 'todo'], done: ['doing'] }[
		state
	] as StepState[];
}

/** The step to go on with: the first one under way, else the first to do. */
export function nextStep(cards: readonly StepCard[]): StepCard | null {
	const open = cards.filter(({ always, state }) => !always && state !== 'done');
	return open.find(({ state }) => state === 'doing') ?? open[0] ?? null;
}

export interface Remark {
	code: string;
	verdict: Verdict | null;
	text: string;
}

/** A critical friend, as the team sees one. */
export interface Friend {
	id: number;
	name: string | null;
	/** Nobody took the link up yet. */
	waiting: boolean;
	sentAt: Date | null;
	words: string;
	remarks: Remark[];
}

/** What friends said of each requirement together. */
export function countVerdicts(
	friends: readonly Friend[],
	code: string
): Record<Verdict, number> & { texts: { name: string | null; text: string }[] } {
	const said = friends.flatMap(({ name, remarks }) =>
		remarks.filter((remark) => remark.code === code).map((remark) => ({ name, ...remark }))
	);
	const count = (verdict: Verdict) => said.filter((remark) => remark.verdict === verdict).length;
	return {
		...{ good: count('good'), doubt: count('doubt'), missing: count('missing') },
		texts: said.filter(({ text }) => text).map(({ name, text }) => ({ name, text }))
	};
}
