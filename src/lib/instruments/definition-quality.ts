/** The Kwaliteitsmodel as data: criteria, scenarios, the growth line, and lessons to calibrate on. */
import * as v from 'valibot';
import { head, key, words } from './definition-head.ts';
import { scoreNames } from './score.ts';

const score = v.picklist(scoreNames);
const criterionCode = v.pipe(v.string(), v.regex(/^\d\.\d{1,2}$/));
const level = v.strictObject({ text: words, example: words });

export const qualitySchema = v.strictObject({
	instrument: v.literal('kwaliteitsmodel'),
	...head,
	dimensions: v.array(v.object({ number: v.number(), name: words, question: words })),
	scenarios: v.array(
		v.object({
			key,
			name: words,
			text: words,
			levels: v.array(v.picklist(['basis', 'plus']))
		})
	),
	criteria: v.pipe(
		v.array(
			v.strictObject({
				code: criterionCode,
				dimension: v.number(),
				level: v.picklist(['basis', 'plus']),
				name: words,
				levels: v.strictObject({ onvoldoende: level, voldoende: level, goed: level })
			})
		),
		v.minLength(1)
	),
	/** The growth line: what sharing wider asks for, in order. */
	growth: v.array(
		v.object({
			phase: v.picklist(['vrij', 'begeleid', 'gebonden']),
			sharing: v.picklist(['concept', 'community', 'openbaar', 'iol-collectie']),
			name: words,
			needs: v.array(criterionCode)
		})
	),
	calibration: v.array(
		v.object({
			key,
			title: words,
			lesson: words,
			reference: v.array(v.object({ code: criterionCode, level: score, because: words }))
		})
	)
});
export type QualityModel = v.InferOutput<typeof qualitySchema>;
export type Criterion = QualityModel['criteria'][number];
