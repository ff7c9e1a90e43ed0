/** What a community is: its kinds, states and roles, what may follow what, and what its forms take. */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { codesOf, sectors } from '../materials/vocabulary.ts';
import { provinces } from '../people/person.ts';
import { isReservedSegment } from '../ui/links.ts';

export const communityKinds = [
	'pilot',
	'vakcommunity',
	'werkplaats',
	'ontwikkelgroep',
	'regio',
	'programma'
] as const;
export type CommunityKind = (typeof communityKinds)[number];

export const communityStates = ['draft', 'open', 'read_only', 'archived'] as const;
export type CommunityState = (typeof communityStates)[number];

export const joinModes = ['open', 'request', 'invitation'] as const;
export type JoinMode = (typeof joinModes)[number];

export const memberRoles = ['lead', 'coach', 'member', 'observer'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What every page of a community knows of it and of the viewer's place in it. */
export interface CommunityHead {
	id: number;
	slug: string;
	name: string;
	kind: CommunityKind;
	summary: string;
	state: CommunityState;
	joinMode: JoinMode;
	discussion: 'public' | 'members';
	sectors: string[];
	memberCount: number;
	/** Of the viewer; null for who is not a member. */
	role: MemberRole | null;
	/** The viewer keeps the community: lead or coach. */
	leads: boolean;
	/** The viewer may contribute now: not as an observer, not when it is closed. */
	writes: boolean;
}

/** Leads and the coach beside them keep a community. */
export function keepsOrder(role: MemberRole | null): boolean {
	return role === 'lead' || role === 'coach';
}

/** Who may contribute now; the database says the same in `viewer_writable_communities`. */
export function mayWrite(role: MemberRole | null, state: CommunityState): boolean {
	return role !== null && role !== 'observer' && (state === 'draft' || state === 'open');
}

/** Where a community may go from here. Once seen by others it never hides again. */
export function nextStates(state: CommunityState): CommunityState[] {
	switch (state) {
		case 'draft':
			return ['open'];
		case 'open':
			return ['read_only', 'archived'];
		case 'read_only':
			return ['open', 'archived'];
		case 'archived':
			return ['open', 'read_only'];
	}
}

/** Kinds a person may start: the programme team all, an educator a werkplaats, others none. */
export function kindsFor(viewer: { role: string; roles: string[] }): CommunityKind[] {
	if (viewer.roles.includes('admin') || viewer.roles.includes('organiser'))
		return [...communityKinds];
	return viewer.role === 'educator' ? ['werkplaats'] : [];
}

/**
 * An address out of a name: "Rekenen & taal in het vmbo" → `rekenen-taal-in-het-vmbo`.
 * @param taken addresses in use that begin alike
 */
export function slugFrom(name: string, taken: readonly string[] = []): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
	const base =
		plain.length < 2 || isReservedSegment(plain) ? `community-${plain}`.replace(/-$/, '') : plain;
	let slug = base;
	for (let number = 2; taken.includes(slug); number++) slug = `${base}-${number}`;
	return slug;
}

const text = (most: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.maxLength(most, () => m.communities_too_long({ count: most }))
	);
const needed = (most: number, missing: () => string) => v.pipe(text(most), v.minLength(1, missing));
const sectorList = v.array(v.picklist(codesOf(sectors)));

/** Who is it for and what for: the facts every kind has. */
export const factsSchema = v.object({
	name: v.pipe(
		needed(120, () => m.communities_name_missing()),
		v.minLength(2, () => m.communities_name_missing())
	),
	summary: needed(600, () => m.communities_summary_missing()),
	goal: text(2000),
	sectors: sectorList,
	province: v.picklist(['', ...provinces]),
	join_mode: v.picklist(joinModes),
	discussion: v.picklist(['public', 'members'])
});

export const newCommunitySchema = v.object({
	...factsSchema.entries,
	kind: v.picklist(communityKinds, () => m.communities_kind_missing())
});

export const rulesSchema = v.object({ house_rules: text(5000) });
export const stateSchema = v.object({ state: v.picklist(communityStates) });
/** A row by its number, as hidden fields carry it. */
export const rowId = v.pipe(v.string(), v.regex(/^[0-9]{1,15}$/), v.transform(Number));
export const rowSchema = v.object({ id: rowId });
export const personSchema = v.object({ person: v.pipe(v.string(), v.uuid()) });
export const roleSchema = v.object({ ...personSchema.entries, role: v.picklist(memberRoles) });
export const joinRequestSchema = v.object({ message: text(1000) });
export const answerSchema = v.object({
	id: rowId,
	answer: text(1000),
	accept: v.picklist(['yes', 'no'])
});
