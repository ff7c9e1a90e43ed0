import { expect, test } from 'vitest';
import { answerWords, isShown, readAnswers, readQuestions } from './question.ts';
import type { Question } from './question.ts';

const ask = (id: number, more: Partial<Question> = {}): Question => ({
	id,
	kind: 'text',
	label: `Vraag ${id}`,
	help: '',
	options: [],
	required: false,
	purpose: '',
	sensitive: false,
	keepDays: 365,
	shownIf: null,
	shownIfValue: '',
	...more
});
const form = (fields: Record<string, string | string[]>): FormData => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
	return data;
};

test('what a condition hides is neither required nor stored, also when it was sent', () => {
	const questions = [
		ask(1, { kind: 'yes_no' }),
		ask(2, { shownIf: 1, shownIfValue: 'yes', required: true })
	];
	expect(readAnswers(questions, form({ 'q-1': 'no', 'q-2': 'noten' }))).toEqual({
		answers: { 1: 'no' },
		errors: {}
	});
	expect(readAnswers(questions, form({ 'q-1': 'yes' })).errors).toHaveProperty('q-2');
	expect(isShown(questions[1] as Question, { 1: 'yes' })).toBe(true);
});

test('only what was offered is an answer, and numbers and dates look like it', () => {
	const questions = [
		ask(1, { kind: 'choice', options: ['A', 'B'] }),
		ask(2, { kind: 'choices', options: ['A', 'B'] }),
		ask(3, { kind: 'number' }),
		ask(4, { kind: 'date' })
	];
	const { answers, errors } = readAnswers(
		questions,
		form({ 'q-1': 'C', 'q-2': ['A', 'C'], 'q-3': 'veel', 'q-4': 'morgen' })
	);
	expect(answers).toEqual({ 2: ['A'] });
	expect(Object.keys(errors)).toEqual(['q-1', 'q-3', 'q-4']);
});

test('consent that is needed must be given', () => {
	const questions = [ask(1, { kind: 'consent', required: true })];
	expect(Object.keys(readAnswers(questions, form({})).errors)).toEqual(['q-1']);
	expect(readAnswers(questions, form({ 'q-1': 'on' })).answers).toEqual({ 1: true });
	expect(answerWords({ kind: 'consent' }, true)).not.toBe('');
});

test('the builder keeps the order people gave, drops empty rows and asks why for what is sensitive', () => {
	const { questions, errors } = readQuestions(
		form({
			'label-0': 'Dieet',
			'kind-0': 'text',
			'place-0': '2',
			'sensitive-0': 'on',
			'label-1': 'Vak',
			'kind-1': 'choice',
			'options-1': 'Rekenen\nTaal\nTaal',
			'place-1': '1',
			'label-2': ''
		})
	);
	expect(questions.map(({ label }) => label)).toEqual(['Vak', 'Dieet']);
	expect(questions[0]?.options).toEqual(['Rekenen', 'Taal']);
	expect(questions[1]?.keep_days).toBe(14);
	expect(Object.keys(errors)).toEqual(['purpose-0']);
});
