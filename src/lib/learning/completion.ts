/** When a module is complete: every required activity done, and the quiz right for 70 % or more. */
import { type Block, isActivity, isQuiz } from './block.ts';

/** Part of the quiz that must be right. Tries are unlimited. */
export const passMark = 0.7;

export interface Progress {
	done: number;
	total: number;
	quizRight: number;
	quizTotal: number;
}

/** What is known of an answer to a block. */
export interface Judged {
	done: boolean;
	correct: boolean | null;
}

/**
 * Sums up where somebody is in a module. A question of the quiz that was answered is done, right or
 * wrong; answers to blocks that are no longer there do not count.
 * @param answers by block id
 */
export function progressOf(
	blocks: readonly Block[],
	answers: ReadonlyMap<string, Judged>
): Progress {
	const asked = blocks.filter((block) => isQuiz(block) || isActivity(block));
	const quiz = blocks.filter(isQuiz);
	return {
		done: asked.filter(({ id }) => answers.get(id)?.done).length,
		total: asked.length,
		quizRight: quiz.filter(({ id }) => answers.get(id)?.correct).length,
		quizTotal: quiz.length
	};
}

/** A module without a quiz is complete when its activities are done. */
export function isComplete({ done, total, quizRight, quizTotal }: Progress): boolean {
	return done >= total && quizRight >= quizTotal * passMark;
}
