/** What a person is to others: a card, details, and who may see them. */
import * as v from 'valibot';
import { codesOf, sectors, subjects } from '../materials/vocabulary.ts';
import * as m from '../paraglide/messages.js';
import { readGroups } from './groups.ts';

export const educationRoles = [
	'teacher',
	'student_teacher',
	'educator',
	'school_leader',
	'board_member',
	'ict_coach',
	'resource_coordinator',
	'advisor',
	'other'
] as const;
export type EducationRole = (typeof educationRoles)[number];

export const platformRoles = ['moderator', 'organiser', 'editor', 'admin'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export const provinces = [
	'Drenthe',
	'Flevoland',
	'Friesland',
	'Gelderland',
	'Groningen',
	'Limburg',
	'Noord-Brabant',
	'Noord-Holland',
	'Overijssel',
	'Utrecht',
	'Zeeland',
	'Zuid-Holland'
] as const;

/** Who sees the card with name and picture. Posts in a public talk always show the name. */
export const cardAudiences = ['everyone', 'members', 'communities'] as const;
/** Who sees what somebody teaches, offers and looks for. */
export const detailAudiences = ['members', 'communities', 'nobody'] as const;

const roleNames: Record<EducationRole, () => string> = {
	teacher: m.people_role_teacher,
	student_teacher: m.people_role_student_teacher,
	educator: m.people_role_educator,
	school_leader: m.people_role_school_leader,
	board_member: m.people_role_board_member,
	ict_coach: m.people_role_ict_coach,
	resource_coordinator: m.people_role_resource_coordinator,
	advisor: m.people_role_advisor,
	other: m.people_role_other
};

/** What somebody does in education, in the reader's language. */
export function roleLabel(role: string): string {
	return educationRoles.includes(role as EducationRole) ? roleNames[role as EducationRole]() : role;
}

const platformRoleNames: Record<PlatformRole, () => string> = {
	moderator: m.people_platform_moderator,
	organiser: m.people_platform_organiser,
	editor: m.people_platform_editor,
	admin: m.people_platform_admin
};

/** What somebody does for the platform. */
export function platformRoleLabel(role: string): string {
	return platformRoles.includes(role as PlatformRole)
		? platformRoleNames[role as PlatformRole]()
		: role;
}

/**
 * How the author of something is called: by name, as "oud-collega" after leaving, and not by name
 * where the reader may not see the card.
 */
export function shownName(person: { name: string; erased: boolean } | null): string {
	if (person === null) return m.people_hidden();
	return person.erased ? m.people_former() : person.name;
}

/** Address of somebody's picture; null when there is none. One address in every language. */
export function avatarUrl(fileId: number | null | undefined): string | null {
	return fileId ? `/files/${fileId}` : null;
}

const line = (longest: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.replace(/\s+/g, ' ').trim()),
		v.maxLength(longest, () => m.people_too_long({ count: longest }))
	);
const text = (longest: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value.replace(/\r\n?/g, '\n').trim()),
		v.maxLength(longest, () => m.people_too_long({ count: longest }))
	);
/** One of a list; nothing chosen gets the same words as something that is not on it. */
export const oneOf = <const Codes extends readonly string[]>(codes: Codes, message: () => string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.picklist(codes, () => message())
	);

const chosenFrom = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
	v.array(v.picklist(codes, () => m.people_choose_from_list()));

export const profileSchema = v.object({
	name: v.pipe(
		line(80),
		v.minLength(1, () => m.people_name_missing())
	),
	role: oneOf(educationRoles, m.people_choose_from_list),
	locale: oneOf(['nl', 'en'], m.people_choose_from_list),
	sectors: chosenFrom(codesOf(sectors)),
	subjects: chosenFrom(codesOf(subjects)),
	groups: v.pipe(v.optional(v.string(), ''), v.maxLength(600), v.transform(readGroups)),
	province: oneOf(['', ...provinces], m.people_choose_from_list),
	school: line(200),
	school_id: v.optional(
		v.pipe(
			v.string(),
			v.transform((id) => (/^\d{1,15}$/.test(id) ? Number(id) : null))
		),
		''
	),
	study_institute: line(200),
	placement_school: line(200),
	study_year: line(40),
	bio: text(2000),
	offers: text(500),
	seeks: text(500)
});
export type ProfileInput = v.InferOutput<typeof profileSchema>;

// with a default, or a box that is not ticked would leave the key out and change nothing
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'on')
);

export const visibilitySchema = v.object({
	visible_to: oneOf(cardAudiences, m.people_choose_from_list),
	details_visible_to: oneOf(detailAudiences, m.people_choose_from_list),
	listed: ticked,
	show_presence: ticked
});
export type VisibilityInput = v.InferOutput<typeof visibilitySchema>;

export const personReportReasons = ['onvriendelijk', 'privacy', 'reclame', 'anders'] as const;

export const personReportSchema = v.object({
	reason: oneOf(personReportReasons, m.people_report_reason_missing),
	note: text(1000)
});
