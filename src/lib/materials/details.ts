/**
 * What the forms of a material take. Which fields must be filled in follows NL-LOM as Edurep asks it:
 * always the basis, and for whole lessons (aggregation level 3 and 4) also level and subject.
 */
import * as v from 'valibot';
import * as m from '../paraglide/messages.js';
import { licenceCodes } from './licence.ts';
import type { LicenceCode } from './licence.ts';
import type { MaterialDetails } from './material.ts';
import { tidyUrl } from './material.ts';
import {
	aggregationLevels,
	codesOf,
	endUserRoles,
	languages,
	levelOfSector,
	levels,
	resourceTypes,
	sectors,
	subjects
} from './vocabulary.ts';
import type { Level, Sector } from './vocabulary.ts';

/** Fields that arrive as lists; `parseForm` needs their names. */
export const detailLists = ['sectors', 'levels', 'subjects', 'goals', 'types', 'roles'];
export const shareLists = [...detailLists, 'communities'];

const id = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const optionalId = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{0,15}$/),
	v.transform((text) => (text ? Number(text) : null))
);
const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value === 'on')
);

/** One line of text: any run of white space is one space. */
const line = (longest: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.replace(/\s+/g, ' ').trim()),
		v.maxLength(longest, () => m.materials_too_long({ count: longest }))
	);

const someOf = <Code extends string>(codes: [Code, ...Code[]], missing: () => string) =>
	v.pipe(v.array(v.picklist(codes)), v.minLength(1, missing));

/** A radio button nobody pressed is not sent at all. */
const oneOf = <const Codes extends readonly string[]>(codes: Codes, missing: () => string) =>
	v.pipe(v.optional(v.string(), ''), v.picklist(codes, missing));

const number = (from: number, to: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.check(
			(text) =>
				text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= from && Number(text) <= to),
			() => m.materials_number_between({ from, to })
		),
		v.transform((text) => (text === '' ? null : Number(text)))
	);

const keywords = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => [
		...new Set(
			text
				.split(/[,;\n]/)
				.map((word) => word.replace(/\s+/g, ' ').trim().slice(0, 60))
				.filter(Boolean)
		)
	]),
	v.minLength(1, () => m.materials_keywords_missing()),
	v.maxLength(20, () => m.materials_keywords_many())
);

const fields = {
	title: v.pipe(
		line(200),
		v.minLength(2, () => m.materials_title_missing())
	),
	description: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
		v.minLength(10, () => m.materials_description_missing()),
		v.maxLength(4_000, () => m.materials_too_long({ count: 4_000 }))
	),
	author: v.pipe(
		line(300),
		v.minLength(2, () => m.materials_author_missing())
	),
	publisher: line(200),
	sectors: someOf(codesOf(sectors), () => m.materials_sectors_missing()),
	levels: v.array(v.picklist(codesOf(levels))),
	subjects: v.array(v.picklist(codesOf(subjects))),
	// older goals are free labels: they stay when somebody edits something else
	goals: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(30)),
	types: someOf(codesOf(resourceTypes), () => m.materials_types_missing()),
	roles: someOf(codesOf(endUserRoles), () => m.materials_roles_missing()),
	keywords,
	aggregation: v.pipe(
		oneOf(codesOf(aggregationLevels), () => m.materials_aggregation_missing()),
		v.transform(Number)
	),
	language: oneOf(codesOf(languages), () => m.materials_language_missing()),
	ageMin: number(0, 99),
	ageMax: number(0, 99),
	minutes: number(1, 100_000),
	licence: oneOf(licenceCodes, () => m.materials_licence_missing()),
	hasCost: ticked,
	basedOn: optionalId,
	basedOnText: line(500),
	/** Of an image: what those hear who do not see it. */
	alt: line(500)
};

function withLevels<T extends { sectors: Sector[]; levels: Level[] }>(details: T): T {
	const added = details.sectors.flatMap((sector) => levelOfSector[sector] ?? []);
	return { ...details, levels: [...new Set([...details.levels, ...added])] };
}

/** A file stands here under our name: its licence must be known, a link only points at it. */
const unknownRights: LicenceCode[] = ['unknown', 'no'];

function checked(kind: 'link' | 'file') {
	return v.pipe(
		v.object(fields),
		v.transform(withLevels),
		v.forward(
			v.partialCheck(
				[['aggregation'], ['levels']],
				(input) => input.aggregation < 3 || input.levels.length > 0,
				() => m.materials_levels_missing()
			),
			['levels']
		),
		v.forward(
			v.partialCheck(
				[['aggregation'], ['subjects']],
				(input) => input.aggregation < 3 || input.subjects.length > 0,
				() => m.materials_subjects_missing()
			),
			['subjects']
		),
		v.forward(
			v.partialCheck(
				[['ageMin'], ['ageMax']],
				({ ageMin, ageMax }) => ageMin === null || ageMax === null || ageMin <= ageMax,
				() => m.materials_age_order()
			),
			['ageMax']
		),
		v.forward(
			v.partialCheck(
				[['licence']],
				({ licence }) => kind === 'link' || !unknownRights.includes(licence),
				() => m.materials_licence_file()
			),
			['licence']
		)
	);
}

/** Editing what is described. */
export const editSchemas = { link: checked('link'), file: checked('file') };

const declaration = (missing: () => string) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.check((value) => value === 'on', missing)
	);

const sharing = v.object({
	public: ticked,
	communities: v.pipe(v.array(id), v.maxLength(50)),
	why: line(300),
	rightsCleared: declaration(() => m.materials_rights_missing()),
	noPupils: declaration(() => m.materials_pupils_missing())
});

/** Sharing something new: its description, where it goes, and two promises. */
export const shareSchemas = {
	link: v.intersect([editSchemas.link, sharing]),
	file: v.intersect([editSchemas.file, sharing])
};

export type Sharing = { public: boolean; communities: number[]; why: string };

export const urlSchema = v.pipe(
	v.optional(v.string(), ''),
	v.transform(tidyUrl),
	v.string(() => m.materials_url_wrong())
);

/** Placing a material in one more community, or taking it out of one. */
export const placeSchema = v.object({ community: id, why: line(300) });

/** A new version: what changed, and a new address where it has one. */
export const versionSchema = v.object({
	note: v.pipe(
		line(1_000),
		v.minLength(3, () => m.materials_note_missing())
	),
	url: v.optional(v.string(), '')
});

/**
 * The details of a parsed form, without what is about sharing.
 * @param basedOnTitle what was typed there: without JavaScript it is all there is, so it stays as text
 */
export function detailsOf(
	input: v.InferOutput<(typeof editSchemas)['link']>,
	basedOnTitle: FormDataEntryValue | null = null
): MaterialDetails & { alt: string } {
	const { title, description, author, publisher, language, licence, hasCost, alt } = input;
	const { sectors, levels, subjects, goals, types, roles, keywords } = input;
	const { aggregation, ageMin, ageMax, minutes, basedOn } = input;
	const named = typeof basedOnTitle === 'string' ? basedOnTitle.trim().slice(0, 500) : '';
	const basedOnText = input.basedOnText || (basedOn === null ? named : '');
	return {
		...{ title, description, author, publisher, language, licence, hasCost, alt },
		...{ sectors, levels, subjects, goals, types, roles, keywords },
		...{ aggregation, ageMin, ageMax, minutes, basedOn, basedOnText }
	};
}
