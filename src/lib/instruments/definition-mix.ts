/** The leermiddelenmix as data: kinds, uses, the balance, and the goals that gaps are counted against. */
import * as v from 'valibot';
import { head, key, sectors, words } from './definition-head.ts';
import { kinds } from './mix.ts';

/** A goal that materials can work on. Numbers repeat between sectors, so the register's own id is what counts. */
const goal = v.strictObject({
	id: v.pipe(v.string(), v.uuid()),
	number: words,
	/** The part of the subject it belongs to. */
	domain: words,
	text: words
});
export type Goal = v.InferOutput<typeof goal>;

export const mixSchema = v.strictObject({
	instrument: v.literal('leermiddelenmix'),
	...head,
	/** The kinds are part of the rules (`mix.ts`); a version gives them their words. */
	kinds: v.pipe(
		v.array(v.object({ key: v.picklist(kinds), name: words, text: words, example: words })),
		v.length(kinds.length)
	),
	uses: v.array(v.object({ key, name: words, text: words })),
	/** How much of the mix one can change oneself, in words; the first whose bound is not passed. */
	control: v.array(v.object({ upTo: v.number(), name: words, text: words })),
	balance: v.array(
		v.object({
			key,
			name: words,
			areas: v.array(key),
			questions: v.pipe(v.array(words), v.length(3)),
			advice: words
		})
	),
	/** The list that gaps are counted against: somebody else's, so it says which edition it is. */
	goals: v.strictObject({
		name: words,
		version: words,
		date: v.pipe(v.string(), v.isoDate()),
		status: words,
		/** What a reader should know about it. */
		text: words,
		source: v.object({ text: words, url: v.pipe(v.string(), v.url()) }),
		subjects: v.pipe(
			v.array(
				v.strictObject({
					name: words,
					sector: v.picklist(sectors),
					goals: v.pipe(v.array(goal), v.minLength(1))
				})
			),
			v.minLength(1)
		)
	})
});
export type Mix = v.InferOutput<typeof mixSchema>;
