/** The Ontwerpproces as data: steps with what each delivers. */
import * as v from 'valibot';
import { field, head, moduleCode, version, words } from './definition-head.ts';

export const processSchema = v.strictObject({
	instrument: v.literal('ontwerpproces'),
	...head,
	/** The version of the Kwaliteitsmodel that requirements are chosen from. */
	requirements: v.strictObject({ version }),
	steps: v.pipe(
		v.array(
			v.strictObject({
				number: v.number(),
				name: words,
				doing: words,
				deliverable: words,
				/** Modules of the learning path that help, the first one first. */
				modules: v.pipe(v.array(moduleCode), v.minLength(1)),
				fields: v.pipe(
					// a text to start from, without which an empty box stays empty
					v.array(v.strictObject({ ...field.entries, template: v.string() })),
					v.minLength(1)
				)
			})
		),
		v.minLength(1)
	)
});
export type DesignProcess = v.InferOutput<typeof processSchema>;
export type DesignStep = DesignProcess['steps'][number];
