/** What the forms of the Ontwerpproces may hold. */
import * as v from 'valibot';
import { tidyUrl } from '../materials/material.ts';
import * as m from '../paraglide/messages.js';
import { stepStates, verdicts } from './design.ts';
import type { Remark } from './design.ts';
import { idField } from './instrument.ts';

const stepField = v.pipe(v.string(), v.regex(/^[0-7]$/), v.transform(Number));

const dueField = v.pipe(
	v.optional(v.string(), ''),
	v.check((text) => text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text), m.instruments_date_missing),
	v.transform((text) => text || null)
);

export const planSchema = v.object({
	due_on: dueField,
	people: v.array(v.pipe(v.string(), v.uuid()))
});

export const moveSchema = v.object({ step: stepField, state: v.picklist(stepStates) });

export const logSchema = v.object({
	text: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, m.instruments_design_log_missing),
		v.maxLength(1_000, m.instruments_too_long)
	)
});

/** A page elsewhere, with its name. */
export const urlLinkSchema = v.object({
	title: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, m.instruments_design_link_title_missing),
		v.maxLength(200, m.instruments_too_long)
	),
	url: v.pipe(
		v.string(),
		v.transform(tidyUrl),
		v.string(m.instruments_design_link_wrong),
		v.startsWith('https://', m.instruments_design_link_wrong),
		v.maxLength(2_000, m.instruments_too_long)
	)
});

/** A material of the platform: chosen from the list, or its address. */
export const materialLinkSchema = v.object({
	material: v.optional(v.string(), ''),
	material_id: v.optional(v.string(), '')
});

/** Number of the material that was meant: chosen from the list, or the number in its address; null for neither. */
export function materialOf({
	material,
	material_id
}: v.InferOutput<typeof materialLinkSchema>): number | null {
	const found =
		/^[1-9]\d{0,14}$/.exec(material_id) ?? /(?:^|\/)([1-9]\d{0,14})\/?$/.exec(material.trim());
	return found ? Number(found[1] ?? found[0]) : null;
}

export const fileSchema = v.object({
	title: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(200, m.instruments_too_long))
});

export const talkSchema = v.object({
	body: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, m.instruments_design_talk_missing),
		v.maxLength(20_000, m.instruments_too_long)
	)
});

/** Codes that are ticked now, and those that were when the page was made: what others did meanwhile stays. */
export const needsSchema = v.object({ need: v.array(v.string()), was: v.optional(v.string(), '') });

export const friendSchema = v.object({
	person: v.pipe(v.string(), v.uuid(m.instruments_design_friend_missing))
});
export const friendIdSchema = v.object({ friend: idField });
export const linkIdSchema = v.object({ link: idField });

export const reviewSchema = v.object({
	words: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(4_000, m.instruments_too_long)),
	then: v.optional(v.picklist(['send', 'stay']), 'stay')
});

/** Remarks out of a form: `verdict.1.6` and `text.1.6` for each requirement. */
export function readRemarks(form: FormData, codes: readonly string[]): Remark[] {
	const textOf = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	return codes.map((code) => ({
		code,
		verdict: verdicts.find((verdict) => verdict === textOf(`verdict.${code}`)) ?? null,
		text: textOf(`text.${code}`).slice(0, 2_000)
	}));
}
