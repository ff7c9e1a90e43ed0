/** A module's test of five questions, which may take the module's place. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { testOutPasses } from './intake.ts';
import type { moduleSchema } from './module.ts';

export type TestQuestion = v.InferOutput<typeof moduleSchema>['testOut'][number];

/** The form: per question the place of the chosen option. */
export const testSchema = (questions: readonly TestQuestion[]) =>
	v.object(
		Object.fromEntries(
			questions.map(({ id, options }) => [
				id,
				v.pipe(
					v.string(() => m.test_choose()),
					v.regex(/^\d$/, () => m.test_choose()),
					v.transform(Number),
					v.maxValue(options.length - 1, () => m.test_choose())
				)
			])
		)
	);

export interface MarkedTest {
	right: number;
	total: number;
	passed: boolean;
	/** Per question what was chosen, whether it is right, and why. */
	answers: { id: string; chosen: number; right: boolean; why: string }[];
}

/** Marks answers by the content; what a browser says about right and wrong counts for nothing. */
export function markTest(
	questions: readonly TestQuestion[],
	chosen: Record<string, number>
): MarkedTest {
	const answers = questions.map(({ id, options }) => {
		const at = chosen[id] ?? -1;
		const option = options[at];
		return { id, chosen: at, right: option?.right ?? false, why: option?.why ?? '' };
	});
	const right = answers.filter((answer) => answer.right).length;
	return {
		right,
		total: questions.length,
		passed: testOutPasses(right, questions.length),
		answers
	};
}
