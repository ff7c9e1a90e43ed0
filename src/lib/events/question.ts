/** The form of an event: what is asked, what an answer may be, and what a condition hides. */
import * as m from '../paraglide/messages.js';

export const questionKinds = [
	'text',
	'choice',
	'choices',
	'yes_no',
	'number',
	'date',
	'consent'
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
	id: number;
	kind: QuestionKind;
	label: string;
	help: string;
	options: string[];
	required: boolean;
	/** Why it is asked, beside a question about a person. */
	purpose: string;
	/** Dietary and access needs: gone within 14 days. */
	sensitive: boolean;
	keepDays: number;
	/** Asked only when that question has that answer. */
	shownIf: number | null;
	shownIfValue: string;
}

/** What is stored: text, a list of choices, or true. */
export type Answer = string | string[] | true;
export type Answers = Record<string, Answer>;

/** Name of a question's field. */
export const fieldOf = (id: number): string => `q-${id}`;

/** Whether a question is asked, given the answers before it; the database decides the same. */
export function isShown(question: Question, answers: Answers): boolean {
	if (question.shownIf === null) return true;
	const answer = answers[String(question.shownIf)];
	return Array.isArray(answer)
		? answer.includes(question.shownIfValue)
		: answer === question.shownIfValue;
}

const dateShape = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads the answers of a form. What a condition hides is left out, also when it was sent.
 * @returns answers by question, and what is wrong by field
 */
export function readAnswers(
	questions: readonly Question[],
	form: FormData
): { answers: Answers; errors: Record<string, string> } {
	const answers: Answers = {};
	const errors: Record<string, string> = {};
	for (const question of questions) {
		if (!isShown(question, answers)) continue;
		const name = fieldOf(question.id);
		const sent = form.getAll(name).flatMap((value) => {
			const text = typeof value === 'string' ? value.trim() : '';
			return text ? [text] : [];
		});
		const [first = ''] = sent;
		if (first.length > 2000) errors[name] = m.events_too_long({ count: 2000 });
		else if (!first) {
			if (question.required) errors[name] = m.events_answer_missing({ question: question.label });
		} else if (question.kind === 'choices')
			answers[question.id] = sent.filter((value) => question.options.includes(value));
		else if (question.kind === 'consent') answers[question.id] = true;
		else if (question.kind === 'number' && !/^-?\d{1,9}([.,]\d{1,3})?$/.test(first))
			errors[name] = m.events_answer_number();
		else if (question.kind === 'date' && !dateShape.test(first))
			errors[name] = m.events_answer_date();
		else if (question.kind === 'choice' && !question.options.includes(first))
			errors[name] = m.events_answer_missing({ question: question.label });
		else if (question.kind === 'yes_no' && first !== 'yes' && first !== 'no')
			errors[name] = m.events_answer_missing({ question: question.label });
		else answers[question.id] = first;
	}
	return { answers, errors };
}

/** An answer in words, for the organiser's list and its export. */
export function answerWords(question: Pick<Question, 'kind'>, answer: unknown): string {
	if (answer === true) return m.events_yes();
	if (Array.isArray(answer)) return answer.join(', ');
	if (question.kind === 'yes_no' && answer !== undefined)
		return answer === 'yes' ? m.events_yes() : m.events_no();
	return typeof answer === 'string' ? answer : '';
}

/** A question as the builder's form sends it. */
export interface DraftQuestion {
	id: number | null;
	kind: QuestionKind;
	label: string;
	help: string;
	options: string[];
	required: boolean;
	purpose: string;
	sensitive: boolean;
	keep_days: number;
	shown_if: number | null;
	shown_if_value: string;
}

/** At most this many questions in a form: nobody answers more. */
export const mostQuestions = 20;

/**
 * Reads the builder's rows, in the order of their place; a row without a question is left out.
 * @returns the questions, and what is wrong by field
 */
export function readQuestions(form: FormData): {
	questions: DraftQuestion[];
	errors: Record<string, string>;
} {
	const errors: Record<string, string> = {};
	const rows: { place: number; question: DraftQuestion }[] = [];
	const text = (name: string, most: number) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim().slice(0, most) : '';
	};
	for (let at = 0; at < mostQuestions; at++) {
		const label = text(`label-${at}`, 300);
		if (!label) continue;
		const kind = questionKinds.find((known) => known === text(`kind-${at}`, 20)) ?? 'text';
		const options = text(`options-${at}`, 3000)
			.split('\n')
			.map((line) => line.trim().slice(0, 200))
			.filter((line, index, all) => line !== '' && all.indexOf(line) === index);
		if ((kind === 'choice' || kind === 'choices') && options.length < 2)
			errors[`options-${at}`] = m.events_form_options_missing();
		const sensitive = form.get(`sensitive-${at}`) !== null;
		const purpose = text(`purpose-${at}`, 300);
		if (sensitive && !purpose) errors[`purpose-${at}`] = m.events_form_purpose_missing();
		const [shown, ...value] = text(`shown_if-${at}`, 240).split('=');
		rows.push({
			place: Number(text(`place-${at}`, 3)) || at + 1,
			question: {
				id: Number(text(`id-${at}`, 15)) || null,
				kind,
				label,
				help: text(`help-${at}`, 500),
				options: kind === 'choice' || kind === 'choices' ? options : [],
				required: form.get(`required-${at}`) !== null,
				purpose,
				sensitive,
				keep_days: sensitive ? 14 : 365,
				shown_if: Number(shown) || null,
				shown_if_value: value.join('=')
			}
		});
	}
	return {
		questions: rows.sort((a, b) => a.place - b.place).map(({ question }) => question),
		errors
	};
}
