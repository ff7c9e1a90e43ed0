/** Names of scores and what a choice shows: as little as a page needs, without the schemas of `definition.ts`. */
import type { Answer } from './answers.server.ts';

export const scoreNames = ['onvoldoende', 'voldoende', 'goed'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** What a radio group shows for an answer. */
export const chosenOf = (answer: Pick<Answer, 'score' | 'skip'> | undefined): string =>
	answer?.skip ?? (answer?.score ? String(answer.score) : '');
