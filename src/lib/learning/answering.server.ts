/** Answering a block of a lesson: signed in it is kept, signed out it is judged and stays in the browser. */
import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { problem, textOf } from '../server/form.ts';
import { countActs, slowDown } from '../server/limits.ts';
import { type Answer, readAnswer } from './answer.ts';
import { saveAnswer } from './answers.server.ts';
import { judge } from './judge.ts';
import type { Lesson, Module } from './path.ts';

/** What comes back to a block's form. */
export interface Answered {
	form: string;
	block: string;
	answer: Answer;
	overwritten: boolean;
	completed: boolean;
}

const revision = v.pipe(v.string(), v.digits(), v.maxLength(9), v.transform(Number));

/**
 * Reads, judges and keeps what was filled in.
 * @returns the answer with what is said of it, or the failure for the form
 * @throws HttpError 404 for a block that is not in this lesson
 */
export async function answerBlock(event: RequestEvent, module: Module, lesson: Lesson) {
	const { locals, request } = event;
	const viewer = await locals.viewer();
	const form = await request.formData();
	const id = textOf(form, 'block');
	const block = lesson.blocks.find((known) => known.id === id);
	if (!block) error(404, { message: m.errors_not_found() });
	const wait = await (viewer
		? countActs(['writes', viewer.id])
		: countActs(['visitorAnswers', locals.address]));
	if (wait) return slowDown(form, wait);
	const value = readAnswer(block, form);
	if (value === null) return problem(form, { '': m.learning_answer_too_long() });
	const seen = v.safeParse(revision, textOf(form, 'revision'));
	const saved = viewer
		? await locals.db((trx) =>
				saveAnswer(
					trx,
					viewer.id,
					{ module, lesson, block },
					value,
					seen.success ? seen.output : null
				)
			)
		: {
				answer: { value, verdict: judge(block, value), revision: 0, outdated: false },
				overwritten: false,
				completed: false
			};
	return { form: id, block: id, ...saved } satisfies Answered;
}
