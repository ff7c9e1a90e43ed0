/** Vision and policy as data: the canvas with its cards, and chapters of clauses with who is heard and who approves. */
import * as v from 'valibot';
import { field, head, key, words } from './definition-head.ts';

export const visionSchema = v.strictObject({
	instrument: v.literal('visie'),
	...head,
	canvas: v.pipe(v.array(field), v.minLength(1)),
	cards: v.array(v.object({ field: key, question: words }))
});

export const policySchema = v.strictObject({
	instrument: v.literal('leermiddelenbeleid'),
	...head,
	/** Viewpoints that are heard before the text is settled. */
	stakeholders: v.pipe(v.array(v.object({ key, name: words, question: words })), v.minLength(1)),
	chapters: v.pipe(
		v.array(
			v.strictObject({
				number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
				name: words,
				/** What is filled in below its clauses. */
				with: v.array(v.picklist(['viewpoints', 'requirements', 'plan'])),
				clauses: v.pipe(
					v.array(
						v.strictObject({
							key,
							title: words,
							/** A proposal to start from; `{open+eigen}` reads shares of the team's mix. */
							text: words,
							reason: words,
							/** Boxes of the vision canvas that speak of this. */
							boxes: v.array(key)
						})
					),
					v.minLength(1)
				)
			})
		),
		v.minLength(1)
	),
	requirements: v.array(v.object({ key, text: words })),
	/** How the plan to make it last is followed. */
	monitoring: v.array(field),
	/** Who approves, in this order. */
	approval: v.pipe(v.array(v.object({ key, name: words })), v.minLength(1))
});
export type Policy = v.InferOutput<typeof policySchema>;
