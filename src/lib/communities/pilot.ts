/** What a pilot is beside a community: its facts, and what it keeps of its way. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { rowId } from './community.ts';

/** In the order a pilot goes through them. */
export const pilotPhases = ['aanvraag', 'start', 'uitvoering', 'oplevering', 'borging'] as const;
export type PilotPhase = (typeof pilotPhases)[number];
export const pilotKinds = ['A', 'B'] as const;
export const programmeThemes = ['opschaling', 'regie', 'infrastructuur', 'kennis'] as const;
export type ProgrammeTheme = (typeof programmeThemes)[number];

export const phaseWords: Record<PilotPhase, () => string> = {
	aanvraag: () => m.communities_phase_aanvraag(),
	start: () => m.communities_phase_start(),
	uitvoering: () => m.communities_phase_uitvoering(),
	oplevering: () => m.communities_phase_oplevering(),
	borging: () => m.communities_phase_borging()
};
export const themeWords: Record<ProgrammeTheme, () => string> = {
	opschaling: () => m.communities_theme_opschaling(),
	regie: () => m.communities_theme_regie(),
	infrastructuur: () => m.communities_theme_infrastructuur(),
	kennis: () => m.communities_theme_kennis()
};
export const pilotKindWords: Record<(typeof pilotKinds)[number], () => string> = {
	A: () => m.communities_pilot_kind_a(),
	B: () => m.communities_pilot_kind_b()
};

/** How far a milestone is: done, the first one still to come, or later. Ordered by date. */
export function milestoneStates(
	milestones: readonly { done: boolean }[]
): ('done' | 'now' | 'later')[] {
	const next = milestones.findIndex(({ done }) => !done);
	return milestones.map(({ done }, index) => (done ? 'done' : index === next ? 'now' : 'later'));
}

const date = (wrong: () => string) =>
	v.pipe(
		v.string(),
		v.check((text) => {
			const at = new Date(`${text}T12:00:00Z`);
			return (
				/^\d{4}-\d{2}-\d{2}$/.test(text) &&
				!Number.isNaN(at.getTime()) &&
				at.toISOString().startsWith(text)
			);
		}, wrong)
	);
const optionalDate = v.union([
	v.pipe(
		v.literal(''),
		v.transform(() => null)
	),
	date(() => m.communities_date_wrong())
]);
const text = (most: number, missing: () => string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, missing),
		v.maxLength(most, () => m.communities_too_long({ count: most }))
	);

export const pilotSchema = v.object({
	pilot_kind: v.picklist(['', ...pilotKinds]),
	phase: v.picklist(pilotPhases),
	programme_theme: v.picklist(['', ...programmeThemes]),
	starts_on: optionalDate,
	ends_on: optionalDate,
	board: v.pipe(v.string(), v.trim(), v.maxLength(200)),
	board_id: v.optional(v.union([v.literal(''), rowId]), '')
});
/** A school or board as a picker sends it: chosen, or only typed when there was no JavaScript. */
export const schoolSchema = v.object({
	school: text(200, () => m.communities_school_missing()),
	school_id: v.optional(v.union([v.literal(''), rowId]), '')
});
export const milestoneSchema = v.object({
	title: text(200, () => m.communities_milestone_missing()),
	due_on: date(() => m.communities_date_wrong())
});
export const logSchema = v.object({
	body: text(2000, () => m.communities_log_missing()),
	happened_on: date(() => m.communities_date_wrong())
});
export const needSchema = v.object({ body: text(500, () => m.communities_need_missing()) });
export const yieldSchema = v.object({
	title: text(200, () => m.communities_yield_missing()),
	body: v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(2000, () => m.communities_too_long({ count: 2000 }))
	),
	material: v.optional(v.union([v.literal(''), rowId]), '')
});
