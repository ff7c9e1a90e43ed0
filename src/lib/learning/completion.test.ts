import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { isComplete, type Judged, progressOf } from './completion.ts';

const block = (id: string, kind: string, required = false) =>
	({ kind, id, props: { id, required }, version: 'v', line: 1 }) as unknown as Block;
const quiz = ['q1', 'q2', 'q3', 'q4'].map((id) => block(id, 'Choice', true));
const blocks = [
	...quiz,
	block('sort', 'Sort'),
	block('think', 'Reflect'),
	block('mix', 'RemixCalculator')
];
const answered = (right: number, activity: boolean, tried = 4) =>
	new Map<string, Judged>([
		...quiz.slice(0, tried).map(({ id }, at) => [id, { done: true, correct: at < right }] as const),
		...(activity ? [['sort', { done: true, correct: false }] as const] : [])
	]);

test('Private thoughts and tools are not required, the rest is', () => {
	expect(progressOf(blocks, new Map())).toEqual({ done: 0, total: 5, quizRight: 0, quizTotal: 4 });
});

test('Seventy percent of the quiz is enough, and half of it is not', () => {
	expect(isComplete(progressOf(blocks, answered(3, true)))).toBe(true);
	expect(isComplete(progressOf(blocks, answered(2, true)))).toBe(false);
});

test('A good quiz does not make up for an activity, nor for a question that was left out', () => {
	expect(isComplete(progressOf(blocks, answered(4, false)))).toBe(false);
	expect(isComplete(progressOf(blocks, answered(3, true, 3)))).toBe(false);
});

test('Seven of ten is complete to the letter', () => {
	expect(isComplete({ done: 10, total: 10, quizRight: 7, quizTotal: 10 })).toBe(true);
	expect(isComplete({ done: 10, total: 10, quizRight: 6, quizTotal: 10 })).toBe(false);
	expect(isComplete({ done: 2, total: 2, quizRight: 0, quizTotal: 0 })).toBe(true);
});

test('Answers to blocks that are gone do not count', () => {
	const gone = new Map<string, Judged>([['weg', { done: true, correct: true }]]);
	expect(progressOf(blocks, gone)).toMatchObject({ done: 0, quizRight: 0 });
});
