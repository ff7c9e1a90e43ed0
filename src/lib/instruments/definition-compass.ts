/** The Groeikompas as data: areas, statements and levels. */
import * as v from 'valibot';
import { head, key, moduleCode, sectors, words } from './definition-head.ts';

export const compassSchema = v.strictObject({
	instrument: v.literal('groeikompas'),
	...head,
	sectors: v.array(v.object({ key: v.picklist(sectors), name: words })),
	/** What 1 to 4 mean for a single statement. */
	levels: v.pipe(
		v.array(v.object({ level: v.number(), name: words, text: words, example: words })),
		v.length(4)
	),
	areas: v.pipe(
		v.array(
			v.strictObject({
				key,
				name: words,
				question: words,
				/** Modules of the learning path that help, the first one first. */
				modules: v.pipe(v.array(moduleCode), v.minLength(1)),
				/** Topics of events that help, as the agenda names them. */
				topics: v.array(key),
				statements: v.pipe(v.array(v.object({ key, text: words })), v.minLength(1)),
				levels: v.pipe(
					v.array(
						v.object({
							level: v.number(),
							text: words,
							example: v.object({ po: words, vo: words })
						})
					),
					v.length(4)
				)
			})
		),
		v.minLength(3)
	),
	/** An agreed level up to this one asks for help. */
	lowLevel: v.pipe(v.number(), v.integer())
});
export type Compass = v.InferOutput<typeof compassSchema>;
