/** Vier in balans: use of a mix works only when vision, skill, content and infrastructure keep up with each other. */
import type { Mix } from './definition.ts';

export const balanceAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type BalanceAnswer = (typeof balanceAnswers)[number];
export const balanceKey = (pillar: string, question: number): string =>
	`balance:${pillar}.${question + 1}`;

export interface Pillar {
	key: string;
	/** 0 to 6: each of three questions gives two points at most; null until all three have an answer. */
	points: number | null;
	/** Lowest of all, or half of the points or less: here advice helps. */
	weak: boolean;
}

const worth: Record<BalanceAnswer, number> = { yes: 2, partly: 1, no: 0, unknown: 0 };

/**
 * The four of Vier in balans. Use works only when the four keep up with each other, so the lowest one is
 * weak even when it is not bad, unless all are the same.
 */
export function balanceOf(
	definition: Pick<Mix, 'balance'>,
	value: (key: string) => string
): Pillar[] {
	const pillars = definition.balance.map(({ key, questions }) => {
		const given = questions.map((_, at) => value(balanceKey(key, at)));
		const answered = given.every((answer) => answer !== '');
		const points = given.reduce((sum, answer) => sum + (worth[answer as BalanceAnswer] ?? 0), 0);
		return { key, points: answered ? points : null };
	});
	const known = pillars.flatMap(({ points }) => (points === null ? [] : [points]));
	const [low, high] = [Math.min(...known), Math.max(...known)];
	return pillars.map((pillar) => ({
		...pillar,
		weak: pillar.points !== null && (pillar.points <= 3 || (pillar.points === low && low < high))
	}));
}
