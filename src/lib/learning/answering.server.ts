/** Answering a block of a lesson: signed in it is kept, signed out it is judged and stays in the browser. */
import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { problem, textOf } from '../server/form.ts';
import { countActs, slowDown } from '../server/limits.ts';
import { type Answer, readAnswer, type Value } from './answer.ts';
import { saveAnswer } from './answers.server.ts';
import type { AnsweredKind, Block } from './block.ts';
import { judge } from './judge.ts';
import type { Lesson, Module } from './path.ts';

/** What comes back to a block's form. */
interface Answered {
	form: string;
	block: string;
	answer: Answer;
	overwritten: boolean;
	completed: boolean;
}

const revision = v.pipe(v.string(), v.digits(), v.maxLength(9), v.transform(Number));

/** What was sent to one of these blocks, or the failure for its form. */
async function readSent({ locals, request }: RequestEvent, blocks: readonly Block[]) {
	const viewer = await locals.viewer();
	const form = await request.formData();
	const id = textOf(form, 'block');
	const block = blocks.find((known) => known.id === id);
	if (!block) error(404, { message: m.errors_not_found() });
	const wait = await (viewer
		? countActs(['writes', viewer.id])
		: countActs(['visitorAnswers', locals.address]));
	if (wait) return { refused: slowDown(form, wait) };
	const value = readAnswer(block, form);
	if (value === null) return { refused: problem(form, { '': m.learning_answer_too_long() }) };
	return { viewer, form, block, value };
}

/** Judged, and kept nowhere but in what comes back. */
function unkept(block: Block, value: Value<AnsweredKind>): Answered {
	const answer = { value, verdict: judge(block, value), revision: 0, outdated: false };
	return { form: block.id, block: block.id, answer, overwritten: false, completed: false };
}

/**
 * Reads, judges and keeps what was filled in.
 * @returns the answer with what is said of it, or the failure for the form
 * @throws HttpError 404 for a block that is not in this lesson
 */
export async function answerBlock(event: RequestEvent, module: Module, lesson: Lesson) {
	const sent = await readSent(event, lesson.blocks);
	if (sent.refused) return sent.refused;
	const { viewer, form, block, value } = sent;
	if (!viewer) return unkept(block, value);
	const seen = v.safeParse(revision, textOf(form, 'revision'));
	const place = { module, lesson, block };
	const saved = await event.locals.db((trx) =>
		saveAnswer(trx, viewer.id, place, value, seen.success ? seen.output : null)
	);
	return { form: block.id, block: block.id, ...saved } satisfies Answered;
}

/** The same for blocks to try out: nothing is kept. */
export async function tryBlock(event: RequestEvent, blocks: readonly Block[]) {
	const sent = await readSent(event, blocks);
	return sent.refused ?? unkept(sent.block, sent.value);
}
