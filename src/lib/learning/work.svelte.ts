/** The work in a lesson: what was answered, here and before. Blocks find theirs by id. */
import { getContext, setContext } from 'svelte';
import type { FormResult } from '../ui/form.ts';
import type { Answer, Value } from './answer.ts';
import type { AnsweredKind } from './block.ts';
import type { ModuleThread } from './talk.ts';

/** What the server said of an answer that was just sent. */
export interface Told {
	overwritten: boolean;
	completed: boolean;
}

interface Answered extends Told {
	block: string;
	answer: Answer;
}

export function isAnswered(data: unknown): data is Answered {
	return typeof data === 'object' && data !== null && 'block' in data && 'answer' in data;
}

interface Given {
	answers: Record<string, Answer>;
	/** The lesson's own address, where answers are sent. */
	place: string;
	signedIn: boolean;
	/** What the page's action returned. */
	form: unknown;
	/** The talk of the module, as far as the reader may see it. */
	threads: ModuleThread[];
	/** Only to try blocks out: nothing is kept. */
	trial?: boolean;
}

export class Work {
	answers = $state.raw<Record<string, Answer>>({});
	told = $state.raw<Record<string, Told>>({});
	/** Signed out: this browser keeps the answers. */
	kept = $state(false);
	readonly place: string;
	readonly signedIn: boolean;
	threads = $state.raw<ModuleThread[]>([]);
	readonly trial: boolean;
	/** For a form that was refused without JavaScript. */
	readonly refused: FormResult | null;

	constructor({ answers, place, signedIn, form, threads, trial = false }: Given) {
		this.trial = trial;
		this.threads = threads;
		this.place = place;
		this.signedIn = signedIn;
		this.answers = answers;
		this.refused = isAnswered(form) ? null : (form as FormResult | null);
		// sent without JavaScript: a visitor's answer is in what came back, and nowhere else
		if (isAnswered(form)) this.take(form);
	}

	/** The answer to a block; undefined when there is none. */
	of(block: string): Answer | undefined {
		return this.answers[block];
	}

	/**
	 * The page's data came anew: what was answered elsewhere since, or sent by a page before this one.
	 * Data that were asked for before the last answer do not undo it.
	 */
	renew(given: Record<string, Answer>): void {
		const newer = Object.entries(given).filter(
			([block, { revision }]) => revision > (this.of(block)?.revision ?? 0)
		);
		if (newer.length > 0) this.answers = { ...this.answers, ...Object.fromEntries(newer) };
	}

	/** Shows what the server made of an answer. */
	take({ block, answer, overwritten, completed }: Answered): void {
		this.answers = { ...this.answers, [block]: answer };
		this.told = { ...this.told, [block]: { overwritten, completed } };
	}
}

const key = Symbol('work');

/** Called by the lesson's page, once per lesson. */
export function provideWork(given: Given): Work {
	return setContext(key, new Work(given));
}

/** The work of the lesson around a block. */
export function useWork(): Work {
	return getContext<Work>(key);
}

/** What was answered before to the block being made; undefined when nothing was, or something else. */
export function answerBefore<K extends AnsweredKind>(id: () => string): Value<K> | undefined {
	// the server sends values that fit their block, and nothing otherwise
	return (useWork().of(id())?.value ?? undefined) as Value<K> | undefined;
}
