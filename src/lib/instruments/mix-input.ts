/** Forms of a mix, as pages send them. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { idField } from './instrument.ts';
import { scenarios } from './mix.ts';
import { shareProblem } from './mix-check.ts';
import type { RowField } from './mix.ts';

const text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, m.instruments_too_long)), '');
export const scenarioField = v.optional(v.picklist(scenarios), 'now');
const yes = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'yes' || value === 'on')
);

/** A material of this platform: the address of its page, as people copy it, or its number. */
export const materialField = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.transform((value) => (value === '' ? null : Number(/(\d{1,15})\D*$/.exec(value)?.[1]))),
	v.check((id) => id === null || Number.isInteger(id), m.instruments_mix_material_unknown)
);

export const addSchema = v.pipe(
	v.object({
		scenario: scenarioField,
		name: text,
		kind: text,
		share: text,
		material: materialField
	}),
	v.forward(
		v.partialCheck(
			[['name'], ['material']],
			({ name, material }) => name !== '' || material !== null,
			m.instruments_mix_name_missing
		),
		['name']
	),
	v.forward(
		v.partialCheck(
			[['share']],
			({ share }) => shareProblem(share) === '',
			m.instruments_mix_wrong_share
		),
		['share']
	)
);
export type AddInput = v.InferOutput<typeof addSchema>;

export const rowSchema = v.object({ row: idField });
export const removeSchema = v.object({ row: idField, gone: yes });
export const moveSchema = v.object({ row: idField, up: yes });
export const copySchema = v.object({ to: v.picklist(scenarios) });
export const shareSchema = v.object({ scenario: scenarioField });
export const takeSchema = v.object({ from: idField, scenario: scenarioField, instead: yes });
export const csvSchema = v.object({
	scenario: scenarioField,
	instead: yes,
	csv: v.optional(v.pipe(v.string(), v.maxLength(100_000, m.instruments_too_long)), '')
});

/** A field of a form with many: its text and the revision it stands on. */
export interface SentField {
	field: string;
	value: string;
	base: number;
}

/** Fields `name`, `base.name` of a form that holds several joint fields; those that the form lacks are left out. */
export function readSent(form: FormData, fields: readonly string[]): SentField[] {
	return fields.flatMap((field) => {
		const base = form.get(`base.${field}`);
		if (typeof base !== 'string' || !/^\d{1,9}$/.test(base)) return [];
		// of ticks every one is sent by itself, and none when nothing is ticked
		const value = form
			.getAll(field)
			.filter((one) => typeof one === 'string')
			.join('\n')
			.trim();
		return [{ field, value, base: Number(base) }];
	});
}

/** Words for a field that cannot be kept as it was typed. */
export function fieldProblem(field: string): string {
	const words: Partial<Record<RowField | 'pupils', () => string>> = {
		name: m.instruments_too_long,
		share: m.instruments_mix_wrong_share,
		cost: m.instruments_mix_wrong_cost,
		review_on: m.instruments_date_missing,
		pupils: m.instruments_mix_wrong_pupils
	};
	return (words[field as RowField] ?? m.instruments_not_saved)();
}

export const headFields = ['subject', 'level', 'year', 'pupils'] as const;
